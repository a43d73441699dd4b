import {
  flag,
  instant,
  localDate,
  maybe,
  oneOf,
  text,
  type ValuesOf,
  variant,
  whole,
  withInitial,
} from './field.ts';
import type { ChoreId } from './id.ts';
import { taskKinds } from './task.ts';

const one = withInitial(whole, 1);

export const choreFields = {
  title: text,
  kind: oneOf(taskKinds, 'paperwork'),
  /** Either on a date that comes round, or some days after it was last done. */
  rule: variant(
    {
      'on-date': {
        from: localDate,
        every: one,
        unit: oneOf(['day', 'week', 'month', 'year'], 'month'),
      },
      after: { days: withInitial(whole, 30) },
    },
    'after',
  ),
  paused: flag,
  lastDone: maybe(localDate),
  created: instant,
  deleted: flag,
} as const;

export type Chore = { readonly id: ChoreId } & ValuesOf<typeof choreFields>;
