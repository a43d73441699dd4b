/** The public holidays between two dates. */
import { addDays, type LocalDate, weekdayOf } from '../time.ts';
import { type HolidayName, type HolidayRule, holidayRules } from './rules.ts';

export type Holiday = { readonly on: LocalDate; readonly name: HolidayName };

/** Both ends taken in, soonest first, one a day; none for a country without rules. */
export function holidaysIn(
  country: string,
  span: { readonly from: LocalDate; readonly to: LocalDate },
): readonly Holiday[] {
  const rules = Object.hasOwn(holidayRules, country) ? (holidayRules[country] ?? []) : [];
  const [first, last] = [yearOf(span.from), yearOf(span.to)];
  const days = new Map<LocalDate, HolidayName>();
  // New Year's Day may be kept on the last day of the year before.
  for (let year = first; year <= last + 1; year++) {
    for (const rule of rules) {
      for (const on of datesOf(rule, year)) if (!days.has(on)) days.set(on, rule.name);
    }
  }
  return [...days]
    .filter(([on]) => on >= span.from && on <= span.to)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, name]) => ({ on, name }));
}

/** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return dateIn(year, `${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`);
}

function datesOf({ on, instead, also }: HolidayRule, year: number): readonly LocalDate[] {
  const days = placesOf(on, year);
  return days.flatMap((date) => {
    const weekday = weekdayOf(date);
    if (instead) return addDays(date, instead[weekday] ?? 0);
    const shift = also?.[weekday] ?? 0;
    return shift === 0 ? date : [date, addDays(date, shift)];
  });
}

function placesOf(on: HolidayRule['on'], year: number): readonly LocalDate[] {
  if (typeof on === 'number') return [addDays(easterOf(year), on)];
  if (typeof on === 'string') return [dateIn(year, on)];
  if ('each' in on) return on.each.filter((date) => yearOf(date) === year) as LocalDate[];
  const start = dateIn(year, on.from);
  return [addDays(start, (on.weekday - weekdayOf(start) + 7) % 7)];
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function dateIn(year: number, monthDay: string): LocalDate {
  return `${year}-${monthDay}` as LocalDate;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
