import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPin, isWaitOver, opensAt, waitAfter } from '../../src/domain/screen-lock.ts';

describe('the lock on the screen', () => {
  test('lets the first tries pass, and then waits longer each time, up to a quarter of an hour', () => {
    expect([0, 1, 4].map(waitAfter)).toEqual([0, 0, 0]);
    expect([5, 6, 7].map(waitAfter)).toEqual([30_000, 60_000, 120_000]);
    fc.assert(
      fc.property(fc.nat(), (wrong) => {
        const [wait, next] = [waitAfter(wrong), waitAfter(wrong + 1)];
        return next >= wait && next <= 15 * 60_000;
      }),
    );
  });

  test('opens by itself once the day is over, at no other time, and for nobody who did not ask', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (askedAt, now) => {
        expect(isWaitOver(null, now)).toBe(false);
        return isWaitOver(askedAt, now) === now >= opensAt(askedAt);
      }),
    );
    expect(opensAt(0)).toBe(24 * 3_600_000);
  });

  test('takes four digits or more', () => {
    expect(['', '123', '1234', '123456'].map(isPin)).toEqual([false, false, true, true]);
  });
});
