/** A language is whole by its types; here, that none of it is English still, and that no sentence is empty. */
import { expect, test } from 'vitest';
import { languageNames } from '../../src/text/language-names.ts';
import { speak } from '../../src/text/spoken.ts';
import { languageOf, otherLanguages } from '../support/spoken-pack.ts';

type Packs = { readonly [part: string]: unknown };

test('every language that can be chosen has its folder', () => {
  expect(['en', ...otherLanguages].sort()).toEqual(Object.keys(languageNames).sort());
});

test.each(otherLanguages)('%s says all there is, in its own words', async (code) => {
  for (const load of Object.values(import.meta.glob('../../src/text/*.ts'))) await load();
  const { first, rest } = await languageOf(code);
  const own: Packs = { ...first, ...(await rest()) };
  const all: Pair[] = [];
  speak((name, words) => {
    all.push(...pairs(words, own[name], name));
    return undefined;
  });
  const where = (found: (pair: Pair) => boolean) => all.filter(found).map(({ at }) => at);
  expect(all.length).toBeGreaterThan(700);
  expect(where(({ word, said }) => typeof said !== typeof word)).toEqual([]);
  expect(where(({ word, said }) => (said === '') !== (word === ''))).toEqual([]);
  expect(where(({ word, said }) => said === word && isSentence(word))).toEqual([]);
});

test('in French no line begins with a mark: its space does not break', async () => {
  const { first, rest } = await languageOf('fr');
  const texts = pairs(first, first, 'first').concat(pairs(await rest(), {}, 'rest'));
  const broken = texts.filter(({ word }) => / [;:?»]|« /.test(saidWith(word)));
  expect(broken.map(({ at }) => at)).toEqual([]);
});

/** A text, or what it becomes with a word in each of its gaps; '' where it asks for more than words. */
function saidWith(word: unknown): string {
  if (typeof word !== 'function') return String(word);
  const say = word as (...asked: readonly string[]) => unknown;
  try {
    return String(say('mot', 'mot', 'mot'));
  } catch {
    return '';
  }
}

type Pair = { readonly at: string; readonly word: unknown; readonly said: unknown };

function pairs(words: object, said: unknown, path: string): readonly Pair[] {
  return (Object.entries(words) as [string, unknown][]).flatMap(([key, word]) => {
    const own = (said as Packs | undefined)?.[key];
    const at = `${path}.${key}`;
    const isBranch = typeof word === 'object' && word !== null;
    return isBranch ? pairs(word, own, at) : [{ at, word, said: own }];
  });
}

/** A word alone may be the same in both; three are not. */
function isSentence(word: unknown): boolean {
  return (
    typeof word === 'string' && word.split(/\s+/).filter((part) => /\p{L}/u.test(part)).length > 2
  );
}
