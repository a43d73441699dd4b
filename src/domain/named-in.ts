/** Whose full name or firm stands in a text. */
import { foldedWords, textKey } from './fold.ts';
import type { Customer } from './record/customer.ts';

type Named = Pick<Customer, 'name' | 'company'>;
/** People by name and by firm as they are said. */
export type BySaid<T extends Named> = ReadonlyMap<string, readonly T[]>;

/** The longest name looked for in a text, in words. */
const longestName = 6;
const shortestFirm = 4;
const possessive = /['’]s\b/gi;

export function bySaid<T extends Named>(all: readonly T[]): BySaid<T> {
  const index = new Map<string, T[]>();
  for (const one of all) {
    for (const said of new Set([textKey(one.name), textKey(one.company)])) {
      if (said !== '') index.set(said, [...(index.get(said) ?? []), one]);
    }
  }
  return index;
}

/** Everybody called by the longest name in the text; "Tom Okafor's flat" names Tom Okafor. */
export function namedIn<T extends Named>(said: BySaid<T>, text: string): readonly T[] {
  const found = longestIn(said, foldedWords(text));
  return found.length > 0 ? found : longestIn(said, foldedWords(text.replace(possessive, '')));
}

function longestIn<T extends Named>(said: BySaid<T>, words: readonly string[]): readonly T[] {
  for (let length = Math.min(longestName, words.length); length >= 1; length--) {
    const found = new Set<T>();
    for (let from = 0; from + length <= words.length; from++) {
      const called = said.get(words.slice(from, from + length).join(' ')) ?? [];
      for (const one of called) if (length > 1 || isFirm(one, words[from])) found.add(one);
    }
    if (found.size > 0) return [...found];
  }
  return [];
}

/** One word is enough for a firm ("Kaffehuset"), never for a person ("May", "Mark"). */
function isFirm({ company }: Named, word: string | undefined): boolean {
  return word !== undefined && word.length >= shortestFirm && textKey(company) === word;
}
