import { flag, idField, instant, localDate, maybe, oneOf, text, type ValuesOf } from './field.ts';
import type { JobId } from './id.ts';
import { money } from './money-field.ts';

/** The rungs a job climbs, from first word to review; `closed` ends it on the way. */
export const rungs = [
  'enquiry',
  'quote',
  'follow-up',
  'visit',
  'invoice',
  'chase',
  'paid',
  'review',
  'closed',
] as const;

export const jobFields = {
  customer: maybe(idField<'customer'>()),
  title: text,
  ladder: text,
  rung: oneOf(rungs, 'enquiry'),
  number: text,
  amount: maybe(money),
  sent: maybe(localDate),
  due: maybe(localDate),
  paid: maybe(localDate),
  created: instant,
  deleted: flag,
} as const;

export type Job = { readonly id: JobId } & ValuesOf<typeof jobFields>;
