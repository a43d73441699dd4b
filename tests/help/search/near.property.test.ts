import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, lettersOf, mayBeWithin } from '../../../src/help/search/near.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 9 });

test('slips count the same from both sides, and none means equal', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (a, b, slips) => {
      expect(isWithin(a, b, slips)).toBe(isWithin(b, a, slips));
      expect(isWithin(a, b, 0)).toBe(a === b);
      if (isWithin(a, b, slips)) expect(isWithin(a, b, slips + 1)).toBe(true);
    }),
  );
});

test('words that are near have nearly the same letters', () => {
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (a, b, slips) => {
      if (isWithin(a, b, slips)) {
        expect(mayBeWithin(lettersOf(a), lettersOf(b), slips)).toBe(true);
      }
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
