import { flag, instant, text, type ValuesOf } from './field.ts';
import type { MemberId } from './id.ts';

/** Somebody who works on this deck, by the name the others call them. */
export const memberFields = {
  name: text,
  created: instant,
  deleted: flag,
} as const;

export type Member = { readonly id: MemberId } & ValuesOf<typeof memberFields>;
