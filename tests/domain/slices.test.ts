import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atOnce, inSlices, type Slices } from '../../src/domain/slices.ts';

/** Each part takes so many milliseconds of a clock that nothing else moves. */
function timed(parts: readonly number[]) {
  let now = 0;
  const pauses: number[] = [];
  function* work(): Slices<string> {
    for (const part of parts) {
      now += part;
      yield;
    }
    return 'made';
  }
  const pause = {
    elapsed: () => now,
    yieldNow: async () => {
      pauses.push(now);
    },
  };
  return { work, pause, pauses };
}

test('nothing else waits for longer than a slice and one part; short work is not cut at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 60 }), async (parts) => {
      const { work, pause, pauses } = timed(parts);
      expect(await inSlices(work(), pause)).toBe(atOnce(timed(parts).work()));
      const ends = [0, ...pauses];
      const longest = Math.max(0, ...ends.slice(1).map((end, i) => end - (ends[i] ?? 0)));
      expect(longest).toBeLessThan(8 + 20);
      if (parts.reduce((sum, part) => sum + part, 0) < 8) expect(pauses).toEqual([]);
    }),
  );
});
