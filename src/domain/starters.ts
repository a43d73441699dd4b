/** First tasks by trade, so that an empty deck never means an empty screen. The words are in `text/en-starters.ts`. */
import { type Change, change } from './change/change.ts';
import type { TaskId } from './record/id.ts';
import type { TaskKind } from './record/task.ts';
import type { Instant } from './time.ts';

export const trades = [
  'plumber',
  'cleaner',
  'hairdresser',
  'photographer',
  'tandem-pilot',
  'other',
] as const;
export type Trade = (typeof trades)[number];

/** Four to six of each trade; what matters to anybody comes first. */
export const starters = {
  plumber: [
    { key: 'unpaid', kind: 'chase-message' },
    { key: 'call-backs', kind: 'call' },
    { key: 'promised-quote', kind: 'small-quote' },
    { key: 'van-parts', kind: 'order' },
    { key: 'boiler-service', kind: 'message' },
    { key: 'reviews', kind: 'review-ask' },
  ],
  cleaner: [
    { key: 'confirm-week', kind: 'confirm-visits' },
    { key: 'unpaid', kind: 'chase-message' },
    { key: 'key-list', kind: 'preparation' },
    { key: 'cleaning-supplies', kind: 'order' },
    { key: 'days-off', kind: 'message' },
    { key: 'reviews', kind: 'review-ask' },
  ],
  hairdresser: [
    { key: 'confirm-tomorrow', kind: 'confirm-visits' },
    { key: 'no-show', kind: 'message' },
    { key: 'gone-quiet', kind: 'message' },
    { key: 'colour-order', kind: 'order' },
    { key: 'receipts', kind: 'receipt' },
    { key: 'reviews', kind: 'review-ask' },
  ],
  photographer: [
    { key: 'open-deposit', kind: 'chase-message' },
    { key: 'enquiry-quote', kind: 'small-quote' },
    { key: 'photos-when', kind: 'message' },
    { key: 'shot-list', kind: 'message' },
    { key: 'batteries', kind: 'preparation' },
    { key: 'reviews', kind: 'review-ask' },
  ],
  'tandem-pilot': [
    { key: 'flyable', kind: 'confirm-visits' },
    { key: 'vouchers', kind: 'message' },
    { key: 'flight-photos', kind: 'message' },
    { key: 'gear-check', kind: 'preparation' },
    { key: 'licence-dates', kind: 'paperwork' },
    { key: 'reviews', kind: 'review-ask' },
  ],
  other: [
    { key: 'unpaid', kind: 'chase-message' },
    { key: 'call-backs', kind: 'call' },
    { key: 'promised-quote', kind: 'small-quote' },
    { key: 'confirm-week', kind: 'confirm-visits' },
    { key: 'receipts', kind: 'receipt' },
    { key: 'reviews', kind: 'review-ask' },
  ],
} as const satisfies {
  readonly [T in Trade]: readonly { readonly key: string; readonly kind: TaskKind }[];
};

export type Starter = (typeof starters)[Trade][number];
export type StarterKey = Starter['key'];

export function isTrade(text: string): text is Trade {
  return trades.some((trade) => trade === text);
}

export type Chosen = { readonly id: TaskId; readonly kind: TaskKind; readonly title: string };

/** The chosen ones as tasks, a millisecond apart so that they keep their order. */
export function starterTasks(chosen: readonly Chosen[], now: Instant): readonly Change[] {
  return chosen.map(({ id, kind, title }, i) =>
    change('task', id, { title, kind, raw: title, created: now + i, touched: now }),
  );
}
