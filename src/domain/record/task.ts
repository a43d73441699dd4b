import { choreRule } from './chore-rule.ts';
import {
  flag,
  idField,
  instant,
  list,
  localDate,
  localDateTime,
  maybe,
  oneOf,
  shape,
  text,
  type ValuesOf,
  variant,
  whole,
} from './field.ts';
import type { TaskId } from './id.ts';
import { money } from './money-field.ts';

export const taskKinds = [
  'message',
  'review-ask',
  'confirm-visits',
  'chase-message',
  'receipt',
  'call',
  'chase-call',
  'order',
  'invoice',
  'other',
  'small-quote',
  'complaint-reply',
  'errand',
  'preparation',
  'large-quote',
  'paperwork',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const needs = ['phone', 'network', 'papers'] as const;
export type Need = (typeof needs)[number];

/** A date with its weight: a wish of one's own, a promise to a person, a deadline that harms. */
export const dueKinds = ['wish', 'promise', 'deadline'] as const;

const due = shape({
  is: oneOf(dueKinds, 'wish'),
  on: localDate,
  /** `HH:mm`, or '' for the whole day. */
  time: text,
});

export const taskFields = {
  title: text,
  kind: oneOf(taskKinds, 'other'),
  customer: maybe(idField<'customer'>()),
  job: maybe(idField<'job'>()),
  /** Who of the crew does it; `null` is whoever comes first. */
  for: maybe(idField<'member'>()),
  /** One register: a task *is* open, waiting, done or let go. */
  status: variant(
    {
      open: {},
      /** The ball is with somebody else, until a date (`null`: until they answer). */
      waiting: { until: maybe(localDateTime), on: text },
      done: { at: instant, minutes: maybe(whole) },
      'let-go': { at: instant },
    },
    'open',
  ),
  /** One register: when it may be dealt, and what date hangs on it. */
  when: shape({ notBefore: maybe(localDateTime), due: maybe(due), someday: flag }),
  money: maybe(money),
  /** Minutes set by the owner's own hand; `null` takes the kind's learned minutes. */
  minutes: maybe(whole),
  /** `null` takes the kind's usual needs. */
  needs: maybe(list(oneOf(needs, 'phone'))),
  steps: list(shape({ text, done: flag })),
  /** What was captured, word for word. */
  raw: text,
  madeBy: variant(
    {
      owner: {},
      ladder: { job: text, rung: text, step: text },
      /** `period` is its date; the rule and the day it was done before are as when it was made, for the words on its card. */
      chore: { chore: text, period: text, rule: maybe(choreRule), lastDone: maybe(localDate) },
      import: { source: text },
      /** The bill of a visit apart from any job. */
      visit: { visit: text },
    },
    'owner',
  ),
  /** Words written outside contact hours that wait for their hour. */
  message: maybe(shape({ text, written: instant })),
  /** Times skipped since it was last touched. */
  skips: whole,
  /** Calls nobody answered, since the last time somebody did. */
  tries: whole,
  /** The day the customer said the money would come. */
  saidPays: maybe(localDate),
  created: instant,
  /** The last time the owner did anything about it; decay counts from here. */
  touched: instant,
  deleted: flag,
} as const;

export type Task = { readonly id: TaskId } & ValuesOf<typeof taskFields>;
export type TaskStatus = Task['status'];
export type TaskWhen = Task['when'];
export type Due = NonNullable<TaskWhen['due']>;
export type Step = Task['steps'][number];

/** Not done with: the owner's to do, or with somebody else until a date. */
export function isInHand({ deleted, status }: Pick<Task, 'deleted' | 'status'>): boolean {
  return !deleted && (status.is === 'open' || status.is === 'waiting');
}
