import { flag, instant, list, oneOf, shape, text, type ValuesOf, whole } from './field.ts';
import type { AttachmentId } from './id.ts';
import { about } from './note.ts';

/** One sealed piece in the owner's store: its name's hash, the plain bytes in it, and the epoch of the key that sealed it. */
const part = shape({ hash: text, size: whole, epoch: whole });

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
  /** A small JPEG in base64, there at once on every device; empty where there is none. */
  thumb: text,
  /** Where its bytes lie, in order; empty until all of them are stored. One register. */
  parts: list(part),
  /** When a device last could not have them from there: whoever has the bytes puts them again. */
  wanted: instant,
  deleted: flag,
} as const;

export type Attachment = { readonly id: AttachmentId } & ValuesOf<typeof attachmentFields>;
export type AttachmentPart = Attachment['parts'][number];
