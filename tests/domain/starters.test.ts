import { expect, test } from 'vitest';
import { asId } from '../../src/domain/record/id.ts';
import { isTrade, starters, starterTasks, trades } from '../../src/domain/starters.ts';
import { starterWords } from '../../src/text/en-starters.ts';

test.each(trades)('%s has four to six ideas, each once', (trade) => {
  const keys = starters[trade].map(({ key }) => key);
  expect(keys.length).toBeGreaterThanOrEqual(4);
  expect(keys.length).toBeLessThanOrEqual(6);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every idea is said in other words', () => {
  const titles = Object.values(starterWords.tasks);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.every((title) => title.length <= 60)).toBe(true);
});

test('the chosen ones become tasks in their order', () => {
  const chosen = starters.plumber.map(({ key, kind }) => ({
    id: asId<'task'>(key),
    kind,
    title: starterWords.tasks[key],
  }));
  const changes = starterTasks(chosen, 1000);
  expect(changes.map((change) => change.id)).toEqual(starters.plumber.map(({ key }) => key));
  const created = changes.map((change) => (change.set as { created: number }).created);
  expect(created).toEqual([...created].sort((a, b) => a - b));
  expect(new Set(created).size).toBe(created.length);
});

test('a trade is one of the known ones', () => {
  expect(isTrade('plumber')).toBe(true);
  expect(isTrade('Plumber')).toBe(false);
  expect(isTrade('')).toBe(false);
});
