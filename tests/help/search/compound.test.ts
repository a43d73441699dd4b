import { expect, test } from 'vitest';
import { partsOf } from '../../../src/help/search/compound.ts';

const joints = ['', 's', 'e'];
const known = new Set(['purre', 'gebyr', 'betaling', 'kopi', 'sikkerhet', 'kund', 'liste', 'tale']);
const parts = (word: string) => partsOf(word, joints, (part) => known.has(part));

test.each([
  ['purregebyr', ['purre', 'gebyr']],
  ['sikkerhetskopi', ['sikkerhet', 'kopi']],
  ['kundeliste', ['kund', 'liste']],
])('%s is two words', (word, two) => expect(parts(word)).toEqual(two));

test.each(['purre', 'avtale', 'gebyrx', 'ukjentgebyr', ''])('%s is one', (word) => {
  expect(parts(word)).toEqual([]);
});

test('a language that writes its words apart has none', () => {
  expect(partsOf('purregebyr', [], () => true)).toEqual([]);
});
