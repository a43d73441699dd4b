/** How near a typed word is to a word of the texts: 1 the same, 0 not at all. */
export function nearness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed))
    return typed.length < 2 ? 0.4 : 0.6 + 0.3 * (typed.length / word.length);
  if (isStem(word, typed)) return 0.7;
  if (typed[0] !== word[0] && typed.length < 6) return 0;
  const slips = slipsAllowed(typed.length);
  if (slips === 0) return 0;
  if (isWithin(typed, word, slips)) return 0.5;
  const begun = typed.length >= 5 && word.length > typed.length;
  return begun && isWithin(typed, word.slice(0, typed.length), 1) ? 0.35 : 0;
}

/** "reviews" and "paying" find "review" and "pay". */
function isStem(word: string, typed: string): boolean {
  return word.length >= 3 && typed.length - word.length <= 3 && typed.startsWith(word);
}

function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Whether at most `slips` letters were added, left out, changed or swapped with the next. */
export function isWithin(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, rows);
    if (Math.min(...row) > slips) return false;
    rows.push(row);
  }
  return (rows.at(-1)?.at(-1) ?? 0) <= slips;
}

/** One row more of the table of edit distances (optimal string alignment). */
function nextRow(a: string, b: string, rows: readonly (readonly number[])[]): number[] {
  const i = rows.length;
  const [above, before] = [rows.at(-1) ?? [], rows.at(-2) ?? []];
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const isSame = a[i - 1] === b[j - 1];
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const [left = 0, up = 0, corner = 0] = [row[j - 1], above[j], above[j - 1]];
    const least = Math.min(left + 1, up + 1, corner + (isSame ? 0 : 1));
    row.push(isSwapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
  }
  return row;
}
