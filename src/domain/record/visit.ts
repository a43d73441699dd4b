import { flag, idField, instant, maybe, oneOf, shape, text, type ValuesOf } from './field.ts';
import type { VisitId } from './id.ts';

export const visitFields = {
  title: text,
  customer: maybe(idField<'customer'>()),
  job: maybe(idField<'job'>()),
  /** One register; instants, so that a visit stays where it is when the phone changes zone. */
  time: shape({ start: instant, end: instant }),
  place: text,
  note: text,
  state: oneOf(['planned', 'done', 'cancelled'], 'planned'),
  /** The calendar's own id and occurrence when it came from a file, else ''. */
  source: text,
  /** What the file said of each field, as prints: those that fit no more are the owner's own. */
  came: text,
  created: instant,
  deleted: flag,
} as const;

export type Visit = { readonly id: VisitId } & ValuesOf<typeof visitFields>;
