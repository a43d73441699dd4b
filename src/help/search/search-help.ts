/** Finds texts by their words: beginnings, slips of the finger and other words for the same count too. */

import { foldedWords } from '../../domain/fold.ts';
import { type HelpBook, type HelpText, linesOf } from '../help-text.ts';
import { type Meanings, meaningsOf } from './meanings.ts';
import { nearness } from './near.ts';

/** Best first; nothing for a query without words, or when nothing is near enough. */
export type SearchHelp = (query: string) => readonly HelpText[];

export function createSearchHelp(book: HelpBook): SearchHelp {
  const meanings = meaningsOf(book.synonyms);
  const small = new Set(book.smallWords.flatMap(foldedWords));
  const index = indexOf(book.texts, meanings, small);
  return (query) => {
    const words = wordsOf(query, meanings, small);
    const hits = words.map((word) => weighWord(word, index, meanings));
    return bestOf(book.texts, hits);
  };
}

const mostShown = 10;
/** A text this much weaker than the best one is noise. */
const leastOfBest = 0.2;

type Weights = ReadonlyMap<HelpText, number>;
type Index = {
  /** word or meaning → how much it weighs in each text */
  readonly weights: ReadonlyMap<string, Weights>;
  readonly texts: number;
};

const fieldWeights = { title: 10, words: 9, line: 5, heading: 3, body: 1 } as const;

function indexOf(
  texts: readonly HelpText[],
  meanings: Meanings,
  small: ReadonlySet<string>,
): Index {
  const weights = new Map<string, Map<HelpText, number>>();
  for (const text of texts) {
    for (const { word, weight } of fieldsOf(text).flatMap((field) => entriesOf(field, meanings))) {
      if (small.has(word)) continue;
      const ofWord = weights.get(word) ?? new Map<HelpText, number>();
      weights.set(word, ofWord.set(text, Math.max(weight, ofWord.get(text) ?? 0)));
    }
  }
  return { weights, texts: texts.length };
}

type Entry = { readonly word: string; readonly weight: number };

/** Each word of a field as it stands, and under the name of its meaning. */
function entriesOf({ said, weight }: Said, meanings: Meanings): readonly Entry[] {
  const words = foldedWords(said);
  const names = meanings.join(words).flatMap((word) => meanings.nameOf(word) ?? []);
  return [
    ...words.map((word) => ({ word, weight })),
    ...names.map((word) => ({ word, weight: weight * synonymCounts })),
  ];
}

const synonymCounts = 0.9;

type Said = { readonly said: string; readonly weight: number };

function fieldsOf(text: HelpText): readonly Said[] {
  const { title, line, words, sections } = text;
  const lines = sections.flatMap((section) => section.blocks.flatMap(linesOf));
  return [
    { said: title, weight: fieldWeights.title },
    { said: line, weight: fieldWeights.line },
    ...words.map((said) => ({ said, weight: fieldWeights.words })),
    ...sections.map((section) => ({ said: section.title, weight: fieldWeights.heading })),
    ...lines.map((said) => ({ said, weight: fieldWeights.body })),
  ];
}

/** The words looked for; small ones are left out, unless there is nothing else. */
function wordsOf(query: string, meanings: Meanings, small: ReadonlySet<string>): readonly string[] {
  const words = [...new Set(meanings.join(foldedWords(query)))];
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** What one typed word adds to each text: its nearest word there, the rarer the more. */
function weighWord(typed: string, index: Index, meanings: Meanings): Weights {
  const best = new Map<HelpText, number>();
  const count = (word: string, near: number) => {
    const weights = index.weights.get(word);
    if (!weights || near === 0) return;
    const rare = rarity(index.texts, weights.size);
    for (const [text, weight] of weights) {
      best.set(text, Math.max(weight * near * rare, best.get(text) ?? 0));
    }
  };
  for (const word of index.weights.keys()) count(word, nearness(typed, word));
  for (const word of [typed, ...meanings.words]) {
    const name = meanings.nameOf(word);
    if (name !== undefined) count(name, word.startsWith('=') ? 1 : nearness(typed, word));
  }
  return best;
}

/** A text has to have half of what was typed, rare words counting more; a word nowhere to be found is the rarest. */
function bestOf(texts: readonly HelpText[], hits: readonly Weights[]): readonly HelpText[] {
  const asked = hits.map((hit) => ({ hit, telling: rarity(texts.length, hit.size) }));
  const needed = sumOf(asked.map(({ telling }) => telling)) / 2;
  const scored = texts
    .map((text) => {
      const had = asked.filter(({ hit }) => hit.has(text));
      const isEnough = sumOf(had.map(({ telling }) => telling)) >= needed;
      return { text, score: isEnough ? sumOf(had.map(({ hit }) => hit.get(text) ?? 0)) : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.text.order - b.text.order);
  const least = (scored[0]?.score ?? 0) * leastOfBest;
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, mostShown)
    .map(({ text }) => text);
}

function rarity(texts: number, having: number): number {
  return Math.log(1 + texts / Math.max(1, having));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
