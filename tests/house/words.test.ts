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
  nb: /(?<!\p{L})(forfalt\p{L}*|forsinket|for sent|forsømt|glipp av|feilet|mislykket|mislyktes|på etterskudd|henger etter|poeng|nivå|på rad)(?!\p{L})/giu,
  de: /(?<!\p{L})(überfällig\p{L}*|verspät\p{L}*|zu spät|versäum\p{L}*|verpass\p{L}*|gescheitert|misslungen|fehlgeschlagen\p{L}*|rückst[aä]nd\p{L}*|im Verzug|hinterher|Punkte\p{L}*|Level|Serie)(?!\p{L})/giu,
  fr: /(?<!\p{L})(en retard|retards?|trop tard|manqué\p{L}*|raté\p{L}*|échou\p{L}*|échecs?|à la traîne|points|niveau\p{L}*)(?!\p{L})/giu,
  es: /(?<!\p{L})(atrasad\p{L}*|retrasad\p{L}*|retrasos?|vencid\p{L}*|demasiado tarde|perdid\p{L}*|fallad\p{L}*|falló|fallid\p{L}*|fracas\p{L}*|racha|puntos|nivel)(?!\p{L})/giu,
};

/** Of the owner on their way to a visit, and of a phone that is lost. */
const allowedIn = /(?<!\p{L})(jeg er forsinket|forsinket, min|teléfono perdido)(?!\p{L})/giu;

test.each(Object.entries(unkindIn))('no word in %s scolds', (language, pattern) => {
  const found = filesIn(language).flatMap((file) =>
    (said(file).replace(allowedIn, '').match(pattern) ?? []).map((word) => `${file.path}: ${word}`),
  );
  expect(found).toEqual([]);
});

test.each(Object.keys(unkindIn))('nothing in %s is exclaimed', (language) => {
  const found = filesIn(language).flatMap((file) =>
    quoted(file.text)
      .split('\n')
      .filter((text) => /[\p{L}.”»“]\s?!(?!=)|¡/u.test(text))
      .map((text) => `${file.path}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('what is unkind in a language is found in it', () => {
  const unkind: { readonly [language: string]: string } = {
    nb: 'Oppgaven er forfalt',
    de: 'Drei Aufgaben sind überfällig',
    fr: 'Vous avez manqué deux tâches',
    es: 'Tienes tres tareas atrasadas',
  };
  for (const [language, pattern] of Object.entries(unkindIn))
    expect(unkind[language]?.match(pattern)).toHaveLength(1);
});

/** Its words, without the names of parts and files in code. */
function said({ path, text }: ProjectFile): string {
  if (!path.endsWith('.ts')) return readable(text);
  const names = /Said<'[^']*'>|'\.[^']*'/g;
  return (text.replace(names, '').match(literals) ?? []).join('\n');
}

function filesIn(language: string): readonly ProjectFile[] {
  return projectFiles('src', new RegExp(`src/(text|help)/${language}/.*\\.(ts|md)$`));
}

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

const literals = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|>[^<>{}]+</g;

/** What stands between quotes and has a space or a capital: words for people, not names in code. */
function quoted(code: string): string {
  return (code.match(literals) ?? []).filter((text) => /\s|^.[A-Z]/.test(text)).join('\n');
}
