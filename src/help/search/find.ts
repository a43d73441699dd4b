/**
 * Finds things by their words: beginnings, slips of the finger and other words
 * for the same count too. What a word adds is remembered, so that a key costs
 * one word, however long the question is.
 */
import { foldedWords } from '../../domain/fold.ts';
import { type Meanings, meaningsOf } from './meanings.ts';
import { nearness } from './near.ts';

/** Words a thing is found by, and how much they tell of it. */
export type Said = { readonly said: string; readonly weight: number };
export type Findable<T> = { readonly item: T; readonly said: readonly Said[] };

/** What a search must know of the language. */
export type Language = {
  /** Each group is one meaning; a phrase of several words is taken as one. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words that say nothing about what is looked for. */
  readonly smallWords: readonly string[];
};

/** Best first; nothing for a query without words, or when nothing is near enough. */
export type Find<T> = (query: string) => readonly T[];

export type FindSetting = {
  readonly most: number;
  /** How much of what was typed, by rarity, a thing has to have. */
  readonly share: number;
  /** How near a typed word is to one of the texts: 1 the same, 0 not at all. */
  readonly near?: (typed: string, word: string) => number;
};

export function createFind<T>(
  all: readonly Findable<T>[],
  language: Language,
  setting: FindSetting,
): Find<T> {
  const meanings = meaningsOf(language.synonyms);
  const small = new Set(language.smallWords.flatMap(foldedWords));
  const index = indexOf(all, meanings, small);
  const weigh = remembered((word) => weighWord(word, index, meanings, setting.near ?? nearness));
  return (query) => {
    const hits = wordsOf(query, meanings, small).map(weigh);
    return bestOf(hits, all.length, setting).map((i) => (all[i] as Findable<T>).item);
  };
}

/** A thing this much weaker than the best one is noise. */
const leastOfBest = 0.2;
const synonymCounts = 0.9;
/** Words of earlier keys that are remembered. */
const mostRemembered = 200;

/** Index of the thing → weight. */
type Weights = ReadonlyMap<number, number>;
type Index = {
  /** word or name of a meaning → how much it weighs in each thing */
  readonly weights: ReadonlyMap<string, Weights>;
  readonly size: number;
};

function indexOf<T>(
  all: readonly Findable<T>[],
  meanings: Meanings,
  small: ReadonlySet<string>,
): Index {
  const weights = new Map<string, Map<number, number>>();
  for (const [i, { said }] of all.entries()) {
    for (const { word, weight } of said.flatMap((one) => entriesOf(one, meanings))) {
      if (small.has(word)) continue;
      const ofWord = weights.get(word) ?? new Map<number, number>();
      weights.set(word, ofWord.set(i, Math.max(weight, ofWord.get(i) ?? 0)));
    }
  }
  return { weights, size: all.length };
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

/** The words looked for; small ones are left out, unless there is nothing else. */
function wordsOf(query: string, meanings: Meanings, small: ReadonlySet<string>): readonly string[] {
  const words = [...new Set(meanings.join(foldedWords(query)))];
  const telling = words.filter((word) => !small.has(word));
  return telling.length > 0 ? telling : words;
}

/** What one typed word adds to each thing: its nearest word there, the rarer the more. */
function weighWord(
  typed: string,
  index: Index,
  meanings: Meanings,
  near: (typed: string, word: string) => number,
): Weights {
  const best = new Map<number, number>();
  const count = (word: string, nearness: number) => {
    const weights = index.weights.get(word);
    if (!weights || nearness === 0) return;
    const rare = rarity(index.size, weights.size);
    for (const [i, weight] of weights) {
      best.set(i, Math.max(weight * nearness * rare, best.get(i) ?? 0));
    }
  };
  for (const word of index.weights.keys())
    if (!word.startsWith('=')) count(word, near(typed, word));
  const own = meanings.nameOf(typed);
  if (own !== undefined) count(own, 1);
  else for (const word of meanings.words) count(meanings.nameOf(word) ?? '', near(typed, word));
  return best;
}

/** A thing has to have its share of what was typed; a word nowhere to be found is the rarest. */
function bestOf(
  hits: readonly Weights[],
  size: number,
  { most, share }: FindSetting,
): readonly number[] {
  const asked = hits.map((hit) => ({ hit, telling: rarity(size, hit.size) }));
  const needed = sumOf(asked.map(({ telling }) => telling)) * share;
  const scored = Array.from({ length: size }, (_, i) => {
    const had = asked.filter(({ hit }) => hit.has(i));
    const isEnough = had.length > 0 && sumOf(had.map(({ telling }) => telling)) >= needed;
    return { i, score: isEnough ? sumOf(had.map(({ hit }) => hit.get(i) ?? 0)) : 0 };
  })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const least = (scored[0]?.score ?? 0) * leastOfBest;
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ i }) => i);
}

function rarity(size: number, having: number): number {
  return Math.log(1 + size / Math.max(1, having));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The words typed before the last one stay the same from key to key. */
function remembered(weigh: (word: string) => Weights): (word: string) => Weights {
  const known = new Map<string, Weights>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const weights = weigh(word);
    if (known.size >= mostRemembered) known.clear();
    known.set(word, weights);
    return weights;
  };
}
