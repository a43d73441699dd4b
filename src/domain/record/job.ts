import {
  flag,
  idField,
  instant,
  localDate,
  maybe,
  oneOf,
  shape,
  text,
  type ValuesOf,
} from './field.ts';
import type { JobId } from './id.ts';
import { money } from './money-field.ts';

/** The rungs a job climbs, from first word to review; `closed` ends it on the way. */
export const rungs = [
  'enquiry',
  'quote',
  'follow-up',
  'deposit',
  'visit',
  'invoice',
  'chase',
  'paid',
  'review',
  'closed',
] as const;
export type Rung = (typeof rungs)[number];

export const jobFields = {
  customer: maybe(idField<'customer'>()),
  title: text,
  ladder: text,
  rung: oneOf(rungs, 'enquiry'),
  /**
   * One register: which step of its rung it stands on, and the day that step's
   * days count from. Set for another rung than `rung`, it says nothing: the job
   * stands on that rung's first step.
   */
  step: shape({ rung: oneOf(rungs, 'enquiry'), id: text, from: maybe(localDate) }),
  number: text,
  amount: maybe(money),
  sent: maybe(localDate),
  due: maybe(localDate),
  paid: maybe(localDate),
  created: instant,
  deleted: flag,
} as const;

export type Job = { readonly id: JobId } & ValuesOf<typeof jobFields>;
