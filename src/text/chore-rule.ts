/** A chore's rule in plain English, lower case: "every month on the 1st", "about every 90 days". */
import type { ChoreRule, OnDate } from '../domain/record/chore-rule.ts';
import { weekdayOf } from '../domain/time.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

export function ruleWords(rule: ChoreRule): string {
  if (rule.is === 'on-date') return `${every(rule.every, rule.unit)}${onDay(rule)}`;
  const years = rule.days / 365;
  return Number.isInteger(years)
    ? `about ${every(years, 'year')}`
    : `about ${every(rule.days, 'day')}`;
}

export function every(n: number, unit: OnDate['unit']): string {
  return n <= 1 ? `every ${unit}` : `every ${n} ${unit}s`;
}

function onDay({ from, unit }: OnDate): string {
  const day = Number(from.slice(8));
  switch (unit) {
    case 'day':
      return '';
    case 'week':
      return ` on ${weekdays[weekdayOf(from)]}`;
    case 'month':
      return day === 31 ? ' on the last day' : ` on the ${ordinal(day)}`;
    case 'year':
      return ` on ${day} ${months[Number(from.slice(5, 7)) - 1]}`;
  }
}

function ordinal(n: number): string {
  const teen = n > 10 && n < 14;
  return n + ((!teen && ['', 'st', 'nd', 'rd'][n % 10]) || 'th');
}
