/** What is looked up when a word is typed: in which things it stands, and what it is worth there. */
import { foldedWords } from '../../domain/fold.ts';
import type { Slices } from '../../domain/slices.ts';
import type { Terms } from './terms.ts';
import { type Compare, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type Said = {
  readonly said: string;
  /** How much its words tell. */
  readonly weight: number;
  /** How much more it counts when all of it was typed. */
  readonly phrase?: number;
};
export type Findable<T> = { readonly item: T; readonly said: readonly Said[] };

/** How slowly more of the same word stops counting. */
const saturation = 12;
const meaningCounts = 0.9;
/** A word inside a longer one tells less than the same word alone. */
const partCounts = 0.4;

/** Of a slice of work. */
const termsAtOnce = 200;

/** Index of the thing, and points. */
export type Points = readonly (readonly [i: number, points: number])[];
export type Phrase = {
  readonly i: number;
  readonly terms: readonly string[];
  readonly points: number;
};
export type Index = {
  readonly size: number;
  /** stem or name of a meaning → what it is worth in each thing */
  readonly points: ReadonlyMap<string, Points>;
  readonly vocabulary: Vocabulary;
  readonly phrases: readonly Phrase[];
};

/** In small parts: all of Help takes a slow phone half a second. */
export function* indexOf<T>(
  things: readonly Findable<T>[],
  terms: Terms,
  compare?: Compare,
): Slices<Index> {
  const { read, known } = yield* readIn(things);
  const size = things.length;
  const parts = terms.parts([...known, ...terms.meanings.words]);
  yield;
  const found = new Map<string, [number, number][]>();
  for (const [i, said] of read.entries()) {
    for (const [term, count] of countsIn(said, terms, parts)) {
      const ofTerm = found.get(term);
      if (ofTerm) ofTerm.push([i, count]);
      else found.set(term, [[i, count]]);
    }
    yield;
  }
  const rare = (term: string) => rarity(size, found.get(term)?.length ?? 0);
  const points = new Map<string, Points>();
  for (const [term, of] of found) {
    points.set(term, saturated(of, rare(term)));
    if (points.size % termsAtOnce === 0) yield;
  }
  const phrases: Phrase[] = [];
  for (const [i, said] of read.entries()) {
    phrases.push(...phrasesIn(said, terms, rare).map((one) => ({ ...one, i })));
    yield;
  }
  const vocabulary = yield* vocabularyOf(known, { ...terms, parts }, compare);
  return { size, points, vocabulary, phrases };
}

type AllRead = {
  readonly read: readonly (readonly Read[])[];
  readonly known: ReadonlySet<string>;
};

function* readIn<T>(things: readonly Findable<T>[]): Slices<AllRead> {
  const read: Read[][] = [];
  const known = new Set<string>();
  for (const { said } of things) {
    const words = said.map((one) => ({ ...one, words: foldedWords(one.said) }));
    for (const one of words) for (const word of one.words) known.add(word);
    read.push(words);
    yield;
  }
  return { read, known };
}

type Read = Said & { readonly words: readonly string[] };

function countsIn(
  said: readonly Read[],
  terms: Terms,
  parts: (word: string) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (term: string, weight: number) => {
    const worth = term.startsWith('=') ? weight * meaningCounts : weight;
    counts.set(term, (counts.get(term) ?? 0) + worth);
  };
  for (const { words, weight } of said) {
    for (const term of terms.of(words)) count(term, weight);
    for (const term of terms.of(words.flatMap(parts))) count(term, weight * partCounts);
  }
  return counts;
}

function phrasesIn(
  said: readonly Read[],
  terms: Terms,
  rare: (term: string) => number,
): readonly Omit<Phrase, 'i'>[] {
  return said.flatMap(({ words, phrase }) => {
    if (phrase === undefined) return [];
    const own = terms.asked(words).map(({ term }) => term);
    return [{ terms: own, points: sumOf(own.map(rare)) * phrase }];
  });
}

function saturated(counts: readonly (readonly [number, number])[], rare: number): Points {
  return counts.map(([i, count]) => [i, (rare * count * (saturation + 1)) / (count + saturation)]);
}

export function rarity(size: number, having: number): number {
  return Math.log(1 + (size - having + 0.5) / (having + 0.5));
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
