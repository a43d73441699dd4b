/** Money, dates and times in the owner's own manner. */
import type { Money } from '../domain/record/money-field.ts';
import {
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  timeOf,
} from '../domain/time.ts';

export type Format = {
  readonly money: (money: Pick<Money, 'amount' | 'currency'>) => string;
  /** today · tomorrow · yesterday · a weekday within six days · 12 Dec · 12 Dec 2027 */
  readonly day: (date: LocalDate) => string;
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
};

export type FormatSetting = {
  /** BCP 47 */
  readonly locale: string;
  readonly today: LocalDate;
  readonly localAt: (instant: Instant) => LocalDateTime;
  readonly words: DayWords;
};

export function createFormat({ locale, today, localAt, words }: FormatSetting): Format {
  const weekday = dates(locale, { weekday: 'long' });
  const short = dates(locale, { weekday: 'short' });
  const near = dates(locale, { day: 'numeric', month: 'short' });
  const far = dates(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const clockFormat = dates(locale, { hour: '2-digit', minute: '2-digit' });

  function day(date: LocalDate): string {
    const away = daysBetween(today, date);
    if (away === 0) return words.today;
    if (away === 1) return words.tomorrow;
    if (away === -1) return words.yesterday;
    if (away > 1 && away <= 6) return weekday(`${date}T00:00`);
    return (date.slice(0, 4) === today.slice(0, 4) ? near : far)(`${date}T00:00`);
  }

  return {
    money: (money) => formatMoney(locale, money),
    day,
    at: (instant) => day(dateOf(localAt(instant))),
    clock: (local) => clockFormat(local),
    time: (local) => {
      const clock = clockFormat(`${today}T${timeOf(local)}`);
      return dateOf(local) === today ? clock : `${day(dateOf(local))} ${clock}`;
    },
    now: (local) => `${short(local)} ${clockFormat(local)}`,
  };
}

/** Minor units in a currency: 2 for most, 0 for yen. */
export function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}

function formatMoney(
  locale: string,
  { amount, currency }: Pick<Money, 'amount' | 'currency'>,
): string {
  const digits = fractionDigits(currency);
  const value = amount / 10 ** digits;
  const whole = Number.isInteger(value);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** Local text is formatted as if it were UTC, so that no zone can shift it. */
function dates(locale: string, options: Intl.DateTimeFormatOptions): (local: string) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (local) => format.format(Date.parse(`${local}Z`));
}
