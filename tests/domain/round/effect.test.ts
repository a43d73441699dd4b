import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/record/id.ts';
import type { Money } from '../../../src/domain/record/money-field.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import { type Outcome, roundEffect } from '../../../src/domain/round/effect.ts';
import { dateOf, type LocalDate } from '../../../src/domain/time.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const now = momentAt('2026-11-23T16:00');
const today = dateOf(now.local);

describe('the effect of a round', () => {
  it('counts tasks by what became of them', () => {
    const of = (move: Outcome['move']): Outcome => ({ move, tasks: [taskWith(), taskWith()] });
    const outcomes = [
      'done',
      'sent',
      'written',
      'later',
      'someday',
      'waiting',
      'smaller',
      'skip',
      'let-go',
    ] as const;
    expect(roundEffect(outcomes.map(of), { now, left: [] })).toMatchObject({
      done: 6,
      later: 8,
      skipped: 2,
      letGo: 2,
    });
  });

  it('counts what went along off the card, and a task that is gone meanwhile', () => {
    const outcomes: Outcome[] = [
      { move: 'sent', tasks: [taskWith()], more: 2 },
      { move: 'done', tasks: [] },
    ];
    expect(roundEffect(outcomes, { now, left: [] }).done).toBe(4);
  });

  it('adds up the money that was asked for, by currency, the largest first', () => {
    const outcomes: Outcome[] = [
      { move: 'done', tasks: [owed('a', 4_000, 'EUR'), owed('b', 6_000, 'EUR')] },
      { move: 'sent', tasks: [owed('c', 50_000, 'NOK')] },
      { move: 'done', tasks: [owed('a', 4_000, 'EUR')] },
    ];
    expect(roundEffect(outcomes, { now, left: [] }).nudged).toEqual([
      { amount: 50_000, currency: 'NOK', since: null },
      { amount: 10_000, currency: 'EUR', since: null },
    ]);
  });

  it('leaves out money that was not asked for', () => {
    const quote = taskWith({ kind: 'small-quote', money: euros(90_000) });
    const outcomes: Outcome[] = [
      { move: 'done', tasks: [quote] },
      { move: 'written', tasks: [owed('a', 1, 'EUR')] },
      { move: 'later', tasks: [owed('b', 1, 'EUR')] },
      { move: 'skip', tasks: [owed('c', 1, 'EUR')] },
      { move: 'done', tasks: [taskWith({ kind: 'chase-call' })] },
    ];
    expect(roundEffect(outcomes, { now, left: [] }).nudged).toEqual([]);
  });

  it('takes an invoice to be asked for: money that waits, or a rung that asks', () => {
    const waits = taskWith({ id: asId<'task'>('a'), money: { ...euros(100), since: today } });
    const rung = taskWith({
      id: asId<'task'>('b'),
      money: euros(20),
      madeBy: { is: 'ladder', job: 'j1', rung: 'invoice', step: 'bill' },
    });
    const outcomes: Outcome[] = [{ move: 'done', tasks: [waits, rung] }];
    expect(roundEffect(outcomes, { now, left: [] }).nudged).toEqual([euros(120)]);
  });

  it('finds the next promise among what is left', () => {
    const left = [
      promised('2026-11-28'),
      promised('2026-11-24'),
      promised('2026-11-20'),
      { ...promised('2026-11-23'), deleted: true },
      { ...promised('2026-11-23'), status: { is: 'done', at: 5, minutes: null } } as Task,
      taskWith({
        when: { notBefore: null, due: { is: 'wish', on: today, time: '' }, someday: false },
      }),
    ];
    expect(roundEffect([], { now, left }).nextPromise).toBe('2026-11-24');
    expect(roundEffect([], { now, left: [] }).nextPromise).toBeNull();
  });

  it.each([
    ['2026-11-23T21:59', false],
    ['2026-11-23T22:00', true],
    ['2026-11-24T00:30', true],
    ['2026-11-24T05:00', false],
  ])('at %s is it evening: %s', (time, evening) => {
    expect(roundEffect([], { now: momentAt(time), left: [] }).evening).toBe(evening);
  });
});

function euros(amount: number): Money {
  return { amount, currency: 'EUR', since: null };
}

function owed(id: string, amount: number, currency: string): Task {
  return taskWith({
    id: asId<'task'>(id),
    kind: 'chase-message',
    money: { amount, currency, since: today },
  });
}

function promised(on: string): Task {
  const due = { is: 'promise', on: on as LocalDate, time: '' } as const;
  return taskWith({ when: { notBefore: null, due, someday: false } });
}
