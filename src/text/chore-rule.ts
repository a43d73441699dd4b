/** A chore's rule in plain words, lower case: "every month on the 1st", "about every 90 days". */
import type { ChoreRule, OnDate } from '../domain/record/chore-rule.ts';
import { weekdayOf } from '../domain/time.ts';
import { spoken } from './spoken.ts';

export const ruleSaid = spoken('rule', {
  every: (n: number, unit: OnDate['unit']): string =>
    n <= 1 ? `every ${unit}` : `every ${n} ${unit}s`,
  about: (every: string): string => `about ${every}`,
  /** Said behind "every week", "every month", "every year". */
  onWeekday: (weekday: string): string => ` on ${weekday}`,
  onLast: ' on the last day',
  onDay: (day: number): string => ` on the ${ordinal(day)}`,
  onDate: (day: number, month: string): string => ` on ${day} ${month}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    ...(['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'] as const),
    ...(['September', 'October', 'November', 'December'] as const),
  ],
} as const);

export function ruleWords(rule: ChoreRule): string {
  if (rule.is === 'on-date') return `${every(rule.every, rule.unit)}${onDay(rule)}`;
  const years = rule.days / 365;
  return ruleSaid.about(Number.isInteger(years) ? every(years, 'year') : every(rule.days, 'day'));
}

export function every(n: number, unit: OnDate['unit']): string {
  return ruleSaid.every(n, unit);
}

function onDay({ from, unit }: OnDate): string {
  const day = Number(from.slice(8));
  switch (unit) {
    case 'day':
      return '';
    case 'week':
      return ruleSaid.onWeekday(ruleSaid.weekdays[weekdayOf(from)] ?? '');
    case 'month':
      return day === 31 ? ruleSaid.onLast : ruleSaid.onDay(day);
    case 'year':
      return ruleSaid.onDate(day, ruleSaid.months[Number(from.slice(5, 7)) - 1] ?? '');
  }
}

function ordinal(n: number): string {
  const teen = n > 10 && n < 14;
  return n + ((!teen && ['', 'st', 'nd', 'rd'][n % 10]) || 'th');
}
