import { flag, localDate, oneOf, type ValuesOf, variant, whole, withInitial } from './field.ts';

export const choreUnits = ['day', 'week', 'month', 'year'] as const;
export type ChoreUnit = (typeof choreUnits)[number];

const one = withInitial(whole, 1);

/** One register: on a date that comes round, or some days after it was last done. */
export const choreRule = variant(
  {
    'on-date': {
      /** The first date; the others keep its weekday, or its day of the month. */
      from: localDate,
      every: one,
      unit: oneOf(choreUnits, 'month'),
      /** Harm comes if the date passes: it weighs as a deadline, else as a wish. */
      deadline: flag,
    },
    after: { days: withInitial(whole, 30) },
  },
  'after',
);

export type ChoreRule = ValuesOf<{ readonly rule: typeof choreRule }>['rule'];
export type OnDate = Extract<ChoreRule, { readonly is: 'on-date' }>;
