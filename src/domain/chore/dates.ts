/** The dates of a rule. Arithmetic on local dates only: no clock, no zone, so daylight saving and travel move nothing. */
import type { ChoreRule, ChoreUnit, OnDate } from '../record/chore-rule.ts';
import { addDays, daysBetween, type LocalDate } from '../time.ts';

/** A rule from elsewhere may hold any number; these keep every date a date. */
const mostEvery = 1000;
const mostDays = 36_500;
const lastDate = '9999-12-31' as LocalDate;

/** The first date of the rule after `day`; the very first for `null`. */
export function firstAfter(rule: OnDate, day: LocalDate | null): LocalDate {
  if (day === null || day < rule.from) return rule.from;
  const every = bounded(rule.every, mostEvery);
  return rule.unit === 'day' || rule.unit === 'week'
    ? afterInDays(rule.from, day, every * (rule.unit === 'week' ? 7 : 1))
    : afterInMonths(rule.from, day, every * (rule.unit === 'year' ? 12 : 1));
}

/** The day `days` of the rule after the one it was last done on. */
export function daysAfter(rule: Extract<ChoreRule, { is: 'after' }>, day: LocalDate): LocalDate {
  return plusDays(day, daysOf(rule));
}

export function daysOf(rule: Extract<ChoreRule, { is: 'after' }>): number {
  return bounded(rule.days, mostDays);
}

/** How far apart its dates are, in days, roughly for months and years. */
export function turnOf(rule: ChoreRule): number {
  return rule.is === 'after' ? daysOf(rule) : bounded(rule.every, mostEvery) * unitDays[rule.unit];
}

const unitDays = { day: 1, week: 7, month: 30, year: 365 } as const satisfies {
  readonly [U in ChoreUnit]: number;
};

function afterInDays(from: LocalDate, day: LocalDate, step: number): LocalDate {
  const turns = Math.floor(daysBetween(from, day) / step) + 1;
  return plusDays(from, turns * step);
}

function afterInMonths(from: LocalDate, day: LocalDate, step: number): LocalDate {
  const turns = Math.floor((monthsOf(day) - monthsOf(from)) / step);
  const date = plusMonths(from, turns * step);
  return date > day ? date : plusMonths(from, (turns + 1) * step);
}

/** Counted from the first date, never from the one before: the 31st is the 28th in February and the 31st again in March. */
export function plusMonths(from: LocalDate, months: number): LocalDate {
  const month = monthsOf(from) + months;
  const year = Math.floor(month / 12);
  if (year > 9999) return lastDate;
  const day = Math.min(Number(from.slice(8)), daysIn(year, month % 12));
  return `${year}-${two((month % 12) + 1)}-${two(day)}` as LocalDate;
}

function plusDays(from: LocalDate, days: number): LocalDate {
  return daysBetween(from, lastDate) < days ? lastDate : addDays(from, days);
}

/** Months since the year 0. */
function monthsOf(date: LocalDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function bounded(n: number, most: number): number {
  return Math.min(most, Math.max(1, n));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
