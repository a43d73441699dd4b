import { choreRule } from './chore-rule.ts';
import { flag, instant, localDate, maybe, oneOf, text, type ValuesOf } from './field.ts';
import type { ChoreId } from './id.ts';
import { taskKinds } from './task.ts';

export const choreFields = {
  title: text,
  kind: oneOf(taskKinds, 'paperwork'),
  rule: choreRule,
  paused: flag,
  /** The day it was last really done; a turn let go leaves it as it is. */
  lastDone: maybe(localDate),
  /** Settled up to and with this day: the next date follows from it and the rule. `null` before the first turn. */
  through: maybe(localDate),
  created: instant,
  deleted: flag,
} as const;

export type Chore = { readonly id: ChoreId } & ValuesOf<typeof choreFields>;
