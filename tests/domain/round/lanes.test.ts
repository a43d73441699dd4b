import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/domain/record/task.ts';
import { lanes, lanesOf } from '../../../src/domain/round/lanes.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import { anyTask, momentAt, taskWith } from '../../support/arbitrary-records.ts';

function key(task: Task, lane: string, dealt = 0): string {
  return lanesOf(task, dealt).find((entry) => entry.startsWith(`${lane}:`)) ?? '';
}

function lanesIn(task: Task): readonly string[] {
  return lanesOf(task, 0).map((entry) => entry.split(':')[0] ?? '');
}

describe('lanes', () => {
  it('of a task are known ones, each once, and none for a deleted task', () => {
    fc.assert(
      fc.property(anyTask(), (task) => {
        const names = lanesIn(task);
        expect(new Set(names).size).toBe(names.length);
        expect(lanes).toEqual(expect.arrayContaining([...names]));
        expect(names.length).toBeGreaterThan(0);
        expect(lanesOf({ ...task, deleted: true }, 0)).toEqual([]);
      }),
    );
  });

  it('follow the state of a task', () => {
    expect(lanesIn(taskWith())).toEqual(['all', 'fresh']);
    expect(lanesIn(taskWith({ status: { is: 'waiting', until: null, on: '' } }))).toEqual([
      'waiting',
    ]);
    expect(lanesIn(taskWith({ status: { is: 'done', at: 5, minutes: null } }))).toEqual(['closed']);
    const when = { notBefore: null, due: null, someday: true };
    expect(lanesIn(taskWith({ when }))).toEqual(['someday']);
  });

  it('sort best first: largest money, nearest date, newest, longest not dealt', () => {
    const owed = (amount: number) => taskWith({ money: { amount, currency: 'EUR', since: null } });
    const due = (on: string, time: string) =>
      taskWith({
        when: {
          notBefore: null,
          due: { is: 'promise', on: on as LocalDate, time },
          someday: false,
        },
      });
    expect(key(owed(90_000), 'money') < key(owed(8_000), 'money')).toBe(true);
    expect(key(due('2025-11-18', '23:59'), 'promise') < key(due('2025-11-18', ''), 'promise')).toBe(
      true,
    );
    expect(key(due('2025-11-18', ''), 'promise') < key(due('2025-11-19', '08:00'), 'promise')).toBe(
      true,
    );
    const at = (created: number) => taskWith({ created });
    expect(key(at(2_000), 'fresh') < key(at(1_000), 'fresh')).toBe(true);
    expect(key(at(1), 'all', 0) < key(at(1), 'all', 1_700_000_000_000)).toBe(true);
    expect(key(at(1), 'all', 999) < key(at(1), 'all', 1_000)).toBe(true);
  });

  it('put what waits without a date behind what returns', () => {
    const waiting = (until: string | null) =>
      taskWith({
        status: { is: 'waiting', until: until === null ? null : momentAt(until).local, on: '' },
      });
    expect(key(waiting('2031-12-31T23:59'), 'waiting') < key(waiting(null), 'waiting')).toBe(true);
  });
});
