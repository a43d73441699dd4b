import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOf, rowWindow } from '../../src/screens/row-window.ts';

const anyHeights = fc
  .array(fc.option(fc.integer({ min: 40, max: 200 }), { nil: undefined }), { maxLength: 80 })
  .map((known) => ({ known, heights: { of: (i: number) => known[i], usual: 69 } }));
const anySeen = fc.record({
  top: fc.integer({ min: -500, max: 9000 }),
  size: fc.integer({ min: 0, max: 1500 }),
  spare: fc.nat(8),
});

test('the rows drawn and the two rests are as tall as the whole list', () => {
  fc.assert(
    fc.property(anyHeights, anySeen, ({ known, heights }, { top, size, spare }) => {
      const count = known.length;
      const shown = rowWindow({ count, top, bottom: top + size, spare }, heights);
      const drawn = offsetOf(shown.to, heights) - offsetOf(shown.from, heights);
      expect(shown.before + drawn + shown.after).toBeCloseTo(offsetOf(count, heights));
      expect(shown.before).toBeCloseTo(offsetOf(shown.from, heights));
    }),
  );
});

test('every row on the screen is drawn, and few beyond', () => {
  fc.assert(
    fc.property(anyHeights, anySeen, ({ known, heights }, { top, size, spare }) => {
      const bottom = top + size;
      const shown = rowWindow({ count: known.length, top, bottom, spare }, heights);
      for (const i of known.keys()) {
        const onScreen = offsetOf(i + 1, heights) > top && offsetOf(i, heights) < bottom;
        if (onScreen) expect(i >= shown.from && i < shown.to).toBe(true);
      }
      expect(shown.to - shown.from).toBeLessThanOrEqual(size / 40 + 3 + 2 * spare);
    }),
  );
});
