import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  at,
  dateOf,
  daysBetween,
  type LocalDate,
  minutesBetween,
  parseLocalDate,
  parseLocalDateTime,
  timeOf,
  weekdayOf,
} from '../../src/domain/time.ts';
import { anyDate, anyLocal } from '../support/arbitrary-records.ts';

const days = fc.integer({ min: -2_000, max: 2_000 });
const minutes = fc.integer({ min: -2_000_000, max: 2_000_000 });

describe('dates', () => {
  it('come back when the days are counted', () => {
    fc.assert(
      fc.property(anyDate, days, (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(addDays(addDays(date, n), -n)).toBe(date);
      }),
    );
  });

  it('sort as text in the order of time', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  it('go round the week in seven days, Monday being 0', () => {
    expect(weekdayOf('2026-11-23' as LocalDate)).toBe(0);
    fc.assert(
      fc.property(anyDate, days, (date, n) => {
        expect(weekdayOf(addDays(date, n))).toBe((((weekdayOf(date) + n) % 7) + 7) % 7);
      }),
    );
  });

  it('know leap years', () => {
    expect(addDays('2028-02-28' as LocalDate, 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28' as LocalDate, 1)).toBe('2026-03-01');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '0050-01-01', '2026-11-23T09:00', '', 'soon'])(
    'are none: "%s"',
    (text) => expect(parseLocalDate(text)).toBeUndefined(),
  );
});

describe('wall-clock times', () => {
  it('come back when the minutes are counted', () => {
    fc.assert(
      fc.property(anyLocal, minutes, (local, n) => {
        expect(minutesBetween(local, addMinutes(local, n))).toBe(n);
        expect(parseLocalDateTime(addMinutes(local, n))).toBe(addMinutes(local, n));
      }),
    );
  });

  it('are a date and a time', () => {
    fc.assert(
      fc.property(anyLocal, (local) => {
        expect(at(dateOf(local), timeOf(local))).toBe(local);
        expect(parseLocalDate(dateOf(local))).toBe(dateOf(local));
        expect(parseLocalDateTime(local)).toBe(local);
      }),
    );
  });

  it('pass midnight into the next day', () => {
    expect(addMinutes(at('2026-12-31' as LocalDate, '23:30'), 45)).toBe('2027-01-01T00:15');
  });

  it.each(['2026-11-23T24:00', '2026-11-23 09:00', '2026-11-31T09:00', '2026-11-23T9:00', ''])(
    'are none: "%s"',
    (text) => expect(parseLocalDateTime(text)).toBeUndefined(),
  );
});
