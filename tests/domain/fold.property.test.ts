import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedWords, textKey } from '../../src/domain/fold.ts';

const anyText = fc.string({ unit: 'grapheme' });

test.each([
  ['Østby', 'ostby'],
  ['O’Neill', 'oneill'],
  ['Zoë Núñez', 'zoe nunez'],
  ['Łukasz Weiß', 'lukasz weiss'],
  ['£40, 22mm', '£40, 22mm'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('what is folded stays as it is', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(textKey(textKey(text))).toBe(textKey(text));
      expect(foldedWords(textKey(text))).toEqual(foldedWords(text));
    }),
  );
});

test('case, accents and what stands between words do not count', () => {
  expect(textKey(' BLÅ - kafé. ')).toBe('bla kafe');
  expect(foldedWords(' , ')).toEqual([]);
});
