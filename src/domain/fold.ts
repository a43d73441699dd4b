/** Text for comparing and finding: Ostby finds Østby, and oneill finds O'Neill. */

const marks = /\p{M}/gu;
const apostrophes = /['’ʼ]/gu;
const word = /[\p{L}\p{N}]+/gu;
/** Letters that do not come apart into a base letter and a mark. */
const lettersWithoutMarks: { readonly [letter: string]: string } = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const special = /[øæœßłđðþı]/gu;

/** Lower case, no diacritics, no apostrophes; all else stays. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(special, (letter) => lettersWithoutMarks[letter] ?? letter)
    .replace(apostrophes, '');
}

/** The folded words of a text in order; what is no letter and no digit parts them. */
export function foldedWords(text: string): readonly string[] {
  return fold(text.normalize('NFKD')).match(word) ?? [];
}

/** The same as one text, for comparing names. */
export function textKey(text: string): string {
  return foldedWords(text).join(' ');
}
