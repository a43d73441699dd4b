/** The days one period of a repeating rule (a day, a week, a month, a year) offers. */
import type { Rule } from './ics-repeat.ts';

/** Whole days since 1970-01-01. */
export type Day = number;

export const dayMs = 86_400_000;

/** The first day of the n-th period; periods lie `interval` apart. */
export function periodStart(rule: Rule, first: Day, n: number): Day {
  const steps = n * rule.interval;
  const { year, month } = monthOf(first);
  switch (rule.every) {
    case 'DAILY':
      return first + steps;
    case 'WEEKLY':
      return first - ((weekdayOf(first) - rule.weekStart + 7) % 7) + 7 * steps;
    case 'MONTHLY':
      return dayOf(year, month + steps, 1);
    case 'YEARLY':
      return dayOf(year + steps, 0, 1);
  }
}

/** In order; days before the first occurrence are among them. */
export function daysOfPeriod(rule: Rule, first: Day, n: number): readonly Day[] {
  const start = periodStart(rule, first, n);
  switch (rule.every) {
    case 'DAILY':
      return [start].filter((day) => isWeekday(rule, day) && isMonthDay(rule, day)).filter(inMonth);
    case 'WEEKLY':
      return span(start, 7)
        .filter((day) => isOwnWeekday(rule, day, first))
        .filter(inMonth);
    case 'MONTHLY':
      return inMonth(start) ? daysOfMonth(rule, start, first) : [];
    case 'YEARLY':
      return daysOfYear(rule, start, first);
  }

  function inMonth(day: Day): boolean {
    return rule.months.length === 0 || rule.months.includes(monthOf(day).month + 1);
  }
}

/** Without days of its own the rule takes the day of the month it began on, where there is one. */
function daysOfMonth(rule: Rule, start: Day, first: Day): readonly Day[] {
  const days = span(start, lengthOfMonth(start));
  if (rule.monthDays.length === 0 && rule.weekdays.length === 0) {
    return days.filter((day) => dateOf(day) === dateOf(first));
  }
  return days.filter(
    (day) => isMonthDay(rule, day) && isNthWeekday(rule, day, { start, length: days.length }),
  );
}

function daysOfYear(rule: Rule, start: Day, first: Day): readonly Day[] {
  const { year } = monthOf(start);
  const isByYear = rule.weekdays.length > 0 && rule.months.length + rule.monthDays.length === 0;
  if (isByYear) {
    const length = dayOf(year + 1, 0, 1) - start;
    return span(start, length).filter((day) => isNthWeekday(rule, day, { start, length }));
  }
  const isPlain = rule.monthDays.length + rule.weekdays.length === 0;
  const all = Array.from({ length: 12 }, (_, i) => i + 1);
  const own = isPlain ? [monthOf(first).month + 1] : all;
  const months = rule.months.length > 0 ? [...new Set(rule.months)].sort((a, b) => a - b) : own;
  return months.flatMap((month) => daysOfMonth(rule, dayOf(year, month - 1, 1), first));
}

type Span = { readonly start: Day; readonly length: number };

/** The n-th of its weekday in the month or year, counted from either end. */
function isNthWeekday(rule: Rule, day: Day, { start, length }: Span): boolean {
  if (rule.weekdays.length === 0) return true;
  const fromStart = Math.floor((day - start) / 7) + 1;
  const fromEnd = -(Math.floor((start + length - 1 - day) / 7) + 1);
  return rule.weekdays.some(
    ({ nth, weekday }) =>
      weekday === weekdayOf(day) && (nth === 0 || nth === fromStart || nth === fromEnd),
  );
}

function isWeekday(rule: Rule, day: Day): boolean {
  return rule.weekdays.length === 0 || rule.weekdays.some((w) => w.weekday === weekdayOf(day));
}

function isOwnWeekday(rule: Rule, day: Day, first: Day): boolean {
  return rule.weekdays.length === 0 ? weekdayOf(day) === weekdayOf(first) : isWeekday(rule, day);
}

function isMonthDay(rule: Rule, day: Day): boolean {
  if (rule.monthDays.length === 0) return true;
  const date = dateOf(day);
  return rule.monthDays.some((n) => n === date || n === date - lengthOfMonth(day) - 1);
}

/** 0 Monday … 6 Sunday; day 0 was a Thursday. */
function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

function monthOf(day: Day): { readonly year: number; readonly month: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

function dateOf(day: Day): number {
  return new Date(day * dayMs).getUTCDate();
}

function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month, date) / dayMs;
}

function lengthOfMonth(day: Day): number {
  const { year, month } = monthOf(day);
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

function span(start: Day, length: number): readonly Day[] {
  return Array.from({ length }, (_, i) => start + i);
}
