/** What waits too long has its turn (R7), and never buries what presses. */
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/record/task.ts';
import { contextOf } from '../../../src/domain/round/context.ts';
import { dealRound } from '../../../src/domain/round/deal-round.ts';
import type { DealInput } from '../../../src/domain/round/round.ts';
import { cameBack, waitsOf } from '../../../src/domain/round/waits.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { dealInput, taskId } from '../../support/arbitraries.ts';
import { momentAt, taskWith } from '../../support/arbitrary-records.ts';

const now = momentAt('2025-11-18T11:00');
const dayMs = 86_400_000;
const rounds = 400;

function task(id: string, days: number, set: Partial<Task> = {}): Task {
  return taskWith({ kind: 'other', created: now.instant - days * dayMs, ...set, id: taskId(id) });
}

function due(is: 'wish' | 'promise', on: string): Pick<Task, 'when'> {
  return { when: { notBefore: null, due: { is, on: on as LocalDate, time: '' }, someday: false } };
}

const wishes = Array.from({ length: 6 }, (_, i) => task(`wish${i}`, 2, due('wish', '2025-11-12')));
const promise = task('promise', 1, due('promise', '2025-11-18'));

/** Of rounds alike but for their seed, the share that leads to this card. */
function shareOf(id: string, tasks: readonly Task[], set: Partial<DealInput> = {}): number {
  const found = Array.from({ length: rounds }, (_, seed) =>
    dealRound(dealInput({ tasks, now, gap: 5, seed, ...set })),
  );
  const has = found.filter(
    (round) => round.is === 'dealt' && round.cards.some((card) => card.task === id),
  );
  return has.length / rounds;
}

describe('a card that never had its turn', () => {
  it('waits for what weighs more, for two weeks', () => {
    expect(shareOf('idle', [task('idle', 13), ...wishes])).toBe(0);
  });

  it('then leads three rounds of four in which nothing is at high stake', () => {
    const share = shareOf('idle', [task('idle', 15), ...wishes]);
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.85);
  });

  it('waits for what is at high stake for two weeks more, then leads every second round', () => {
    expect(shareOf('idle', [task('idle', 27), promise, ...wishes])).toBe(0);
    const share = shareOf('idle', [task('idle', 29), promise, ...wishes]);
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  it('says how long it has been there', () => {
    const round = dealRound(dealInput({ tasks: [task('idle', 15)], now, gap: 5 }));
    expect(round.is === 'dealt' && round.cards[0]?.reasons[0]).toEqual({
      is: 'waiting-since',
      days: 15,
    });
  });
});

describe('a deck of old rows brought in at once', () => {
  it('is in no hurry: the more there are, the longer each may wait', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => task(`row${i}`, 60));
    const { listed } = contextOf(dealInput({ tasks: rows, now }));
    expect(listed()).toBe(2000);
    expect(shareOf('promise', [promise, ...rows], { gap: 5 })).toBe(1);
  });

  it('leaves every second of the shortest rounds, and each longer one, to what presses, however long it lies', () => {
    const rows = Array.from({ length: 300 }, (_, i) => task(`row${i}`, 2000));
    expect(shareOf('promise', [promise, ...rows], { gap: 5 })).toBeGreaterThan(0.4);
    expect(shareOf('promise', [promise, ...rows], { gap: 15 })).toBe(1);
  });
});

describe('the wait', () => {
  const waits = (one: Task, dealt = 0) => {
    const context = contextOf(dealInput({ tasks: [one], now, dealt: new Map([[one.id, dealt]]) }));
    return waitsOf(one, cameBack(one, context), context);
  };

  it('begins anew when the card is dealt, and when it comes back at its hour', () => {
    expect(waits(task('a', 28))).toBe(2);
    expect(waits(task('a', 42), now.instant - 28 * dayMs)).toBe(2);
    const back = { ...task('a', 42).when, notBefore: momentAt('2025-10-21T11:00').local };
    expect(waits(task('a', 42, { when: back }))).toBe(2);
  });

  it('is none at all for two weeks', () => {
    expect(waits(task('a', 13))).toBe(0);
    expect(waits(task('a', 28), now.instant - 13 * dayMs)).toBe(0);
    expect(waits(task('a', 14))).toBe(1);
  });

  it('is not known of a card without a time, and nothing by a clock that jumped', () => {
    expect(waits(task('a', 0, { created: 0 }))).toBe(0);
    expect(waits(task('a', -3))).toBeLessThanOrEqual(0);
  });
});
