/** Words of one meaning under one name, so that any of them finds all the others. */
import { foldedWords } from '../../domain/fold.ts';

export type Meanings = {
  /** A text's words in order, with phrases of several words as the name of their meaning. */
  readonly join: (words: readonly string[]) => readonly string[];
  /** The name of a word's meaning; most words have none. */
  readonly nameOf: (word: string) => string | undefined;
  /** All single words that have a meaning here. */
  readonly words: readonly string[];
};

type Phrase = { readonly words: readonly string[]; readonly name: string };

export function meaningsOf(groups: readonly (readonly string[])[]): Meanings {
  const names = new Map<string, string>();
  /** By their first word, the longest first. */
  const phrases = new Map<string, readonly Phrase[]>();
  for (const group of groups) {
    const name = `=${foldedWords(group[0] ?? '').join('-')}`;
    for (const words of group.map(foldedWords)) {
      const [first] = words;
      if (first === undefined) continue;
      if (words.length === 1) names.set(first, name);
      else phrases.set(first, longestFirst([...(phrases.get(first) ?? []), { words, name }]));
    }
  }
  return {
    nameOf: (word) => (word.startsWith('=') ? word : names.get(word)),
    words: [...names.keys()],
    join: (words) => joined(words, phrases),
  };
}

function longestFirst(phrases: readonly Phrase[]): readonly Phrase[] {
  return [...phrases].sort((a, b) => b.words.length - a.words.length);
}

function joined(
  words: readonly string[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const said = phrases.get(word)?.find((phrase) => standsAt(phrase, words, at));
    found.push(said?.name ?? word);
    at += said?.words.length ?? 1;
  }
  return found;
}

function standsAt(phrase: Phrase, words: readonly string[], at: number): boolean {
  return phrase.words.every((word, i) => words[at + i] === word);
}
