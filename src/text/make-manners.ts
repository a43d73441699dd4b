/** Learns a locale's manners from Intl, once; the next starts do without it. */
import type { LocalDate } from '../domain/time.ts';
import { type DateManners, type DateStyle, daySlot, writtenBy, yearSlot } from './date-manners.ts';
import { dateByIntl, fractionDigits, moneyByIntl } from './format.ts';
import { amountBy, amountSlot, type MoneyManners } from './money-manners.ts';

/** `undefined` where the words hang on more than the month: other digits, other calendars. */
export function mannersOf(
  locale: string,
  currencies: readonly string[] = [],
): DateManners | undefined {
  const intl = (style: DateStyle, date: string) => dateByIntl(locale, style, date as LocalDate);
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  const byMonth = (style: DateStyle) =>
    months.map((month) =>
      intl(style, `2047-${month}-22`).replace('2047', yearSlot).replace('22', daySlot),
    );
  const weekday = days.map((day) => intl('weekday', `2026-11-${day}`));
  const manners = { locale, weekday, near: byMonth('near'), far: byMonth('far') };
  const isTold = months.every((month) =>
    tried.every((rest) => {
      const date = `${rest.year}-${month}-${rest.day}` as LocalDate;
      return styles.every((style) => writtenBy(manners, style, date) === intl(style, date));
    }),
  );
  const money = Object.fromEntries(currencies.map((one) => [one, moneyMannersOf(locale, one)]));
  return isTold ? { ...manners, money } : undefined;
}

/** `null` where the number hangs on more than its digits: other digits, other groups. */
function moneyMannersOf(locale: string, currency: string): MoneyManners | null {
  const digits = fractionDigits(currency);
  const unit = 10 ** digits;
  const intl = (amount: number) => moneyByIntl(locale, { amount, currency });
  const million = intl(1_234_567 * unit);
  const [number = '', group = ''] = /1(?<group>\D*)234\k<group>567/.exec(million) ?? [];
  const [, decimal = ''] = /7(\D+)\d/.exec(intl(7 * unit + 1)) ?? [];
  const manners = {
    ...{ digits, group, decimal },
    written: million.replace(number, amountSlot),
    groupsFrom: intl(1234 * unit).includes('1234') ? 10_000 : 1000,
  };
  return amounts.every((amount) => amountBy(manners, amount) === intl(amount)) ? manners : null;
}

const amounts = [
  ...[0, 1, 9, 10, 99, 100, 101, 1000, 1005, 99_999, 100_000, 123_456, 999_900, 999_999],
  ...[1_000_000, 1_234_500, 12_345_678, 100_000_000, 1_234_567_890, 98_765_432_100],
];

/** A Monday and on. */
const days = ['23', '24', '25', '26', '27', '28', '29'];
const styles = ['weekday', 'near', 'far'] as const;
const tried = [
  { year: '2026', day: '01' },
  { year: '2028', day: '09' },
  { year: '2030', day: '28' },
];
