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

export function meaningsOf(groups: readonly (readonly string[])[]): Meanings {
  const names = new Map<string, string>();
  const phrases: { readonly words: string; readonly name: string }[] = [];
  for (const group of groups) {
    const name = `=${foldedWords(group[0] ?? '').join('-')}`;
    for (const said of group) {
      const words = foldedWords(said);
      const [first] = words;
      if (words.length > 1) phrases.push({ words: ` ${words.join(' ')} `, name });
      else if (first !== undefined) names.set(first, name);
    }
  }
  const longestFirst = phrases.sort((a, b) => b.words.length - a.words.length);
  return {
    nameOf: (word) => (word.startsWith('=') ? word : names.get(word)),
    words: [...names.keys()],
    join: (words) => {
      let text = ` ${words.join(' ')} `;
      for (const phrase of longestFirst) text = text.replaceAll(phrase.words, ` ${phrase.name} `);
      return text.trim().split(' ').filter(Boolean);
    },
  };
}
