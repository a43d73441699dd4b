/** Slips of the finger: how many a word may have, and whether two words are that near. */

export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Whether at most `slips` letters were added, left out, changed or swapped with the next (optimal string alignment). */
export function isWithin(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, { i, row, above, before }) > slips) return false;
    [before, above, row] = [above, row, before];
  }
  return (above[b.length] ?? 0) <= slips;
}

type Rows = {
  readonly i: number;
  readonly row: number[];
  readonly above: readonly number[];
  readonly before: readonly number[];
};

/** One row more of the table of edit distances; its least. The rows are used again: this is asked often. */
function fillRow(a: string, b: string, { i, row, above, before }: Rows): number {
  row[0] = i;
  let [least, left, corner] = [i, i, i - 1];
  for (let j = 1; j <= b.length; j++) {
    const up = above[j] ?? 0;
    let here = Math.min(left + 1, up + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      here = Math.min(here, (before[j - 2] ?? 0) + 1);
    }
    row[j] = here;
    least = Math.min(least, here);
    [left, corner] = [here, up];
  }
  return least;
}

/** The letters of a word as bits: two words with more than twice so many slips between their letters are not that near. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

export function mayBeWithin(a: number, b: number, slips: number): boolean {
  let differing = a ^ b;
  let count = 0;
  for (; differing !== 0; differing &= differing - 1) count += 1;
  return count <= 2 * slips;
}
