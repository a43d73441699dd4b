/** Learns a locale's manners from Intl, once; the next starts do without it. */
import type { LocalDate } from '../domain/time.ts';
import { type DateManners, type DateStyle, daySlot, writtenBy, yearSlot } from './date-manners.ts';
import { dateByIntl } from './format.ts';

/** `undefined` where the words hang on more than the month: other digits, other calendars. */
export function mannersOf(locale: string): DateManners | undefined {
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
  return isTold ? manners : undefined;
}

/** A Monday and on. */
const days = ['23', '24', '25', '26', '27', '28', '29'];
const styles = ['weekday', 'near', 'far'] as const;
const tried = [
  { year: '2026', day: '01' },
  { year: '2028', day: '09' },
  { year: '2030', day: '28' },
];
