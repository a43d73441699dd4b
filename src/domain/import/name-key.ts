/** Names for comparing: case, accents, punctuation and forms of address do not count. */
import { foldedWords } from '../fold.ts';

const addressForms = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'herr', 'frau', 'fru']);

export function nameWords(name: string): readonly string[] {
  return foldedWords(name).filter((word) => !addressForms.has(word));
}

/** The same for "Berg, Anna" and "Anna Berg". */
export function nameKey(name: string): string {
  return [...nameWords(name)].sort().join(' ');
}

/**
 * Whether two names can belong to one person: each word of the shorter one is in
 * the longer one, whole or as an initial. A nameless side agrees with any.
 */
export function namesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.some((other) => sameWord(word, other)));
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length === 1 && long.startsWith(short);
}
