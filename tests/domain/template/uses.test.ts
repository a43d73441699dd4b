import { expect, test } from 'vitest';
import { ladderNames } from '../../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import { taskKinds } from '../../../src/domain/record/task.ts';
import { factNames } from '../../../src/domain/template/facts.ts';
import {
  asksOf,
  isUse,
  knownFor,
  type TemplateUse,
  uses,
  usesFor,
} from '../../../src/domain/template/uses.ts';

const all = Object.keys(uses).filter(isUse);
const inLadders = ladderNames.flatMap((name) =>
  ['GB', 'NO', 'DE', ''].flatMap((country) => builtInSteps(name, country)),
);

test('every kind of task has words, each once', () => {
  for (const kind of taskKinds) {
    expect(usesFor(kind), kind).not.toEqual([]);
    expect(new Set(usesFor(kind)).size, kind).toBe(usesFor(kind).length);
  }
});

test('words for a plain message say nothing of the owner that may not be true', () => {
  expect(usesFor('message')[0]).toBe('get-back');
});

test('every use is offered somewhere', () => {
  const offered = new Set<string>([
    ...taskKinds.flatMap(usesFor),
    ...inLadders.map((step) => step.words),
  ]);
  expect(all.filter((use) => !offered.has(use))).toEqual([]);
});

test('every ladder names words there are', () => {
  expect(inLadders.length).toBeGreaterThan(0);
  expect(inLadders.filter(({ words }) => words !== '' && !isUse(words))).toEqual([]);
});

test('what is no use is none', () => {
  expect(['', 'toString', 'reminder'].filter(isUse)).toEqual([]);
});

test('only facts are asked for', () => {
  expect(all.flatMap(asksOf).filter((fact) => !factNames.includes(fact))).toEqual([]);
});

test.each<readonly [use: TemplateUse, amount: string | undefined]>([
  ['reminder-1', '£840'],
  ['deposit-ask', undefined],
  ['deposit-reminder', undefined],
  ['deposit-last', undefined],
])('the amount of the whole job, said by %s: %s', (use, amount) => {
  const known = knownFor(use, { first: 'Tom', amount: '£840' });
  expect(known.first).toBe('Tom');
  expect(known.amount).toBe(amount);
});
