import { flag, idField, instant, maybe, oneOf, shape, text, type ValuesOf } from './field.ts';
import type { NoteId } from './id.ts';

/** What a note or an attachment hangs on; more than one may be set. */
export const about = shape({
  customer: maybe(idField<'customer'>()),
  job: maybe(idField<'job'>()),
  task: maybe(idField<'task'>()),
});

/** What came of reaching a customer; '' for a note that is only words. */
export const contactOutcomes = [
  '',
  'spoke',
  'no-answer',
  'left-message',
  'will-pay',
  'sent',
  'yes',
  'no',
] as const;

export const noteFields = {
  about,
  text,
  at: instant,
  /** The name of who made it; '' where one person works alone. */
  by: text,
  how: oneOf(['note', 'call', 'message', 'mail', 'visit'], 'note'),
  outcome: oneOf(contactOutcomes, ''),
  deleted: flag,
} as const;

export type Note = { readonly id: NoteId } & ValuesOf<typeof noteFields>;
