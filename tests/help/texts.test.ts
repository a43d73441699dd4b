import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { taskKinds } from '../../src/domain/record/task.ts';
import { englishHelp } from '../../src/help/en.ts';
import { type HelpText, type Inline, linesOf, type Section } from '../../src/help/help-text.ts';
import { playbookFor } from '../../src/help/playbook-for.ts';
import { readingGrade, syllablesIn, wordsIn } from './reading-grade.ts';

const { texts } = englishHelp();
const each = texts.map((text) => [text.slug, text] as const);

describe('the help as a whole', () => {
  test('has its playbooks first and its app texts after them', () => {
    const kinds = texts.map((text) => text.is);
    expect(kinds.filter((kind) => kind === 'playbook').length).toBeGreaterThanOrEqual(10);
    expect(kinds.filter((kind) => kind === 'app').length).toBeGreaterThanOrEqual(8);
    expect(kinds.lastIndexOf('playbook')).toBeLessThan(kinds.indexOf('app'));
  });

  test('has one text per address, title and place', () => {
    for (const pick of [
      (t: HelpText) => t.slug,
      (t: HelpText) => t.title,
      (t: HelpText) => `${t.is} ${t.order}`,
    ]) {
      expect(new Set(texts.map(pick)).size).toBe(texts.length);
    }
  });

  test('is at most 60 kB compressed', () => {
    expect(gzipSync(JSON.stringify(texts)).length).toBeLessThanOrEqual(60_000);
  });

  test('offers with a kind of task only a playbook that helps with it', () => {
    const offered = taskKinds.flatMap((kind) => {
      const slug = playbookFor(kind);
      return slug === undefined ? [] : [{ kind, text: texts.find((text) => text.slug === slug) }];
    });
    expect(offered.length).toBeGreaterThan(0);
    for (const { kind, text } of offered) expect(text?.taskKinds).toContain(kind);
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

  test('reads at grade 7 or below', () => {
    expect(readingGrade(shown(text))).toBeLessThanOrEqual(7);
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
  });

  test('dates what it says of the law, and not ahead of time', () => {
    const laws = text.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'law' ? [block] : [])),
    );
    for (const law of laws) expect(Date.parse(law.checked)).toBeLessThanOrEqual(Date.now());
    const isAboutLaw = /\b(the law|by law|legal|debt collection|interest at|VAT)\b/i.test(
      shown(text).join(' '),
    );
    if (isAboutLaw) expect(laws.length).toBeGreaterThan(0);
  });
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

function shown(text: HelpText): readonly string[] {
  return [
    text.title,
    text.line,
    ...text.sections.flatMap((section) => [section.title, ...linesIn(section)]),
  ];
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
