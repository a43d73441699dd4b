import { describe, expect, test } from 'vitest';
import { foldedWords } from '../../src/domain/fold.ts';
import { books } from './books.ts';
import { questions } from './questions.ts';

describe.each(['en', 'nb'] as const)('in %s', (language) => {
  const { texts } = books[language];
  const asked = questions[language];
  const half = (name: 'tune' | 'held') => asked.filter((question) => question.half === name);

  test('there are enough questions, each of them once, half of them kept apart', () => {
    expect(asked.length).toBeGreaterThanOrEqual(120);
    expect(new Set(asked.map((one) => one.asked.toLowerCase())).size).toBe(asked.length);
    expect(Math.abs(half('tune').length - half('held').length)).toBeLessThanOrEqual(1);
  });

  test('no question is the title of a text', () => {
    const titles = new Set(texts.map(({ title }) => foldedWords(title).join(' ')));
    const copied = asked.filter((one) => titles.has(foldedWords(one.asked).join(' ')));
    expect(copied).toEqual([]);
  });

  test('each leads to a text that is there, and to no text twice', () => {
    const there = new Set(texts.map(({ slug }) => slug));
    for (const { right, also } of asked) {
      for (const slug of [right, ...also]) expect(there).toContain(slug);
      expect(new Set([right, ...also]).size).toBe(also.length + 1);
    }
  });

  test('most texts are asked for', () => {
    const right = new Set(asked.map((one) => one.right));
    expect(right.size).toBeGreaterThanOrEqual(texts.length * 0.9);
  });
});
