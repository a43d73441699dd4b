/** Whole words in Norwegian: `\b` knows no æ, ø or å. */
export function whole(pattern: string, flags = 'iu'): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, flags);
}

export const numbers: { readonly [word: string]: number } = {
  ...{
    en: 1,
    ei: 1,
    et: 1,
    én: 1,
    ett: 1,
    to: 2,
    tre: 3,
    fire: 4,
    fem: 5,
    seks: 6,
    sju: 7,
    syv: 7,
  },
  ...{ åtte: 8, ni: 9, ti: 10, elleve: 11, tolv: 12, fjorten: 14 },
};

/** As a pattern: figures or a word of `numbers`. */
export const count = String.raw`\d{1,3}|en|ei|et|én|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|fjorten`;

export function countOf(written = ''): number {
  return numbers[written.toLowerCase()] ?? Number(written);
}
