import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/record/task.ts';
import * as moves from '../../../src/domain/round/moves.ts';
import { skipAnswers, skipQuestion } from '../../../src/domain/round/skip.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const now = momentAt('2026-11-23T09:40');
const until = momentAt('2026-11-24T08:30').local;

describe('the question after skipping', () => {
  it('comes with the third skip, not before', () => {
    let task = taskWith({ skips: 0 });
    const asked: boolean[] = [];
    for (let i = 0; i < 4; i++) {
      task = { ...task, ...(moves.skip([task], { now })[0]?.set as Partial<Task>) };
      asked.push(skipQuestion(task));
    }
    expect(asked).toEqual([false, false, true, true]);
  });

  it.each(skipAnswers)('is not asked again after the answer %s', (answer) => {
    const task = taskWith({ skips: 3 });
    const changes = {
      smaller: moves.smaller(task, { now, steps: ['Find the number'] }),
      later: moves.later([task], { now, until }),
      'hand-over': moves.handOver(task, { now, to: 'Mia', until }),
      'let-go': moves.letGo([task], now),
    }[answer];
    expect(skipQuestion({ ...task, ...(changes[0]?.set as Partial<Task>) })).toBe(false);
  });
});
