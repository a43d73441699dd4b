/** The plain rule a chore of this name usually has, so that most need no choosing. */
import type { ChoreRule } from '../record/chore-rule.ts';
import { addDays, type LocalDate } from '../time.ts';
import { plusMonths } from './dates.ts';

export type Guess = { readonly rule: ChoreRule; readonly next: LocalDate };

type Usual =
  | { readonly is: 'after'; readonly days: number }
  | { readonly is: 'month' | 'quarter' | 'year'; readonly day: number; readonly deadline: boolean };

/** The first that fits decides; whole words, either side of the Atlantic. */
const usual: readonly (readonly [RegExp, Usual])[] = [
  [/\b(vat|mva|gst|bas|sales tax|quarterly)\b/i, { is: 'quarter', day: 7, deadline: true }],
  [
    /\b(rent|lease|payroll|wages|salar(y|ies)|tax(es)?|loan)\b/i,
    { is: 'month', day: 1, deadline: true },
  ],
  [
    /\b(insurance|licen[cs]e|accounts|annual|yearly|renew(al)?|mot|self assessment)\b/i,
    { is: 'year', day: 1, deadline: true },
  ],
  [/\b(pat|inspection|gas safe)\b/i, { is: 'after', days: 365 }],
  [/\b(reserve|repack|smoke alarm)\b/i, { is: 'after', days: 180 }],
  [/\b(back ?up|bins?|water)\b/i, { is: 'after', days: 7 }],
  [/\b(order|stock|supplies|restock|towels)\b/i, { is: 'after', days: 14 }],
  [
    /\b(oil|service|filters?|tyres?|tires?|sharpen|sensor|clean|wash|check)\b/i,
    { is: 'after', days: 90 },
  ],
];

const otherwise: Usual = { is: 'month', day: 1, deadline: false };
const turns = { month: [1, 'month'], quarter: [3, 'month'], year: [1, 'year'] } as const;

export function guessChore(title: string, today: LocalDate): Guess {
  const found = usual.find(([words]) => words.test(title))?.[1] ?? otherwise;
  if (found.is === 'after') return { rule: found, next: today };
  const [every, unit] = turns[found.is];
  const next = comingDay(today, found.day);
  return { rule: { is: 'on-date', from: next, every, unit, deadline: found.deadline }, next };
}

/** The next such day of a month that lies ahead. */
export function comingDay(today: LocalDate, day: number): LocalDate {
  const first = `${today.slice(0, 8)}01` as LocalDate;
  const dates = [0, 1, 2].map((months) => addDays(plusMonths(first, months), day - 1));
  return dates.find((date) => date > today) ?? addDays(today, 1);
}
