import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buckets,
  defaultMinutes,
  learn,
  minutesOf,
  type Timings,
} from '../../src/domain/estimate.ts';
import { taskKinds } from '../../src/domain/record/task.ts';

const anyKind = fc.constantFrom(...taskKinds);
const anyMinutes = fc.double({ min: 0, max: 500, noNaN: true });

describe('minutes', () => {
  it('come from the owner, else from what was learned, else from the kind', () => {
    const timings: Timings = { call: { bucket: 15, actual: [] } };
    expect(minutesOf({ kind: 'call', minutes: 7 }, timings)).toBe(7);
    expect(minutesOf({ kind: 'call', minutes: null }, timings)).toBe(15);
    expect(minutesOf({ kind: 'order', minutes: null }, timings)).toBe(5);
  });

  it('are never less than one minute', () => {
    fc.assert(
      fc.property(anyKind, fc.integer({ min: -100, max: 100 }), (kind, minutes) => {
        expect(minutesOf({ kind, minutes }, {})).toBe(Math.max(1, minutes));
      }),
    );
  });

  it('move by at most one bucket at a time, and not before five times are known', () => {
    fc.assert(
      fc.property(anyKind, fc.array(anyMinutes, { maxLength: 20 }), (kind, times) => {
        let timings: Timings = {};
        for (const [i, minutes] of times.entries()) {
          const before = timings[kind]?.bucket ?? defaultMinutes[kind];
          timings = learn(timings, kind, minutes);
          const after = timings[kind]?.bucket ?? 0;
          expect(
            Math.abs(buckets.indexOf(after as 1) - buckets.indexOf(before)),
          ).toBeLessThanOrEqual(1);
          if (i < 4) expect(after).toBe(before);
          expect(timings[kind]?.actual.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('settle on the bucket that holds the middle one of the last five', () => {
    let timings: Timings = {};
    for (let i = 0; i < 10; i++) timings = learn(timings, 'call', i % 5 === 0 ? 60 : 12);
    expect(timings.call?.bucket).toBe(15);
  });

  it('of one kind do not touch another', () => {
    const timings: Timings = { order: { bucket: 2, actual: [1, 2] } };
    expect(learn(timings, 'call', 9).order).toBe(timings.order);
  });
});
