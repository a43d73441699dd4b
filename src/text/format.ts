/** Money, dates and times in the owner's own manner. */
import type { Money } from '../domain/record/money-field.ts';
import {
  type ClockTime,
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  timeOf,
  weekdayOf,
} from '../domain/time.ts';
import { type DateManners, type DateStyle, writtenBy } from './date-manners.ts';
import { amountBy } from './money-manners.ts';

export type Format = {
  readonly money: (money: Pick<Money, 'amount' | 'currency'>) => string;
  /** today · tomorrow · yesterday · a weekday within six days · 12 Dec · 12 Dec 2027 */
  readonly day: (date: LocalDate) => string;
  /** Always with its year: 12 Dec 2027 */
  readonly wholeDay: (date: LocalDate) => string;
  /** HH:mm in the owner's clock, with the day before it when it is not today. */
  readonly time: (local: LocalDateTime) => string;
  readonly clock: (local: LocalDateTime) => string;
  /** The day of an instant, in the device's zone. */
  readonly at: (instant: Instant) => string;
  /** Tue 14:05 */
  readonly now: (local: LocalDateTime) => string;
};

export type DayWords = {
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  /** Monday first, short. */
  readonly weekdays: readonly string[];
};

export type FormatSetting = {
  readonly intl: Formats;
  readonly today: LocalDate;
  readonly localAt: (instant: Instant) => LocalDateTime;
  readonly words: DayWords;
};

export function createFormat({ intl, today, localAt, words }: FormatSetting): Format {
  function day(date: LocalDate): string {
    const away = daysBetween(today, date);
    if (away === 0) return words.today;
    if (away === 1) return words.tomorrow;
    if (away === -1) return words.yesterday;
    if (away > 1 && away <= 6) return intl.date('weekday', date);
    return intl.date(date.slice(0, 4) === today.slice(0, 4) ? 'near' : 'far', date);
  }

  return {
    money: intl.money,
    day,
    wholeDay: (date) => intl.date('far', date),
    at: (instant) => day(dateOf(localAt(instant))),
    clock: intl.clock,
    time: (local) => {
      const clock = intl.clock(local);
      return dateOf(local) === today ? clock : `${day(dateOf(local))} ${clock}`;
    },
    now: (local) => `${words.weekdays[weekdayOf(dateOf(local))] ?? ''} ${intl.clock(local)}`,
  };
}

/** A locale's own manners. */
export type Formats = {
  readonly date: (style: DateStyle, date: LocalDate) => string;
  readonly clock: (local: LocalDateTime) => string;
  readonly money: Format['money'];
};

const styles = {
  weekday: { weekday: 'long' },
  near: { day: 'numeric', month: 'short' },
  far: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies { readonly [S in DateStyle]: Intl.DateTimeFormatOptions };

/** `locale` is BCP 47; `halfDay` writes 2:05 pm for 14:05; `manners` spare the asking where they are the locale's. */
export function createFormats(locale: string, halfDay: boolean, manners?: DateManners): Formats {
  const kept = manners?.locale === locale ? manners : undefined;
  return {
    date: (style, date) => (kept ? writtenBy(kept, style, date) : dateByIntl(locale, style, date)),
    clock: (local) => (halfDay ? halfDayClock(timeOf(local)) : timeOf(local)),
    money: (money) => {
      const by = kept?.money?.[money.currency];
      return by && money.amount >= 0 ? amountBy(by, money.amount) : moneyByIntl(locale, money);
    },
  };
}

/** Local text is formatted as if it were UTC, so that no zone can shift it. */
export function dateByIntl(locale: string, style: DateStyle, date: LocalDate): string {
  const options = { ...styles[style], timeZone: 'UTC' } as const;
  const format = once(`${locale} ${style}`, () => new Intl.DateTimeFormat(locale, options));
  return format.format(Date.parse(`${date}T00:00Z`));
}

function halfDayClock(time: ClockTime): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'am' : 'pm'}`;
}

/** What Intl made. It is slow to set up and answers the same for ever, so each is made when first needed, once. */
const made = new Map<string, unknown>();

function once<T>(name: string, make: () => T): T {
  const kept = (made.get(name) as T | undefined) ?? make();
  made.set(name, kept);
  return kept;
}

/** Minor units in a currency: 2 for most, 0 for yen. */
export function fractionDigits(currency: string): number {
  return once(`digits ${currency}`, () => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  });
}

export function moneyByIntl(
  locale: string,
  { amount, currency }: Pick<Money, 'amount' | 'currency'>,
): string {
  const digits = fractionDigits(currency);
  const value = amount / 10 ** digits;
  const least = Number.isInteger(value) ? 0 : digits;
  const format = once(
    `${locale} ${currency} ${least}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: least,
        maximumFractionDigits: digits,
      }),
  );
  return format.format(value);
}
