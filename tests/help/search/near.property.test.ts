import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, nearness } from '../../../src/help/search/near.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 });

test('the same word is the nearest of all', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(nearness(a, a)).toBe(1);
      expect(nearness(a, b)).toBeGreaterThanOrEqual(0);
      if (a !== b) expect(nearness(a, b)).toBeLessThan(1);
    }),
  );
});

test('the longer the beginning, the nearer the word', () => {
  fc.assert(
    fc.property(word, fc.nat(), (whole, at) => {
      const end = 1 + (at % whole.length);
      expect(nearness(whole.slice(0, end), whole)).toBeGreaterThanOrEqual(
        nearness(whole.slice(0, Math.max(1, end - 1)), whole),
      );
    }),
  );
});

test('slips count the same from both sides, and none means equal', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (a, b, slips) => {
      expect(isWithin(a, b, slips)).toBe(isWithin(b, a, slips));
      expect(isWithin(a, b, 0)).toBe(a === b);
      if (isWithin(a, b, slips)) expect(isWithin(a, b, slips + 1)).toBe(true);
    }),
  );
});

test.each([
  ['form', 'from', 1],
  ['bil', 'bill', 1],
  ['qoute', 'quote', 1],
  ['estimte', 'estimate', 1],
  ['abcd', 'badc', 2],
])('%s is %s within %i', (a, b, slips) => {
  expect(isWithin(a, b, slips)).toBe(true);
  expect(isWithin(a, b, slips - 1)).toBe(false);
});
