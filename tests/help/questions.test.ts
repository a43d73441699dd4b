import { expect, test } from 'vitest';
import { foldedWords } from '../../src/domain/fold.ts';
import { englishHelp } from '../../src/help/en.ts';
import { questions } from './questions.ts';

const { texts } = englishHelp();
const half = (name: 'tune' | 'held') => questions.filter((question) => question.half === name);

test('there are enough questions, each of them once, half of them kept apart', () => {
  expect(questions.length).toBeGreaterThanOrEqual(120);
  expect(new Set(questions.map(({ asked }) => asked.toLowerCase())).size).toBe(questions.length);
  expect(Math.abs(half('tune').length - half('held').length)).toBeLessThanOrEqual(1);
});

test('no question is the title of a text', () => {
  const titles = new Set(texts.map(({ title }) => foldedWords(title).join(' ')));
  const copied = questions.filter(({ asked }) => titles.has(foldedWords(asked).join(' ')));
  expect(copied).toEqual([]);
});

test('each leads to a text that is there, and to no text twice', () => {
  const there = new Set(texts.map(({ slug }) => slug));
  for (const { right, also } of questions) {
    for (const slug of [right, ...also]) expect(there).toContain(slug);
    expect(new Set([right, ...also]).size).toBe(also.length + 1);
  }
});

test('most texts are asked for', () => {
  const asked = new Set(questions.map(({ right }) => right));
  expect(asked.size).toBeGreaterThanOrEqual(texts.length * 0.9);
});
