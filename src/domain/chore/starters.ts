/** Chores by trade, each with its rule. The words are in `text/en-chores.ts`. */
import type { ChoreRule } from '../record/chore-rule.ts';
import type { TaskKind } from '../record/task.ts';
import type { Trade } from '../starters.ts';
import { addDays, type LocalDate } from '../time.ts';
import { comingDay } from './guess.ts';

/** On a day of the month that comes, or some days after it was last done. */
type StarterRule =
  | { readonly months: number; readonly day: number; readonly deadline: boolean }
  | { readonly days: number };

type Idea = { readonly key: string; readonly kind: TaskKind; readonly rule: StarterRule };

const quarterly = { months: 3, day: 7, deadline: true } as const;
const yearly = { months: 12, day: 1, deadline: true } as const;

const vat = { key: 'vat', kind: 'paperwork', rule: quarterly } as const;
const insurance = { key: 'insurance', kind: 'paperwork', rule: yearly } as const;
const oil = { key: 'van-oil', kind: 'errand', rule: { days: 180 } } as const;
const backup = { key: 'photo-backup', kind: 'preparation', rule: { days: 7 } } as const;

export const starterChores = {
  plumber: [
    vat,
    { key: 'boiler-reminders', kind: 'message', rule: { days: 30 } },
    { key: 'van-stock', kind: 'order', rule: { days: 14 } },
    oil,
    { key: 'gas-tester', kind: 'errand', rule: { days: 365 } },
    insurance,
  ],
  cleaner: [
    vat,
    { key: 'supplies', kind: 'order', rule: { days: 30 } },
    { key: 'vacuum', kind: 'preparation', rule: { days: 90 } },
    { key: 'keys', kind: 'preparation', rule: { days: 180 } },
    oil,
    insurance,
  ],
  hairdresser: [
    { key: 'rent', kind: 'other', rule: { months: 1, day: 1, deadline: true } },
    vat,
    { key: 'colour-stock', kind: 'order', rule: { days: 14 } },
    { key: 'scissors', kind: 'errand', rule: { days: 120 } },
    { key: 'pat-test', kind: 'errand', rule: { days: 365 } },
    insurance,
  ],
  photographer: [
    backup,
    vat,
    { key: 'sensor', kind: 'preparation', rule: { days: 90 } },
    { key: 'portfolio', kind: 'other', rule: { days: 90 } },
    insurance,
  ],
  'tandem-pilot': [
    { key: 'reserve', kind: 'preparation', rule: { days: 180 } },
    { key: 'glider-check', kind: 'errand', rule: { days: 730 } },
    { key: 'lines', kind: 'preparation', rule: { days: 30 } },
    { key: 'vouchers', kind: 'message', rule: { days: 30 } },
    { key: 'licence', kind: 'paperwork', rule: yearly },
    insurance,
  ],
  other: [
    { key: 'rent', kind: 'other', rule: { months: 1, day: 1, deadline: true } },
    vat,
    { key: 'receipts', kind: 'receipt', rule: { months: 1, day: 5, deadline: false } },
    { key: 'prices', kind: 'other', rule: { days: 365 } },
    insurance,
  ],
} as const satisfies { readonly [T in Trade]: readonly Idea[] };

export type StarterChore = (typeof starterChores)[Trade][number];
export type StarterChoreKey = StarterChore['key'];

/** Those that follow the last time first come within a week: the owner says then when that was. */
const firstWithin = 7;

export function begunFrom(
  { rule }: Pick<StarterChore, 'rule'>,
  today: LocalDate,
): { readonly rule: ChoreRule; readonly next: LocalDate } {
  if ('days' in rule) {
    const next = addDays(today, Math.min(rule.days, firstWithin));
    return { rule: { is: 'after', days: rule.days }, next };
  }
  const { months, day, deadline } = rule;
  const next = comingDay(today, day);
  const [every, unit] =
    months % 12 === 0 ? [months / 12, 'year' as const] : [months, 'month' as const];
  return { rule: { is: 'on-date', from: next, every, unit, deadline }, next };
}
