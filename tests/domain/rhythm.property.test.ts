import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eveningOf, parseRhythm, type Rhythm, withMove } from '../../src/domain/rhythm.ts';
import { addDays, at, dateOf, type LocalDateTime, weekdayOf } from '../../src/domain/time.ts';
import { anyLocal } from '../support/arbitrary-records.ts';

const moved = (times: readonly LocalDateTime[]) =>
  times.reduce<Rhythm | undefined>((before, time) => withMove(before, time), undefined);

it('counts each move where it fell, and forgets what lies months back', () => {
  fc.assert(
    fc.property(fc.array(anyLocal, { minLength: 1, maxLength: 40 }), (times) => {
      const rhythm = moved([...times].sort());
      const sum = Object.values(rhythm?.moves ?? {}).reduce((a, b) => a + b, 0);
      expect(sum).toBeGreaterThanOrEqual(1);
      expect(sum).toBeLessThanOrEqual(times.length + 0.001);
      expect(parseRhythm(JSON.parse(JSON.stringify(rhythm)))).toEqual(rhythm);
      const last = times.toSorted().at(-1);
      if (!rhythm || last === undefined) return;
      const yearOn = withMove(rhythm, at(addDays(dateOf(last), 364), '10:00'));
      expect(Object.keys(yearOn.moves)).toEqual([`${weekdayOf(dateOf(last))}-10`]);
    }),
    { numRuns: 2_000 },
  );
});

it('an evening hour is one of an evening, whatever was learned', () => {
  fc.assert(
    fc.property(
      fc.array(anyLocal, { maxLength: 60 }),
      fc.integer({ min: 0, max: 6 }),
      (times, weekday) => {
        const evening = eveningOf(moved([...times].sort()), weekday);
        if (evening !== null) expect(evening >= '18:00' && evening <= '21:00').toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('one weekday’s evening may be the owner’s though others are not', () => {
  const monday = '2026-11-23T07:30' as LocalDateTime;
  const mornings = Array.from({ length: 40 }, (_, i) =>
    at(addDays(dateOf(monday), i % 5), '07:30'),
  );
  const wednesdays = Array.from({ length: 4 }, () => '2026-11-25T19:40' as LocalDateTime);
  const rhythm = moved([...mornings, ...wednesdays]);
  expect(eveningOf(rhythm, 2)).toBe('19:00');
  expect(eveningOf(rhythm, 3)).toBeNull();
});

it('what is no rhythm is none', () => {
  for (const value of [
    undefined,
    null,
    3,
    {},
    { monday: 'x', moves: {} },
    { monday: '2026-11-23' },
  ])
    expect(parseRhythm(value)).toBeUndefined();
  expect(parseRhythm({ monday: '2026-11-23', moves: { '0-10': 'x', '1-10': 2 } })).toEqual({
    monday: '2026-11-23',
    moves: { '1-10': 2 },
  });
});
