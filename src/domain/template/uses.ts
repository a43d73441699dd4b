/** What the ready words are for; the words themselves are in `text/templates/`. */
import type { TaskKind } from '../record/task.ts';
import type { FactName, Facts } from './facts.ts';

export const tones = ['plain', 'warm', 'firm'] as const;
type Tone = (typeof tones)[number];

type Use = {
  readonly tone: Tone;
  /** Facts worth asking for in a tap, where they are not known. */
  readonly asks: readonly FactName[];
  /** A deposit is a part of the job's amount, and only the owner knows which. */
  readonly amountIsPart?: true;
};

const plain = { tone: 'plain', asks: [] } as const;
const warm = { tone: 'warm', asks: [] } as const;
const firm = { tone: 'firm', asks: [] } as const;

/** What comes up now and then. */
const more = {
  'get-back': plain,
  'like-to-call': plain,
  'how-in': { tone: 'plain', asks: ['day'] },
  'slow-reply': warm,
  'waiting-list': warm,
  'rough-price': { tone: 'plain', asks: ['amount'] },
  'quote-yes': warm,
  'quote-no': warm,
  'deposit-in': { tone: 'warm', asks: ['day'] },
  'they-cancelled': warm,
  'part-not-here': plain,
  'pick-up': plain,
  'all-well': warm,
  voucher: { tone: 'warm', asks: ['amount'] },
  'review-thanks': warm,
  'order-wrong': firm,
  'new-number': { tone: 'plain', asks: ['phone'] },
  'hand-over': plain,
} as const satisfies { readonly [use: string]: Use };

export type MoreUse = keyof typeof more;

export const uses = {
  ...more,
  'enquiry-reply': warm,
  'ask-details': plain,
  'ask-photo': plain,
  'ask-address': plain,
  'quote-sent': { tone: 'warm', asks: ['amount'] },
  'quote-first': warm,
  'quote-second': plain,
  'quote-close': plain,
  'discount-no': firm,
  'deposit-ask': { tone: 'plain', asks: ['amount'], amountIsPart: true },
  'deposit-reminder': { tone: 'plain', asks: [], amountIsPart: true },
  'deposit-last': { tone: 'firm', asks: [], amountIsPart: true },
  'book-visit': { tone: 'plain', asks: ['day', 'time'] },
  'confirm-visit': { tone: 'warm', asks: ['day', 'time'] },
  'confirm-weather': { tone: 'warm', asks: ['day', 'time'] },
  'what-to-bring': { tone: 'warm', asks: ['day'] },
  'on-my-way': { tone: 'plain', asks: ['minutes'] },
  'running-late': { tone: 'plain', asks: ['minutes'] },
  reschedule: plain,
  'weather-off': plain,
  'ill-today': plain,
  'no-show': plain,
  'visit-done': warm,
  'scope-grew': { tone: 'plain', asks: ['newPrice'] },
  'invoice-sent': { tone: 'plain', asks: ['amount'] },
  'reminder-1': { tone: 'warm', asks: ['amount'] },
  'reminder-2': { tone: 'plain', asks: ['amount'] },
  'reminder-3': { tone: 'firm', asks: ['amount'] },
  'reminder-4': { tone: 'firm', asks: ['amount'] },
  'final-letter': { tone: 'firm', asks: ['amount', 'number'] },
  'payment-plan': plain,
  'payment-thanks': warm,
  receipt: plain,
  'review-ask': { tone: 'warm', asks: ['reviewLink'] },
  referral: warm,
  'photos-ready': { tone: 'warm', asks: ['link'] },
  'more-work': warm,
  'service-due': warm,
  'tried-to-call': plain,
  'holding-reply': plain,
  'complaint-first': warm,
  'complaint-fixed': warm,
  sorry: warm,
  'price-rise': { tone: 'plain', asks: ['from', 'newPrice'] },
  'saying-no': warm,
  'letting-go': firm,
  'holiday-away': { tone: 'plain', asks: ['from'] },
  'quiet-week': warm,
  'order-ask': plain,
  'order-chase': firm,
} as const satisfies { readonly [use: string]: Use };

export type TemplateUse = keyof typeof uses;

export function isUse(text: string): text is TemplateUse {
  return Object.hasOwn(uses, text);
}

export function asksOf(use: TemplateUse): readonly FactName[] {
  return uses[use].asks;
}

/** Of what is known of a task, what may be said in these words. */
export function knownFor(use: TemplateUse, facts: Facts): Facts {
  const { amount: _whole, ...others } = facts;
  return 'amountIsPart' in uses[use] ? others : facts;
}

const chase = ['reminder-1', 'reminder-2', 'reminder-3', 'reminder-4', 'final-letter'] as const;
const often = ['holding-reply', 'ask-details', 'running-late', 'sorry'] as const;

/** Best first. */
const suits = {
  message: [
    // First of all, it promises nothing and says nothing that may not be true.
    'get-back',
    ...often,
    ...['quote-first', 'book-visit', 'reschedule', 'ask-photo', 'ask-address', 'on-my-way'],
    ...['weather-off', 'ill-today', 'no-show', 'visit-done', 'price-rise', 'holiday-away'],
    ...['quiet-week', 'service-due', 'referral', 'saying-no', 'letting-go', 'photos-ready'],
    ...['payment-thanks', 'more-work', 'scope-grew', 'deposit-ask', 'deposit-reminder'],
    ...['deposit-in', 'quote-yes', 'quote-no', 'how-in', 'slow-reply', 'waiting-list'],
    ...['they-cancelled', 'part-not-here', 'pick-up', 'all-well', 'voucher', 'new-number'],
    'hand-over',
  ],
  'review-ask': ['review-ask', 'review-thanks', 'referral', 'visit-done', 'all-well'],
  'confirm-visits': [
    'confirm-visit',
    'confirm-weather',
    'what-to-bring',
    'reschedule',
    'weather-off',
    'how-in',
    'they-cancelled',
  ],
  'chase-message': [...chase, 'payment-plan', 'payment-thanks', 'receipt'],
  receipt: ['receipt', 'payment-thanks'],
  call: [
    'like-to-call',
    'tried-to-call',
    'enquiry-reply',
    ...often,
    'book-visit',
    'ask-photo',
    'ask-address',
  ],
  'chase-call': [...chase, 'payment-plan', 'tried-to-call'],
  order: ['order-ask', 'order-chase', 'order-wrong', 'part-not-here'],
  invoice: ['invoice-sent', 'visit-done', 'payment-thanks'],
  other: ['holding-reply', 'invoice-sent', 'visit-done', 'running-late', 'on-my-way', 'sorry'],
  'small-quote': [
    'quote-sent',
    'rough-price',
    'ask-details',
    'holding-reply',
    'waiting-list',
    'saying-no',
    'discount-no',
  ],
  'complaint-reply': ['complaint-first', 'complaint-fixed', 'sorry', 'holding-reply', 'all-well'],
  errand: ['on-my-way', 'running-late', 'hand-over'],
  preparation: ['ask-details', 'what-to-bring'],
  'large-quote': [
    'quote-sent',
    'rough-price',
    'ask-details',
    'holding-reply',
    'waiting-list',
    'saying-no',
    'discount-no',
  ],
  paperwork: ['holding-reply', 'invoice-sent'],
} as const satisfies { readonly [K in TaskKind]: readonly TemplateUse[] };

export function usesFor(kind: TaskKind): readonly TemplateUse[] {
  return suits[kind];
}
