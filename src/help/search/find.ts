/**
 * Finds things by their words: beginnings, slips of the finger and other words
 * for the same count too. A word weighs by how rare it is and where it stands
 * (BM25, Robertson and Zaragoza 2009); a whole phrase that was typed weighs more
 * than its words. What a word adds is remembered, so that a key costs one word,
 * however long the question is.
 */
import { foldedWords } from '../../domain/fold.ts';
import { partsOf } from './compound.ts';
import { type Meanings, meaningsOf } from './meanings.ts';
import { type Compare, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type Said = {
  readonly said: string;
  /** How much its words tell. */
  readonly weight: number;
  /** How much more it counts when all of it was typed. */
  readonly phrase?: number;
};
export type Findable<T> = { readonly item: T; readonly said: readonly Said[] };

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

/** Best first; nothing for a query without words, or when nothing is near enough. */
export type Find<T> = (query: string) => readonly T[];

export type FindSetting = {
  readonly most: number;
  /** Whether all that was typed has to be there. */
  readonly all?: boolean;
  readonly compare?: Compare | undefined;
};

export function createFind<T>(
  things: readonly Findable<T>[],
  language: Language,
  { most, all = false, compare }: FindSetting,
): Find<T> {
  const terms = termsIn(language);
  const index = indexOf(things, terms, compare);
  const weigh = remembered((asked) => weighWord(asked, index));
  return (query) => {
    const asked = terms.asked(foldedWords(query));
    const hits = asked.map(weigh);
    const score = scoresOf(hits, { size: things.length, share: all ? 1 : shareOf(asked.length) });
    addPhrases(score, asked, index);
    const best = [...score].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const least = (best[0]?.[1] ?? 0) * leastOfBest;
    return best
      .filter(([, points]) => points >= least)
      .slice(0, most)
      .map(([i]) => (things[i] as Findable<T>).item);
  };
}

/**
 * The one thing of which all of a question, as people ask it, is in the words; `undefined`
 * unless that question tells enough and the search puts the same thing first.
 */
export function createSure<T>(
  things: readonly Findable<T>[],
  language: Language,
  find: Find<T>,
): (words: string) => T | undefined {
  const terms = termsIn(language);
  const { phrases, points } = indexOf(things, terms);
  const tells = ({ terms: own }: Phrase) =>
    sumOf(own.map((term) => rarity(things.length, points.get(term)?.length ?? 0)));
  return (words) => {
    const typed = new Set(terms.asked(foldedWords(words)).map(({ term }) => term));
    const [first] = find(words);
    const said = phrases.filter((phrase) => things[phrase.i]?.item === first);
    const isSure = said.some((phrase) => isWhole(phrase, typed) && tells(phrase) >= tellsEnough);
    return isSure ? first : undefined;
  };
}

function isWhole({ terms }: Phrase, typed: ReadonlySet<string>): boolean {
  return terms.length > 0 && terms.every((term) => typed.has(term));
}

/** About two words that few texts have, or one that hardly any has. */
const tellsEnough = 1.2;

/** A thing this much weaker than the best one is noise. */
const leastOfBest = 0.2;
/** How slowly more of the same word stops counting. */
const saturation = 12;
const meaningCounts = 0.9;
/** A word inside a longer one tells less than the same word alone. */
const partCounts = 0.4;
/** Of one or two words half has to be there; a sentence is full of others. */
const shareOf = (words: number) => (words <= 2 ? 0.4 : 0.1);
/** Words of earlier keys that are remembered. */
const mostRemembered = 200;

/** A word as typed and what it is counted as: its stem, or the name of its meaning. */
type Asked = { readonly word: string; readonly term: string };

type Terms = {
  /** Stems, and the names of meanings, of a text. */
  readonly of: (words: readonly string[]) => readonly string[];
  /** The telling words of a query; small ones where there is nothing else. */
  readonly asked: (words: readonly string[]) => readonly Asked[];
  readonly meanings: Meanings;
  readonly stem: (word: string) => string;
  readonly parts: (words: Iterable<string>) => (word: string) => readonly string[];
};

function termsIn({ synonyms, smallWords, joints, ...language }: Language): Terms {
  // Texts say the same words over and over.
  const stem = once(language.stem);
  const meanings = meaningsOf(synonyms);
  const small = new Set(smallWords.flatMap(foldedWords));
  const telling = (words: readonly string[]) => words.filter((word) => !small.has(word));
  return {
    meanings,
    stem,
    parts: (words) => {
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

/** Index of the thing, and points. */
type Points = readonly (readonly [i: number, points: number])[];
type Phrase = {
  readonly i: number;
  readonly terms: readonly string[];
  readonly points: number;
};
type Index = {
  readonly size: number;
  /** stem or name of a meaning → what it is worth in each thing */
  readonly points: ReadonlyMap<string, Points>;
  readonly vocabulary: Vocabulary;
  readonly phrases: readonly Phrase[];
};

function indexOf<T>(things: readonly Findable<T>[], terms: Terms, compare?: Compare): Index {
  const read = things.map(({ said }) =>
    said.map((one) => ({ ...one, words: foldedWords(one.said) })),
  );
  const size = things.length;
  const known = new Set(read.flat().flatMap(({ words }) => words));
  const parts = terms.parts([...known, ...terms.meanings.words]);
  const found = new Map<string, [number, number][]>();
  for (const [i, said] of read.entries()) {
    for (const [term, count] of countsIn(said, terms, parts)) {
      const ofTerm = found.get(term);
      if (ofTerm) ofTerm.push([i, count]);
      else found.set(term, [[i, count]]);
    }
  }
  const rare = (term: string) => rarity(size, found.get(term)?.length ?? 0);
  const points = new Map([...found].map(([term, of]) => [term, saturated(of, rare(term))]));
  const phrases = read.flatMap((said, i) =>
    phrasesIn(said, terms, rare).map((one) => ({ ...one, i })),
  );
  return { size, points, vocabulary: vocabularyOf(known, { ...terms, parts }, compare), phrases };
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

/** What one typed word adds to each thing: the best of all it may have meant. */
function weighWord({ word, term }: Asked, { points, vocabulary }: Index): Points {
  const best = new Map<number, number>();
  const meant = word.startsWith('=') ? [{ term, near: 1 }] : vocabulary(word);
  for (const { term: one, near } of meant) {
    for (const [i, worth] of points.get(one) ?? []) {
      best.set(i, Math.max(worth * near, best.get(i) ?? 0));
    }
  }
  return [...best];
}

type Scoring = { readonly size: number; readonly share: number };

/** A thing has to have its share of what was typed; a word nowhere to be found is the rarest. */
function scoresOf(hits: readonly Points[], { size, share }: Scoring): Map<number, number> {
  const telling = hits.map((hit) => rarity(size, hit.length));
  const needed = sumOf(telling) * share - roundingError;
  const [scores, had] = [new Map<number, number>(), new Map<number, number>()];
  for (const [n, hit] of hits.entries()) {
    for (const [i, points] of hit) {
      scores.set(i, (scores.get(i) ?? 0) + points);
      had.set(i, (had.get(i) ?? 0) + (telling[n] ?? 0));
    }
  }
  for (const [i, told] of had) if (told < needed) scores.delete(i);
  return scores;
}
const roundingError = 1e-9;

function addPhrases(
  scores: Map<number, number>,
  asked: readonly Asked[],
  { phrases }: Index,
): void {
  const typed = new Set(asked.map(({ term }) => term));
  const best = new Map<number, number>();
  for (const { i, terms, points } of phrases) {
    if (points <= (best.get(i) ?? 0) || !scores.has(i)) continue;
    if (terms.every((term) => typed.has(term))) best.set(i, points);
  }
  for (const [i, points] of best) scores.set(i, (scores.get(i) ?? 0) + points);
}

function rarity(size: number, having: number): number {
  return Math.log(1 + (size - having + 0.5) / (having + 0.5));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The words typed before the last one stay the same from key to key. */
function remembered(weigh: (asked: Asked) => Points): (asked: Asked) => Points {
  const known = new Map<string, Points>();
  return (asked) => {
    const before = known.get(asked.word);
    if (before) return before;
    const points = weigh(asked);
    if (known.size >= mostRemembered) known.clear();
    known.set(asked.word, points);
    return points;
  };
}
