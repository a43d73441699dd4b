/** The words a search knows: what a typed one stands for, or may have been meant to. */
import type { Slices } from '../../domain/slices.ts';
import type { Meanings } from './meanings.ts';
import { isWithin, lettersOf, mayBeWithin, slipsAllowed } from './near.ts';

/** A stem or the name of a meaning; 1 for what was typed itself. */
export type Near = { readonly term: string; readonly near: number };
export type Vocabulary = (typed: string) => readonly Near[];

/** Tells whether two words are within so many slips; a test counts how often it is asked. */
export type Compare = typeof isWithin;

/** What a search knows of the words of a language. */
export type Speech = {
  readonly meanings: Meanings;
  readonly stem: (word: string) => string;
  /** The known words in one that is written as one. */
  readonly parts: (word: string) => readonly string[];
};

/** Of a slice of work. */
const wordsAtOnce = 100;
const beginningCounts = 0.2;
const partNear = 0.7;
const slipCounts = { 1: 0.25, 2: 0.15 } as const;
const leastBeginning = 3;
/** Enough to show something while the first word is typed, too little to outweigh one. */
const barelyBegun = 0.02;
/** The first letter is seldom wrong; in a long word it may be. */
const longWord = 6;
const shortWord = 4;

/** `words` as they stand in the texts, folded. */
export function* vocabularyOf(
  words: Iterable<string>,
  speech: Speech,
  compare: Compare = isWithin,
): Slices<Vocabulary> {
  const { meanings, stem, parts } = speech;
  const stands = yield* standsFor(words, speech);
  const sorted = [...new Set([...words, ...meanings.words])].sort();
  yield;
  const byLength = new Map<number, { readonly word: string; readonly letters: number }[]>();
  for (const [i, word] of sorted.entries()) {
    const ofLength = byLength.get(word.length) ?? [];
    ofLength.push({ word, letters: lettersOf(word) });
    byLength.set(word.length, ofLength);
    if (i % wordsAtOnce === 0) yield;
  }
  const termsOf = (word: string, near: number): readonly Near[] =>
    [...(stands.get(stem(word)) ?? [])].map((term) => ({ term, near }));

  function slipped(typed: string): readonly Near[] {
    const slips = slipsAllowed(typed.length);
    if (slips === 0) return [];
    const letters = lettersOf(typed);
    // So short a word has too many neighbours: it is taken for one that lost a letter.
    const shorter = typed.length === shortWord ? -1 : slips;
    const lengths = Array.from(
      { length: slips + shorter + 1 },
      (_, i) => typed.length - shorter + i,
    );
    return lengths
      .flatMap((length) => byLength.get(length) ?? [])
      .filter(({ word }) => typed.length >= longWord || word[0] === typed[0])
      .filter((one) => mayBeWithin(letters, one.letters, slips))
      .filter(({ word }) => compare(typed, word, slips))
      .flatMap(({ word }) => termsOf(word, slipCounts[compare(typed, word, 1) ? 1 : 2]));
  }

  return (typed) => {
    const itself = termsOf(typed, 1);
    const begun = begunBy(typed, sorted).flatMap((word) =>
      termsOf(word, nearOfBeginning(typed, word)),
    );
    // A word that is known is no slip for another one.
    // So short a known word would be in everything as a beginning, and tell nothing.
    if (itself.length > 0) return typed.length < leastBeginning ? itself : [...itself, ...begun];
    const inside = parts(typed).flatMap((part) => termsOf(part, partNear));
    return [...begun, ...(inside.length > 0 ? inside : slipped(typed))];
  };
}

/** A stem stands for itself, and for the meaning of any word it is the stem of. */
function* standsFor(
  words: Iterable<string>,
  { meanings, stem }: Speech,
): Slices<ReadonlyMap<string, ReadonlySet<string>>> {
  const stands = new Map<string, Set<string>>();
  const add = (word: string, term: string) => {
    const under = stem(word);
    stands.set(under, (stands.get(under) ?? new Set()).add(term));
  };
  let count = 0;
  for (const word of words) {
    add(word, stem(word));
    count += 1;
    if (count % wordsAtOnce === 0) yield;
  }
  for (const word of meanings.words) {
    const name = meanings.nameOf(word);
    if (name !== undefined) add(word, name);
  }
  return stands;
}

function nearOfBeginning(typed: string, word: string): number {
  if (typed.length < leastBeginning) return barelyBegun;
  return beginningCounts * (0.5 + (0.5 * typed.length) / word.length);
}

function begunBy(typed: string, sorted: readonly string[]): readonly string[] {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < typed) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (sorted[end]?.startsWith(typed)) end += 1;
  return sorted.slice(from, end).filter((word) => word !== typed);
}
