/** Words of a text or a query as they are counted: by their stems, and by the names of their meanings. */
import { foldedWords } from '../../domain/fold.ts';
import { partsOf } from './compound.ts';
import { type Meanings, meaningsOf } from './meanings.ts';

/** What a search must know of the language. */
export type Language = {
  /** Each group is one meaning; a phrase of several words is taken as one. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words that say nothing about what is looked for. */
  readonly smallWords: readonly string[];
  /** A word without its endings; the name of a meaning stays. */
  readonly stem: (word: string) => string;
  /** What may stand between two words that are written as one; none where words are written apart. */
  readonly joints: readonly string[];
};

/** A word as typed and what it is counted as: its stem, or the name of its meaning. */
export type Asked = { readonly word: string; readonly term: string };

export type Terms = {
  /** Stems, and the names of meanings, of a text. */
  readonly of: (words: readonly string[]) => readonly string[];
  /** The telling words of a query; small ones where there is nothing else. */
  readonly asked: (words: readonly string[]) => readonly Asked[];
  readonly meanings: Meanings;
  readonly stem: (word: string) => string;
  readonly parts: (words: Iterable<string>) => (word: string) => readonly string[];
};

export function termsIn({ synonyms, smallWords, joints, ...language }: Language): Terms {
  // Texts say the same words over and over.
  const stem = once(language.stem);
  const meanings = meaningsOf(synonyms);
  const small = new Set(smallWords.flatMap(foldedWords));
  const telling = (words: readonly string[]) => words.filter((word) => !small.has(word));
  return {
    meanings,
    stem,
    parts: (words) => {
      if (joints.length === 0) return () => [];
      const known = new Set(telling([...words]).map(stem));
      const isKnown = (part: string) => !small.has(part) && known.has(language.stem(part));
      return once((word) => partsOf(word, joints, isKnown));
    },
    of: (words) => {
      const names = meanings.join(words).flatMap((word) => meanings.nameOf(word) ?? []);
      return [...telling(words).map(stem), ...names];
    },
    asked: (words) => {
      const all = [...new Set(meanings.join(words))];
      const told = telling(all);
      const asked = told.length > 0 ? told : all;
      return asked.map((word) => ({ word, term: meanings.nameOf(word) ?? stem(word) }));
    },
  };
}

function once<T>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const before = answers.get(word);
    if (before !== undefined) return before;
    const now = answer(word);
    answers.set(word, now);
    return now;
  };
}
