/** Flesch-Kincaid grade of plain English lines; the end of a line closes a sentence. */
export function readingGrade(lines: readonly string[]): number {
  const sentences = sentencesIn(lines);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Björnsson's measure of plain Nordic lines: words to a sentence, and long words of a hundred. */
export function lix(lines: readonly string[]): number {
  const sentences = sentencesIn(lines);
  const words = sentences.flat();
  const long = words.filter((word) => word.length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

function sentencesIn(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .flatMap((line) => line.split(/[.?!]+(?:\s|$)/))
    .map(wordsIn)
    .filter((words) => words.length > 0);
}

export function wordsIn(line: string): readonly string[] {
  return line.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}

/** Groups of vowels, without a silent e at the end. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const sounded = letters.replace(/(?<![lr])es$|(?<![td])ed$|(?<!l)e$/, '');
  return Math.max(1, (sounded.match(/[aeiouy]+/g) ?? []).length);
}
