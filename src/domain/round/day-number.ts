import type { LocalDate } from '../time.ts';

const zero = 48;

/**
 * Days since 1 March of the year 0, from the digits alone: the pass over ten
 * thousand tasks asks this for each, and a `Date` costs ten times as much.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayNumber(date: LocalDate): number {
  const month = twoDigits(date, 5);
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month <= 2 ? 1 : 0);
  const sinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + twoDigits(date, 8);
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}
