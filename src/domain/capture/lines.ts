/** Many lines, one task each: what is pasted from a note or a list. */

const bullet = /^\s*(?:(?:[-*•·‣▪–—+>](?=\s)|[•·‣▪☐☑✅✓✔]|\[[ xX✓✔]?\]|\d{1,3}[.)](?=\s))\s*)+/u;
const ticked = /^\s*(?:[-*•·‣▪–—+>]\s*)?(?:\[[xX✓✔]\]|[☑✅✓✔])/u;
const readable = /[\p{L}\p{N}]/u;

export type Lines = {
  readonly lines: readonly string[];
  /** Lines ticked as done, which are left out. */
  readonly ticked: number;
};

/** Blank lines and lone bullets are dropped; ticked ones (`[x]`, ✓) are left out and counted. */
export function readLines(text: string): Lines {
  const written = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim())
    .filter((line) => readable.test(line.slice(bulletLength(line))));
  const lines = written.filter((line) => !ticked.test(line));
  return { lines, ticked: written.length - lines.length };
}

export function splitLines(text: string): readonly string[] {
  return readLines(text).lines;
}

/** How many characters of bullet, number or box a line begins with. */
export function bulletLength(line: string): number {
  return bullet.exec(line)?.[0].length ?? 0;
}
