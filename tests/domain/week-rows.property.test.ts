import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultContactHours,
  type Opening,
  type WeekHours,
  weekHours,
} from '../../src/domain/record/hours.ts';
import {
  endChoices,
  openFrom,
  openTo,
  startChoices,
  weekRows,
  withOpening,
} from '../../src/domain/week-rows.ts';

const clock = fc
  .integer({ min: 0, max: 24 * 12 })
  .map((n) => `${two(Math.floor(n / 12))}:${two((n % 12) * 5)}`);
const opening: fc.Arbitrary<Opening> = fc
  .tuple(clock, clock)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const day = fc.oneof(fc.constant(null), fc.constant({ from: '09:00', to: '17:00' }), opening);
const week: fc.Arbitrary<WeekHours> = fc.oneof(
  fc.array(day, { minLength: 7, maxLength: 7 }),
  fc.tuple(day, day, day).map(([a, b, c]) => [a, a, a, a, a, b, c]),
  day.map((a) => Array.from({ length: 7 }, () => a)),
);
const together = fc.constantFrom('week' as const, 'workdays' as const);

test('rows hold each day once, in order, with its own hours', () => {
  fc.assert(
    fc.property(week, together, (hours, how) => {
      const rows = weekRows(hours, how);
      expect(rows.flatMap((row) => row.days)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      for (const row of rows) for (const one of row.days) expect(row.opening).toEqual(hours[one]);
    }),
  );
});

test('what is chosen can always be stored, and touches no other day', () => {
  fc.assert(
    fc.property(week, together, fc.nat(6), clock, (hours, how, at, time) => {
      const rows = weekRows(hours, how);
      const row = rows[at % rows.length];
      if (row === undefined) throw new Error('a week has rows');
      const next = time === '24:00' ? openTo(row.opening, time) : openFrom(row.opening, time);
      const stored = withOpening(hours, row.days, next);
      expect(weekHours.parse(stored)).toEqual(stored);
      for (const [i, old] of hours.entries()) {
        expect(stored[i]).toEqual(row.days.includes(i) ? next : old);
      }
    }),
  );
});

test('the hours that stand there can be chosen again, and no end before its start', () => {
  fc.assert(
    fc.property(opening, (open) => {
      expect(startChoices(open)).toContain(open.from);
      expect(endChoices(open)).toContain(open.to);
      expect(endChoices(open).every((time) => time > open.from)).toBe(true);
    }),
  );
});

test('the usual hours are three rows for calls and one for messages', () => {
  expect(weekRows(defaultContactHours.calls, 'workdays').map((row) => row.days.length)).toEqual([
    5, 1, 1,
  ]);
  expect(weekRows(defaultContactHours.messages, 'week').map((row) => row.days.length)).toEqual([7]);
});

function two(n: number): string {
  return String(n).padStart(2, '0');
}
