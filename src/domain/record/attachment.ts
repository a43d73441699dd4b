import { flag, instant, oneOf, text, type ValuesOf, whole } from './field.ts';
import type { AttachmentId } from './id.ts';
import { about } from './note.ts';

/** A photo or an audio memo; its bytes lie in a table of their own under the same id. */
export const attachmentFields = {
  about,
  media: oneOf(['photo', 'audio'], 'photo'),
  mime: text,
  name: text,
  bytes: whole,
  width: whole,
  height: whole,
  seconds: whole,
  at: instant,
  deleted: flag,
} as const;

export type Attachment = { readonly id: AttachmentId } & ValuesOf<typeof attachmentFields>;
