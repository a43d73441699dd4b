import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ladderNames } from '../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../src/domain/ladder/ladders.ts';
import { taskKinds } from '../../src/domain/record/task.ts';
import { isUse } from '../../src/domain/template/uses.ts';
import { type HelpText, type Inline, linesOf, type Section } from '../../src/help/help-text.ts';
import { playbookAt, playbookFor } from '../../src/help/playbook-for.ts';
import { books } from './books.ts';
import { lix, readingGrade, syllablesIn, wordsIn } from './reading-grade.ts';

const { texts } = books.en;
const textNamed = (slug: string) => texts.find((text) => text.slug === slug);
const each = Object.values(books)
  .flatMap((book) => book.texts)
  .map((text) => [`${text.language}/${text.slug}`, text] as const);

/** Flesch-Kincaid's grade; LIX, where 25 is a children's book and 35 a novel. */
const readings: {
  readonly [language: string]: {
    readonly measure: (lines: readonly string[]) => number;
    readonly most: number;
  };
} = {
  en: { measure: readingGrade, most: 7 },
  nb: { measure: lix, most: 30 },
};

/** Texts that a language may still leave to English. */
const mayLack = { nb: 0 } as const;

describe('the help as a whole', () => {
  test('has its playbooks first and its app texts after them', () => {
    const kinds = texts.map((text) => text.is);
    expect(kinds.filter((kind) => kind === 'playbook').length).toBeGreaterThanOrEqual(30);
    expect(kinds.filter((kind) => kind === 'app').length).toBeGreaterThanOrEqual(20);
    expect(kinds.lastIndexOf('playbook')).toBeLessThan(kinds.indexOf('app'));
  });

  test.each(Object.entries(books))('has one text per address, title and place in %s', (_, book) => {
    for (const pick of [
      (t: HelpText) => t.slug,
      (t: HelpText) => t.title,
      (t: HelpText) => `${t.is} ${t.order}`,
    ]) {
      expect(new Set(book.texts.map(pick)).size).toBe(texts.length);
    }
  });

  test.each(Object.entries(books))(
    'is at most 80 kB compressed in %s, as one file of the built app holds it',
    (language, book) => {
      const size = gzipSync(JSON.stringify(book)).length;
      console.log(`${language}: ${book.texts.length} texts, ${size} bytes compressed`);
      expect(size).toBeLessThanOrEqual(80_000);
    },
  );

  test.each(Object.entries(mayLack))('is all there in %s', (language, most) => {
    const lacking = books[language as keyof typeof books].texts.filter(
      (text) => text.language !== language,
    );
    if (lacking.length > 0)
      console.info(`${language} has not:`, lacking.map(({ slug }) => slug).join(', '));
    expect(lacking.length).toBeLessThanOrEqual(most);
  });

  test('keeps in Norwegian for the phone and the open what English keeps for them', () => {
    const waysIn = (text: HelpText | undefined) =>
      (text?.sections ?? []).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.is === 'message' ? [block.sort === 'say'] : [])),
      );
    const differ = books.nb.texts.filter(
      (text) => String(waysIn(text)) !== String(waysIn(textNamed(text.slug))),
    );
    expect(differ.map(({ slug }) => slug)).toEqual([]);
  });

  test('says the law of Norway wherever the English text does, with its date and source', () => {
    for (const text of books.nb.texts) {
      const own = lawsIn(text).filter(({ country }) => country === 'NO');
      const needed = lawsIn(textNamed(text.slug)).filter(({ country }) => country === 'NO');
      expect(own.map(({ checked, source }) => [checked, source])).toEqual(
        expect.arrayContaining(needed.map(({ checked, source }) => [checked, source])),
      );
    }
  });

  test.each(taskKinds)('has a playbook for %s, and it helps with that', (kind) => {
    expect(textNamed(playbookFor(kind))?.taskKinds).toContain(kind);
  });

  test.each(
    ladderNames.flatMap((name) => builtInSteps(name, 'NO').map((step) => ({ ...step, name }))),
  )('has words in the playbook of $name: $rung $id', ({ rung, kind, words }) => {
    const atRung = playbookAt(rung);
    const text = textNamed(atRung ?? playbookFor(kind));
    expect(text?.is).toBe('playbook');
    if (atRung !== undefined && isUse(words)) expect(templatesNear(text)).toContain(words);
  });

  test('leads from every app text and playbook on or back: none stands alone', () => {
    const linked = new Set(texts.flatMap(linksIn));
    const alone = texts.filter((text) => !linked.has(text.slug) && linksIn(text).length === 0);
    expect(alone.map(({ slug }) => slug)).toEqual([]);
  });
});

describe.each(each)('%s', (_slug, text) => {
  test('has a short title and one short line', () => {
    expect(text.title.length).toBeLessThanOrEqual(48);
    expect(text.line.length).toBeLessThanOrEqual(90);
    expect(text.words.length).toBeGreaterThanOrEqual(5);
  });

  test('has an article of at most 350 words', () => {
    const article = text.sections.filter((section) => section.role === 'more');
    const count = article.flatMap(linesIn).flatMap(wordsIn).length;
    expect(count).toBeGreaterThanOrEqual(100);
    expect(count).toBeLessThanOrEqual(350);
  });

  test('has no more ready words than somebody with four minutes looks through', () => {
    const fixed = text.sections.flatMap(({ blocks }) =>
      blocks.filter(({ is }) => is === 'message'),
    );
    expect(text.templates.length + fixed.length).toBeLessThanOrEqual(7);
    if (text.is === 'playbook') expect(text.templates.length + fixed.length).toBeGreaterThan(2);
    expect(new Set(text.templates).size).toBe(text.templates.length);
  });

  test('is easy to read', () => {
    const { measure, most } = readings[text.language] ?? {};
    expect(measure?.(shown(text))).toBeLessThanOrEqual(most ?? 0);
  });

  test('links only to texts that are there', () => {
    const there = new Set(texts.map((other) => other.slug));
    for (const slug of linksIn(text)) {
      expect(there).toContain(slug);
      expect(slug).not.toBe(text.slug);
    }
  });

  test('has none of the words that put a person down, and no exclamation mark', () => {
    const said = shown(text).join('\n');
    expect(said).not.toMatch(/\b(overdue|late|missed|failed|behind|streaks?|points?|levels?)\b/i);
    expect(said).not.toContain('!');
    if (text.language === 'nb') expect(said).not.toMatch(/[“"]/);
  });

  test('dates what it says of the law, and not ahead of time', () => {
    const laws = lawsIn(text);
    for (const law of laws) {
      expect(Date.parse(law.checked)).toBeLessThanOrEqual(Date.now());
      expect(Date.parse(law.checked)).toBeGreaterThanOrEqual(Date.parse('2026-11-01'));
    }
    const isAboutLaw =
      /\b(the law|by law|legal|debt collection|interest at|VAT|loven|ulovlig|forsinkelsesrente|purregebyr)\b/i;
    if (isAboutLaw.test(shown(text).join(' '))) expect(laws.length).toBeGreaterThan(0);
  });
});

test('LIX knows easy words from hard ones', () => {
  const easy = lix(['Kunden er sint.', 'Ring ham i dag.']);
  const hard = lix([
    'Betalingsoppfordringen forutsetter inkassovarsel vedrørende kontraktsforpliktelser overfor oppdragsgiveren.',
  ]);
  expect(easy).toBeLessThan(10);
  expect(hard).toBeGreaterThan(80);
});

test.each([
  ['paid', 1],
  ['invoice', 2],
  ['message', 2],
  ['customer', 3],
  ['asked', 1],
  ['wanted', 2],
  ['table', 2],
])('counts the syllables of %s', (word, count) => expect(syllablesIn(word)).toBe(count));

test('knows easy words from hard ones', () => {
  const easy = readingGrade(['The cat sat on the mat.', 'It was a warm day.']);
  const hard = readingGrade([
    'Notwithstanding contractual stipulations, retrospective remuneration necessitates documentary authorisation.',
  ]);
  expect(easy).toBeLessThan(3);
  expect(hard).toBeGreaterThan(15);
});

function lawsIn(text: HelpText | undefined) {
  return (text?.sections ?? []).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === 'law' ? [block] : [])),
  );
}

function shown(text: HelpText): readonly string[] {
  return [
    text.title,
    text.line,
    ...text.sections.flatMap((section) => [section.title, ...linesIn(section)]),
  ];
}

/** Its own, and those of the texts it links to: a rung may end in another playbook. */
function templatesNear(text: HelpText | undefined): readonly string[] {
  const near = text ? [text, ...linksIn(text).map(textNamed)] : [];
  return near.flatMap((one) => one?.templates ?? []);
}

function linesIn(section: Section): readonly string[] {
  return section.blocks.flatMap(linesOf);
}

function linksIn(text: HelpText): readonly string[] {
  const inlines: readonly Inline[] = text.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.is === 'list') return block.items.flat();
      return block.is === 'message' ? [] : block.text;
    }),
  );
  return inlines.flatMap((inline) =>
    typeof inline !== 'string' && 'to' in inline ? [inline.to] : [],
  );
}
