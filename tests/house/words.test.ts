/** The owner is never told off: these words are on no screen and in no help page. */
import { expect, test } from 'vitest';
import { type ProjectFile, projectFiles } from '../support/project-files.ts';

const unkind = /\b(overdue|late|missed|failed|behind|streaks?|points|level)\b/gi;

/** Said to a customer about a visit or their own payment, never to the owner about a task. */
const allowed = /\b(running late|late fees?|late payment)\b/gi;

test('no word on screen scolds', () => {
  const screens = projectFiles('src', /src\/(text|screens|ui|state)\/.*\.tsx?$/);
  expect(screens.length).toBeGreaterThan(10);
  expect(screens.flatMap((file) => scoldingIn(file, quoted(file.text)))).toEqual([]);
});

test('no help page scolds', () => {
  const pages = projectFiles('src/help', /\.md$/);
  expect(pages.flatMap((file) => scoldingIn(file, readable(file.text)))).toEqual([]);
});

/** Without the words that only the search reads, the names of templates, and the addresses of sources. */
function readable(page: string): string {
  return page.replace(/^(words|templates): .*$/gm, '').replace(/https?:\S+/g, '');
}

function scoldingIn(file: ProjectFile, words: string): readonly string[] {
  const found = words.replace(allowed, '').match(unkind) ?? [];
  return found.map((word) => `${file.path}: ${word}`);
}

/** What stands between quotes and has a space or a capital: words for people, not names in code. */
function quoted(code: string): string {
  const texts = code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|>[^<>{}]+</g);
  return (texts ?? []).filter((text) => /\s|^.[A-Z]/.test(text)).join('\n');
}
