import { flag, text, type ValuesOf } from './field.ts';
import type { TemplateId } from './id.ts';

/** The owner's own wording of a ready message. */
export const templateFields = {
  name: text,
  use: text,
  tone: text,
  language: text,
  words: text,
  deleted: flag,
} as const;

export type Template = { readonly id: TemplateId } & ValuesOf<typeof templateFields>;
