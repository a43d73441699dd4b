import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, firstAfter, turnOf } from '../../../src/domain/chore/dates.ts';
import type { OnDate } from '../../../src/domain/record/chore-rule.ts';
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../../../src/domain/time.ts';
import { anyDay, anyOnDate } from '../../support/arbitrary-chores.ts';

const day = (text: string) => text as LocalDate;

/** Told day by day and by the calendar of the runtime, so in another way than the code does it. */
function slowly(rule: OnDate, after: LocalDate): LocalDate {
  for (let date = addDays(after, 1); ; date = addDays(date, 1)) if (isOne(rule, date)) return date;
}

function isOne({ from, every, unit }: OnDate, date: LocalDate): boolean {
  if (date < from) return false;
  const days = daysBetween(from, date);
  if (unit === 'day') return days % every === 0;
  if (unit === 'week') return days % (7 * every) === 0;
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const months = (year - fromYear) * 12 + month - fromMonth;
  if (months % (unit === 'year' ? 12 * every : every) !== 0) return false;
  const isLast = addDays(date, 1).slice(8) === '01';
  return dayOfMonth === fromDay || (isLast && dayOfMonth < fromDay);
}

test('the first date after a day is the one a calendar shows', () => {
  fc.assert(
    fc.property(anyOnDate, anyDay, (rule, after) => {
      expect(firstAfter(rule, after)).toBe(slowly(rule, after));
    }),
    { numRuns: 3000 },
  );
});

test('date follows date without a gap or a double, whichever day between is asked', () => {
  fc.assert(
    fc.property(anyOnDate, fc.nat({ max: 20 }), fc.nat(), (rule, turns, between) => {
      let date = firstAfter(rule, null);
      expect(date).toBe(rule.from);
      for (let turn = 0; turn < turns; turn++) {
        const next = firstAfter(rule, date);
        expect(next > date).toBe(true);
        const inside = addDays(date, between % daysBetween(date, next));
        expect(firstAfter(rule, inside)).toBe(next);
        date = next;
      }
    }),
    { numRuns: 3000 },
  );
});

test('weeks keep their weekday, months their day or the month’s last', () => {
  fc.assert(
    fc.property(anyOnDate, anyDay, (rule, after) => {
      const date = firstAfter(rule, after);
      if (rule.unit === 'week') expect(weekdayOf(date)).toBe(weekdayOf(rule.from));
      if (rule.unit === 'month' || rule.unit === 'year') {
        const isLast = addDays(date, 1).slice(8) === '01';
        expect(date.slice(8) === rule.from.slice(8) || isLast).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

function sequence(rule: OnDate, count: number): readonly string[] {
  const dates: LocalDate[] = [];
  for (let i = 0; i < count; i++) dates.push(firstAfter(rule, dates.at(-1) ?? null));
  return dates;
}

const monthly = { is: 'on-date', every: 1, unit: 'month', deadline: false } as const;

test('the 31st is the last of each month, and the 31st again', () => {
  expect(sequence({ ...monthly, from: day('2027-12-31') }, 5)).toEqual([
    ...['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
  ]);
});

test('29 February is the 28th for three years, and the 29th again', () => {
  expect(sequence({ ...monthly, unit: 'year', from: day('2028-02-29') }, 5)).toEqual([
    ...['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
  ]);
});

test('every quarter, every second week, across the turn of the year', () => {
  expect(sequence({ ...monthly, every: 3, from: day('2026-08-07') }, 4)).toEqual([
    ...['2026-08-07', '2026-11-07', '2027-02-07', '2027-05-07'],
  ]);
  expect(sequence({ ...monthly, every: 2, unit: 'week', from: day('2026-12-18') }, 3)).toEqual([
    ...['2026-12-18', '2027-01-01', '2027-01-15'],
  ]);
});

test('numbers from elsewhere that make no sense still make dates', () => {
  for (const every of [0, -3, 1e15]) {
    const rule: OnDate = { ...monthly, every, from: day('2026-01-31') };
    expect(firstAfter(rule, day('2026-01-31')) > '2026-01-31').toBe(true);
    expect(turnOf(rule)).toBeGreaterThan(0);
  }
  expect(daysAfter({ is: 'after', days: 0 }, day('2026-01-31'))).toBe('2026-02-01');
  expect(daysAfter({ is: 'after', days: 1e15 }, day('9990-01-31'))).toBe('9999-12-31');
});
