import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change/change.ts';
import type { Field, Fields, Json } from '../../../src/domain/record/field.ts';
import { recordFields } from '../../../src/domain/record/record.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import * as moves from '../../../src/domain/round/moves.ts';
import type { LocalDateTime, Moment } from '../../../src/domain/time.ts';
import { anyLocal, anyMoment, anyTasks } from '../../support/arbitrary-records.ts';

type Move = (tasks: readonly Task[], now: Moment, until: LocalDateTime) => readonly Change[];

const touching: { readonly [name: string]: Move } = {
  done: (tasks, now) => moves.done(tasks, { now, minutes: 3, step: null }),
  step: (tasks, now) => moves.done(tasks, { now, minutes: 3, step: 0 }),
  later: (tasks, now, until) => moves.later(tasks, { now, until }),
  someday: (tasks, now) => moves.someday(tasks, now),
  letGo: (tasks, now) => moves.letGo(tasks, now),
  waiting: (tasks, now, until) => moves.waiting(tasks, { now, until, on: 'Ana' }),
  written: (tasks, now, until) => moves.written(tasks, { now, text: 'Hello', leaves: until }),
  sent: (tasks, now, until) => moves.sent(tasks, { now, until }),
};
const opening: { readonly [name: string]: Move } = {
  later: touching['later'] as Move,
  someday: touching['someday'] as Move,
  written: touching['written'] as Move,
};

describe.each(Object.entries(touching))('%s', (_, move) => {
  it('touches each task in hand once, sets its skips to none, and no other', () => {
    fc.assert(
      fc.property(anyTasks, anyMoment, anyLocal, (tasks, now, until) => {
        const changes = move(tasks, now, until);
        const inHand = tasks.filter(isInHand);
        expect(changes.map(({ id }) => id)).toEqual(inHand.map(({ id }) => id));
        for (const { set } of changes)
          expect(set).toMatchObject({ touched: now.instant, skips: 0 });
      }),
    );
  });

  it('writes only values that are stored and read back as they are', () => {
    fc.assert(
      fc.property(anyTasks, anyMoment, anyLocal, (tasks, now, until) => {
        for (const { kind, set } of move(tasks, now, until)) {
          const fields: Fields = recordFields[kind];
          for (const [name, value] of Object.entries(set)) {
            const stored = JSON.parse(JSON.stringify(value)) as Json;
            expect((fields[name] as Field<unknown>).parse(stored)).toEqual(value);
          }
        }
      }),
    );
  });
});

describe.each(Object.entries(opening))('%s', (_, move) => {
  it('leaves nothing waiting: the task is the owner’s again', () => {
    fc.assert(
      fc.property(anyTasks, anyMoment, anyLocal, (tasks, now, until) => {
        const after = applied(tasks, move(tasks, now, until));
        expect(after.some((task) => task.status.is === 'waiting')).toBe(false);
      }),
    );
  });
});

describe('reopen', () => {
  it('takes back any move: the task is open and may be dealt at once', () => {
    fc.assert(
      fc.property(
        anyTasks,
        anyMoment,
        anyLocal,
        fc.constantFrom(...Object.values(touching)),
        (tasks, now, until, move) => {
          const moved = applied(tasks, move(tasks, now, until));
          for (const task of applied(
            moved,
            moved.flatMap((t) => moves.reopen(t, now)),
          )) {
            expect(task.status).toEqual({ is: 'open' });
            expect(task.when).toMatchObject({ notBefore: null, someday: false });
          }
        },
      ),
    );
  });
});

describe('step after step', () => {
  it('ends in Done, with every step ticked once', () => {
    fc.assert(
      fc.property(anyTasks, anyMoment, ([first], now) => {
        let task = { ...(first as Task), status: { is: 'open' } } as Task;
        fc.pre(task.steps.some((step) => !step.done));
        for (let left = task.steps.filter((step) => !step.done).length; left > 0; left--) {
          expect(task.status.is).toBe('open');
          const step = task.steps.findIndex((s) => !s.done);
          [task] = applied([task], moves.done([task], { now, minutes: 5, step })) as [Task];
        }
        expect(task.status).toEqual({ is: 'done', at: now.instant, minutes: 5 });
        expect(task.steps.every((step) => step.done)).toBe(true);
      }),
    );
  });
});

function isInHand(task: Task): boolean {
  return task.status.is === 'open' || task.status.is === 'waiting';
}

function applied(tasks: readonly Task[], changes: readonly Change[]): readonly Task[] {
  return tasks.map((task) => {
    const sets = changes.filter((change) => change.id === task.id).map((change) => change.set);
    return Object.assign({}, task, ...sets) as Task;
  });
}
