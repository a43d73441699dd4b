/**
 * Finds things by their words: beginnings, slips of the finger and other words
 * for the same count too. A word weighs by how rare it is and where it stands
 * (BM25, Robertson and Zaragoza 2009); a whole phrase that was typed weighs more
 * than its words. What a word adds is remembered, so that a key costs one word,
 * however long the question is.
 */
import { foldedWords } from '../../domain/fold.ts';
import type { Slices } from '../../domain/slices.ts';
import {
  type Findable,
  type Index,
  indexOf,
  type Phrase,
  type Points,
  rarity,
  sumOf,
} from './index-of.ts';
import { type Asked, type Language, type Terms, termsIn } from './terms.ts';
import type { Compare } from './vocabulary.ts';

/** Best first; nothing for a query without words, or when nothing is near enough. */
export type Find<T> = (query: string) => readonly T[];

export type FindSetting = {
  readonly most: number;
  /** Whether all that was typed has to be there. */
  readonly all?: boolean;
  readonly compare?: Compare | undefined;
};

type Known<T> = {
  readonly things: readonly Findable<T>[];
  readonly terms: Terms;
  readonly index: Index;
};

export function* createFind<T>(
  things: readonly Findable<T>[],
  language: Language,
  { compare, ...setting }: FindSetting,
): Slices<Find<T>> {
  const terms = termsIn(language);
  const index = yield* indexOf(things, terms, compare);
  return findIn({ things, terms, index }, setting);
}

function findIn<T>({ things, terms, index }: Known<T>, { most, all }: FindSetting): Find<T> {
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

export type Sure<T> = (words: string) => T | undefined;

/**
 * The one thing of which all of a question, as people ask it, is in the words; `undefined`
 * unless that question tells enough and the search puts the same thing first.
 */
export function* createSure<T>(
  things: readonly Findable<T>[],
  language: Language,
): Slices<Sure<T>> {
  const terms = termsIn(language);
  const index = yield* indexOf(things, terms);
  const find = findIn({ things, terms, index }, { most: 1 });
  const tells = ({ terms: own }: Phrase) =>
    sumOf(own.map((term) => rarity(things.length, index.points.get(term)?.length ?? 0)));
  return (words) => {
    const typed = new Set(terms.asked(foldedWords(words)).map(({ term }) => term));
    const [first] = find(words);
    const said = index.phrases.filter((phrase) => things[phrase.i]?.item === first);
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
/** Of one or two words half has to be there; a sentence is full of others. */
const shareOf = (words: number) => (words <= 2 ? 0.4 : 0.1);
/** Words of earlier keys that are remembered. */
const mostRemembered = 200;

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
