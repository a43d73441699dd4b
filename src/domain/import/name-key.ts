/** Names for comparing: case, accents, punctuation and forms of address do not count. */

const marks = /\p{M}+/gu;
const notWord = /[^\p{L}\p{N}]+/gu;
/** Letters that do not come apart into a base letter and a mark. */
const folded: { readonly [letter: string]: string } = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const foldable = /[øłđðþßæœı]/g;
const addressForms = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'herr', 'frau', 'fru']);

/** The words of a text in order, folded and joined by one space. */
export function textKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(/['’]/g, '')
    .replace(notWord, ' ')
    .trim();
}

export function nameWords(name: string): readonly string[] {
  const key = textKey(name);
  return key === '' ? [] : key.split(' ').filter((word) => !addressForms.has(word));
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
