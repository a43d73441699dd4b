import { describe, expect, it, test } from 'vitest';
import { absenceOf, isLong, seenNow } from '../../../src/domain/catch-up/absence.ts';
import type { LocalDate } from '../../../src/domain/time.ts';

const dayMs = 86_400_000;
const then = Date.parse('2026-11-24T10:10Z');
const inUtc = (instant: number) => new Date(instant).toISOString().slice(0, 10) as LocalDate;
const away = (days: number) => absenceOf([then], then + days * dayMs, inUtc);

describe('an absence', () => {
  it.each([0, 1, 2, 3])('of %i days is met with silence', (days) => {
    expect(away(days)).toBeNull();
  });

  it.each([4, 20, 21, 400])('of %i days is caught up', (days) => {
    expect(away(days)).toEqual({ since: then, days });
  });

  it('is long from three weeks on', () => {
    expect([4, 20, 21, 400].map((days) => isLong({ days }))).toEqual([false, false, true, true]);
  });

  it('is none for who was never here, and beyond what can be believed', () => {
    expect(absenceOf([], then, inUtc)).toBeNull();
    expect(away(401)).toBeNull();
  });

  it('counts days as people do, whatever the hour', () => {
    const evening = Date.parse('2026-11-20T23:50Z');
    expect(absenceOf([evening], Date.parse('2026-11-24T06:00Z'), inUtc)?.days).toBe(4);
  });
});

describe('a clock that jumped', () => {
  const year = 365 * dayMs;

  /** Days told at each opening, one after the other. */
  function openings(...at: readonly number[]): readonly (number | null)[] {
    let readings: readonly number[] = [];
    return at.map((now) => {
      const days = absenceOf(readings, now, inUtc)?.days ?? null;
      readings = seenNow(readings, now);
      return days;
    });
  }

  test('back by a year and right again: no absence', () => {
    expect(openings(then, then - year, then - year + dayMs, then + dayMs)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('ahead and right again: silence, and the next true absence is known', () => {
    const [, , back, later] = openings(then, then + year, then + dayMs, then + 17 * dayMs);
    expect([back, later]).toEqual([null, 16]);
  });

  test('ahead by more than can be believed: nothing at all', () => {
    expect(openings(then, then + 2 * year)).toEqual([null, null]);
  });

  test('ahead several times: no more than a few readings are kept', () => {
    let readings: readonly number[] = [];
    for (let i = 20; i > 0; i--) readings = seenNow(readings, then + i * dayMs);
    expect(readings.length).toBeLessThanOrEqual(3);
    expect(readings.at(-1)).toBe(then + dayMs);
  });
});
