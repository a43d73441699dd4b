import { expect, test } from 'vitest';
import { isBeginning } from '../../../src/domain/round/beginning.ts';
import type { Card } from '../../../src/domain/round/round.ts';
import { taskWith } from '../../support/arbitrary-records.ts';

const task = taskWith({ kind: 'paperwork' });
const card: Card = {
  task: task.id,
  also: [],
  face: 'do',
  minutes: 15,
  step: null,
  leaves: null,
  reasons: [{ is: 'new' }],
};

test('fifteen minutes of thirty are a beginning; the whole, a step, and words are not', () => {
  expect(isBeginning(card, task, {})).toBe(true);
  expect(isBeginning({ ...card, minutes: 30 }, task, {})).toBe(false);
  expect(isBeginning({ ...card, step: 0 }, task, {})).toBe(false);
  expect(isBeginning({ ...card, face: 'send' }, task, {})).toBe(false);
  expect(isBeginning(card, task, { paperwork: { bucket: 15, actual: [] } })).toBe(false);
});
