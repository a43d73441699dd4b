/** What differs by trade. Amounts in whole pounds, rates per week; each line says where it comes from. */
import type { LadderName } from '../../src/domain/ladder/ladder.ts';
import type { TaskKind } from '../../src/domain/record/task.ts';
import type { Assumed } from './assumptions.ts';

export const tradeNames = [
  'plumber',
  'cleaner',
  'hairdresser',
  'photographer',
  'tandem-pilot',
] as const;
export type TradeName = (typeof tradeNames)[number];

export type TradeTable = {
  readonly ladder: LadderName;
  /** Bills of work done: their ladder, where the usual one is paid on the spot. */
  readonly billed: LadderName;
  /** Working days, 0 Monday. */
  readonly days: readonly number[];
  /** Hours of the working day. */
  readonly hours: readonly [number, number];
  /** Minutes of a visit, evenly between. */
  readonly visit: readonly [number, number];
  /** Mean minutes between two visits. */
  readonly between: number;
  /** Share of those in which the phone comes out for the office. */
  readonly opens: number;
  /** Share of evenings, and of free days, with a quarter or half an hour for it at home. */
  readonly evenings: number;
  readonly freeDays: number;
  /** Chance that the owner is away for any one week. */
  readonly away: number;
  readonly enquiries: number;
  readonly promises: number;
  readonly promised: readonly (readonly [TaskKind, number])[];
  readonly bills: number;
  readonly billAmount: number;
  readonly openBills: number;
  readonly paymentDays: number;
  /** Booked visits to confirm and to see off. */
  readonly appointments: number;
  /** Everything else an office has. */
  readonly chores: number;
  readonly choreKinds: readonly (readonly [TaskKind, number])[];
  /** Of kinds that take another time here than usual. */
  readonly slower: { readonly [K in TaskKind]?: number };
};

const usualPromises = [
  ['small-quote', 3],
  ['call', 2],
  ['message', 2],
  ['other', 2],
  ['order', 1],
] as const;
const usualChores = [
  ['other', 3],
  ['order', 2],
  ['receipt', 3],
  ['errand', 1],
  ['preparation', 1],
  ['paperwork', 1],
  ['message', 2],
] as const;

const office =
  'load: about three to five hours of office a week (Barclays 2003, startups.co.uk: 16 h in larger firms; KashFlow, businessadvice.co.uk: 3.6 h a month for money alone); the rest of the rates assumed to fit it';

export const tradesTable = {
  plumber: {
    value: {
      ladder: 'trade',
      billed: 'trade',
      days: [0, 1, 2, 3, 4],
      hours: [8, 17],
      visit: [60, 150],
      between: 25,
      opens: 0.6,
      evenings: 0.5,
      freeDays: 0.35,
      away: 0.07,
      enquiries: 4,
      promises: 5,
      promised: usualPromises,
      bills: 6,
      billAmount: 400,
      openBills: 8,
      paymentDays: 14,
      appointments: 2,
      chores: 8,
      choreKinds: usualChores,
      slower: { 'small-quote': 1.2 },
    },
    source: `${office}; hvpmag.co.uk/news 2114 (38 % of a plumber’s calls are new work), plumbersnews247.pages.dev (400 a usual job)`,
    why: 'four missed enquiries a week beside those that were picked up; visits of one to two and a half hours',
  },
  cleaner: {
    value: {
      ladder: 'cleaning',
      billed: 'cleaning',
      days: [0, 1, 2, 3, 4],
      hours: [8, 16],
      visit: [90, 180],
      between: 20,
      opens: 0.6,
      evenings: 0.4,
      freeDays: 0.3,
      away: 0.07,
      enquiries: 3,
      promises: 3,
      promised: usualPromises,
      bills: 8,
      billAmount: 90,
      openBills: 10,
      paymentDays: 14,
      appointments: 3,
      chores: 6,
      choreKinds: usualChores,
      slower: { 'small-quote': 0.7 },
    },
    source: `${office}; amounts assumed (five hours at 18)`,
    why: 'few and long visits, small bills, regular customers',
  },
  hairdresser: {
    value: {
      ladder: 'appointment',
      billed: 'sale',
      days: [1, 2, 3, 4, 5],
      hours: [9, 18],
      visit: [40, 120],
      between: 12,
      opens: 0.5,
      evenings: 0.4,
      freeDays: 0.4,
      away: 0.07,
      enquiries: 10,
      promises: 4,
      promised: [
        ['message', 4],
        ['call', 2],
        ['order', 2],
        ['other', 1],
        ['small-quote', 1],
      ],
      bills: 2.5,
      billAmount: 180,
      openBills: 4,
      paymentDays: 14,
      appointments: 12,
      chores: 8,
      choreKinds: usualChores,
      slower: { message: 1.3 },
    },
    source: `${office}; rates assumed`,
    why: 'paid at the chair; the few bills are for weddings, care homes and goods. Many short appointments, enquiries by message',
  },
  photographer: {
    value: {
      ladder: 'photo',
      billed: 'photo',
      days: [0, 1, 2, 3, 4, 5],
      hours: [9, 17],
      visit: [90, 240],
      between: 35,
      opens: 0.5,
      evenings: 0.5,
      freeDays: 0.3,
      away: 0.08,
      enquiries: 5,
      promises: 4,
      promised: [
        ['small-quote', 3],
        ['message', 3],
        ['preparation', 2],
        ['call', 1],
        ['other', 1],
      ],
      bills: 2.5,
      billAmount: 900,
      openBills: 5,
      paymentDays: 14,
      appointments: 1.5,
      chores: 7,
      choreKinds: usualChores,
      slower: { message: 1.6, 'small-quote': 1.3 },
    },
    source: `${office}; amounts and rates assumed`,
    why: 'few and large jobs, written enquiries with longer answers, deposits',
  },
  'tandem-pilot': {
    value: {
      ladder: 'tandem',
      billed: 'sale',
      days: [2, 3, 4, 5, 6],
      hours: [9, 18],
      visit: [45, 90],
      between: 22,
      opens: 0.45,
      evenings: 0.35,
      freeDays: 0.4,
      away: 0.12,
      enquiries: 12,
      promises: 3,
      promised: [
        ['message', 4],
        ['call', 2],
        ['other', 2],
        ['order', 1],
      ],
      bills: 2,
      billAmount: 650,
      openBills: 4,
      paymentDays: 30,
      appointments: 10,
      chores: 6,
      choreKinds: usualChores,
      slower: {},
    },
    source: `${office}; rates assumed`,
    why: 'passengers pay on the spot, hotels and agencies by bill within a month; weeks away with the weather; many short questions',
  },
} as const satisfies { readonly [T in TradeName]: Assumed<TradeTable> };
