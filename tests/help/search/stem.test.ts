import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemOf } from '../../../src/help/search/stem.ts';

test.each([
  ['paying', 'pay'],
  ['payed', 'pays'],
  ['invoices', 'invoice'],
  ['replies', 'reply'],
  ['chasing', 'chased'],
  ['quotes', 'quoted'],
  ['cancelled', 'cancelling'],
  ['politely', 'polite'],
])('%s and %s are one word', (a, b) => expect(stemOf(a)).toBe(stemOf(b)));

test.each([
  ['bill', 'boil'],
  ['pass', 'pay'],
  ['ring', 'run'],
  ['late', 'letter'],
])('%s and %s stay two', (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)));

test('a word keeps its beginning, and never goes altogether', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abdegilnrsy'), minLength: 1 }), (word) => {
      const stem = stemOf(word);
      expect(stem.length).toBeGreaterThan(0);
      expect(word.startsWith(stem.slice(0, -1))).toBe(true);
    }),
  );
});
