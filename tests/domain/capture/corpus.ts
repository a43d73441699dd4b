import { chipOf, type Understood } from '../../../src/domain/capture/chip.ts';
import type { CaptureLocale } from '../../../src/domain/capture/date-finder.ts';
import { buildNameIndex, type NamedCustomer } from '../../../src/domain/capture/name-index.ts';
import { type CaptureContext, understand } from '../../../src/domain/capture/understand.ts';
import type { LocalDateTime } from '../../../src/domain/time.ts';
import { createDateFinder } from '../../../src/exchange/find-dates.ts';
import phrases from '../../fixtures/capture/phrases.json' with { type: 'json' };

/** What a phrase should be understood as; an absent key is something that must not be found. */
export type Expected = {
  readonly customer?: string;
  readonly on?: string;
  readonly time?: string;
  readonly is?: string;
  readonly notBefore?: string;
  readonly money?: number;
  readonly currency?: string;
  readonly since?: string;
  readonly kind: string;
};
export type Phrase = Expected & {
  readonly say: string;
  readonly with?: string;
  readonly locale: CaptureLocale;
};

const homeCurrency = { 'en-GB': 'GBP', 'en-US': 'USD' } as const;
export const locales = ['en-GB', 'en-US'] as const satisfies readonly CaptureLocale[];
export const now = { instant: Date.UTC(2026, 2, 11, 10, 15), local: phrases.now as LocalDateTime };
export const everybody = [...phrases.customers, ...phrases.onlyWith] as NamedCustomer[];

export const corpus: readonly Phrase[] = locales.flatMap((locale) =>
  (phrases[locale] as readonly Omit<Phrase, 'locale'>[]).map((p) => ({ ...p, locale })),
);

const findDates = createDateFinder();

export function contextFor(
  locale: CaptureLocale,
  customers: readonly NamedCustomer[],
): CaptureContext {
  const currency = homeCurrency[locale];
  return { now, customers: buildNameIndex(customers), currency, locale, findDates };
}

export function understoodAs(phrase: Phrase): Expected {
  const customers = everybody.filter(
    (c) => c.id === phrase.with || phrases.customers.some((usual) => usual.id === c.id),
  );
  return asExpected(understand(phrase.say, contextFor(phrase.locale, customers)), phrase.locale);
}

function asExpected(understood: Understood, locale: CaptureLocale): Expected {
  const customer = chipOf(understood, 'customer');
  const date = chipOf(understood, 'date');
  const money = chipOf(understood, 'money')?.money;
  return {
    ...(customer && { customer: customer.id as string }),
    ...(date && { on: date.due.on, time: date.due.time, is: date.due.is }),
    ...(date?.notBefore && { notBefore: date.notBefore }),
    ...(money && { money: money.amount }),
    ...(money && money.currency !== homeCurrency[locale] && { currency: money.currency }),
    ...(money?.since && { since: money.since }),
    kind: chipOf(understood, 'kind')?.kind ?? 'other',
  };
}

/** The expectation with its defaults written out: a date is a wish for the whole day. */
export function expectedOf({ say, with: _, locale, ...expected }: Phrase): Expected {
  return expected.on === undefined ? expected : { time: '', is: 'wish', ...expected };
}
