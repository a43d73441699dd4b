/** A line as words with their places, folded so that Ostby finds Østby and oneill finds O'Neill. */
import { fold } from '../fold.ts';

export type Span = { readonly start: number; readonly end: number };

/** Where the pattern is first met. */
export function spanIn(text: string, pattern: RegExp): Span | undefined {
  const match = pattern.exec(text);
  return match ? spanOfMatch(match) : undefined;
}

/** Wherever it is met; the pattern is a global one. */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), spanOfMatch);
}

export function spanOfMatch({ index, 0: whole }: RegExpExecArray): Span {
  return { start: index, end: index + whole.length };
}

export type Word = Span & {
  readonly raw: string;
  /** Lower case, no diacritics, no apostrophes. */
  readonly folded: string;
  /** `folded` without a possessive 's. */
  readonly base: string;
  /** Starts with a capital and goes on in lower case. */
  readonly capital: boolean;
  /** Part of a longer written word: `mark-up`, `may@mail.example`. */
  readonly gluedBefore: boolean;
  readonly gluedAfter: boolean;
  /** A clause ends before this word. */
  readonly breakBefore: boolean;
};

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const possessive = /['’ʼ][sS]$/u;
const capital = /^\p{Lu}(?:['’ʼ]\p{Lu})?\p{M}*(?:\p{Ll}|$)/u;
const glue = /^[-‐‑_@.]$/u;
const clauseBreak = /[,;:.!?()–—]|\s-\s/u;

export function wordsOf(text: string, from = 0): readonly Word[] {
  const found = Array.from(text.matchAll(wordPattern)).filter((m) => m.index >= from);
  return found.map((match, i) => {
    const before = found[i - 1];
    const gap = before ? text.slice(before.index + before[0].length, match.index) : '';
    const after = found[i + 1];
    const end = match.index + match[0].length;
    return wordFrom(match[0], match.index, {
      before: gap,
      after: after ? text.slice(end, after.index) : '',
    });
  });
}

/** The words before `position` in the same clause, nearest first. */
export function wordsBefore(words: readonly Word[], position: number): readonly Word[] {
  const before: Word[] = [];
  for (const word of words.filter((w) => w.end <= position).reverse()) {
    before.push(word);
    if (word.breakBefore) break;
  }
  return before;
}

export function wordAfter(words: readonly Word[], position: number): Word | undefined {
  return words.find((w) => w.start >= position);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The text with the spans blotted out, every other place unmoved. A blot is a word that means nothing. */
export function blot(text: string, spans: readonly Span[]): string {
  let blotted = text;
  for (const { start, end } of spans) {
    blotted = blotted.slice(0, start) + '_'.repeat(end - start) + blotted.slice(end);
  }
  return blotted;
}

function wordFrom(raw: string, start: number, gaps: { before: string; after: string }): Word {
  return {
    start,
    end: start + raw.length,
    raw,
    folded: fold(raw),
    base: fold(raw.replace(possessive, '')),
    capital: capital.test(raw),
    gluedBefore: glue.test(gaps.before),
    gluedAfter: glue.test(gaps.after),
    breakBefore: clauseBreak.test(gaps.before) && !glue.test(gaps.before),
  };
}
