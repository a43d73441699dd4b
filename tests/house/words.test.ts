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

/** The same in the other languages; the templates speak to a customer about their own payment. */
const unkindIn: { readonly [language: string]: RegExp } = {
  nb: /(?<!\p{L})(forfalt|for sent|feilet|mislykket|mislyktes|på etterskudd|henger etter|poeng|nivå|på rad)(?!\p{L})/giu,
  de: /(?<!\p{L})(überfällig\p{L}*|verspätet|zu spät|versäumt|verpasst|gescheitert|fehlgeschlagen|im Rückstand|Punkte|Level)(?!\p{L})/giu,
  fr: /(?<!\p{L})(en retard|trop tard|manqué\p{L}*|raté\p{L}*|échoué|échec|points|niveau)(?!\p{L})/giu,
  es: /(?<!\p{L})(atrasad\p{L}*|vencid\p{L}*|demasiado tarde|fallado|fallid\p{L}*|fracas\p{L}*|racha|puntos|nivel)(?!\p{L})/giu,
};

/** A visit to which the owner is on their way. */
const allowedIn = /(?<!\p{L})(je suis en retard|en retard, min)(?!\p{L})/giu;

test.each(Object.entries(unkindIn))('no word in %s scolds', (language, pattern) => {
  const files = projectFiles('src', new RegExp(`src/(text|help)/${language}/.*\\.(ts|md)$`));
  const found = files.flatMap((file) =>
    (file.text.replace(allowedIn, '').match(pattern) ?? []).map((word) => `${file.path}: ${word}`),
  );
  expect(found).toEqual([]);
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
