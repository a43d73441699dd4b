/** Laws of the catch up over random decks left alone for 0 to 400 days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CatchUp,
  catchUpOf,
  mostShown,
  staleCount,
  toSort,
} from '../../../src/domain/catch-up/catch-up.ts';
import { matterFacts } from '../../../src/domain/catch-up/facts.ts';
import { intoWeek, keep, keepWhatMatters, spread } from '../../../src/domain/catch-up/put-away.ts';
import { isStale, lotOf, weightOf } from '../../../src/domain/catch-up/stale.ts';
import type { Change } from '../../../src/domain/change/change.ts';
import { defaultWorkingHours } from '../../../src/domain/record/hours.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import { contextOf } from '../../../src/domain/round/context.ts';
import { lanesOf } from '../../../src/domain/round/lanes.ts';
import { done, letGo, someday } from '../../../src/domain/round/moves.ts';
import type { DealInput } from '../../../src/domain/round/round.ts';
import { addDays, addMinutes, dateOf, daysBetween, type Moment } from '../../../src/domain/time.ts';
import { dealInput, dealMoment, dealTasks, sixCustomers } from '../../support/arbitraries.ts';

const dayMs = 86_400_000;
const numRuns = 1000;
const mostTaps = 12;

type Return = { readonly input: DealInput; readonly since: number };

/** Two decks in one, so that there are up to fifty tasks, and the moment of the return. */
const anyReturn: fc.Arbitrary<Return> = dealMoment.chain((left) =>
  fc
    .record({
      one: dealTasks(left),
      other: dealTasks(left),
      days: fc.integer({ min: 0, max: 400 }),
      hours: fc.integer({ min: 1, max: 23 }),
      network: fc.boolean(),
    })
    .map(({ one, other, days, hours, network }) => {
      const more = other.map((task) => ({ ...task, id: `more-${task.id}` as Task['id'] }));
      const input = dealInput({
        tasks: [...one, ...more].map(someOfChores),
        customers: sixCustomers,
        now: later(left, days * 24 + hours),
        place: { at: 'out', network },
      });
      return { input, since: left.instant };
    }),
);

/** Every seventh comes round by itself; some are there to send a bill, its sum not known yet. */
function someOfChores(task: Task, i: number): Task {
  if (i % 7 === 3)
    return { ...task, kind: 'other', money: null, madeBy: { is: 'visit', visit: `v${i}` } };
  if (i % 7 !== 0) return task;
  const madeBy = { is: 'chore', chore: `c${i}`, period: '', rule: null, lastDone: null } as const;
  return { ...task, madeBy };
}

function later(moment: Moment, hours: number): Moment {
  return {
    instant: moment.instant + hours * 3_600_000,
    local: addMinutes(moment.local, hours * 60),
  };
}

function law(holds: (back: Return, catchUp: CatchUp) => void): void {
  const property = fc.property(anyReturn, (back) => holds(back, catchUpOf(back.input, back.since)));
  fc.assert(property, { numRuns });
}

function applied(tasks: readonly Task[], changes: readonly Change[]): readonly Task[] {
  const sets = new Map<string, object>(changes.map(({ id, set }) => [id, set]));
  return tasks.map((task) => ({ ...task, ...sets.get(task.id) }));
}

describe('what lay there', () => {
  test('is in exactly one lot each, and nothing else is', () => {
    law(({ input, since }, { matter, canWait, probablyOver }) => {
      const context = contextOf(input);
      const stale = input.tasks.filter((task) => isStale(task, since, context));
      const told = [...matter, ...canWait, ...probablyOver].map(({ id }) => id);
      expect([...told].sort()).toEqual(stale.map(({ id }) => id).sort());
    });
  });

  test('is told in no number above seven', () => {
    law((_, catchUp) => {
      const facts = matterFacts(catchUp);
      const cards = catchUp.round?.cards ?? [];
      const numbers = [facts.promises, facts.deadlines, facts.enquiries, cards.length];
      expect(Math.max(...numbers, toSort(catchUp).length)).toBeLessThanOrEqual(mostShown);
    });
  });

  test('is dealt as a round of what matters and of nothing else, an hour of it at most', () => {
    law(({ input }, { round, matter, probablyOver, canWait, waitMatter }) => {
      const context = contextOf(input);
      const onCards = round?.cards.flatMap((card) => [card.task, ...card.also]) ?? [];
      expect([...onCards].sort()).toEqual(matter.map(({ id }) => id).sort());
      expect(matter.every((task) => lotOf(task, context) === 'matters')).toBe(true);
      expect(probablyOver.some((task) => lotOf(task, context) === 'matters')).toBe(false);
      const rest = canWait.slice(waitMatter);
      expect(rest.some((task) => lotOf(task, context) === 'matters')).toBe(false);
      expect(round?.minutes ?? 0).toBeLessThanOrEqual(48);
      expect(round?.cards.every(({ minutes }) => minutes <= 15) ?? true).toBe(true);
    });
  });

  test('leads with what weighs most', () => {
    law(({ input }, { matter, canWait, waitMatter }) => {
      const context = contextOf(input);
      const weights = (tasks: readonly Task[]) => tasks.map((task) => weightOf(task, context));
      for (const list of [matter, canWait.slice(0, waitMatter), canWait.slice(waitMatter)]) {
        expect(weights(list)).toEqual([...weights(list)].sort((a, b) => b - a));
      }
    });
  });
});

describe('an owner who comes back', () => {
  test('is through in twelve taps with what matters done and the rest put away', () => {
    law(({ input, since }, catchUp) => {
      const { now } = input;
      const { canWait, probablyOver, matter, round } = catchUp;
      const week = { now, workingHours: defaultWorkingHours };
      const cards = round?.cards.length ?? 0;
      // Both lots, the yellow button, and Done on each of its cards.
      const taps = [canWait, probablyOver].filter((lot) => lot.length > 0).length;
      expect(taps + (cards > 0 ? 1 : 0) + cards).toBeLessThanOrEqual(mostTaps);
      const after = applied(input.tasks, [
        ...spread(canWait, week),
        ...someday(probablyOver, now),
        ...done(matter, { now, minutes: 1, step: null }),
      ]);
      expect(staleCount(catchUpOf({ ...input, tasks: after }, since))).toBe(0);
      expectAllThere(input.tasks, after);
    });
  });

  test('who looks at seven of the others first is through in twelve taps as well', () => {
    law(({ input, since }, catchUp) => {
      const { now } = input;
      const week = { now, workingHours: defaultWorkingHours };
      const few = toSort(catchUp);
      const sorted = few.flatMap((task, i) => {
        const choices = [
          keep(task, now),
          intoWeek(task, { i, of: few.length }, week),
          someday([task], now),
          letGo([task], now),
        ];
        return choices[i % choices.length] ?? [];
      });
      const then = applied(input.tasks, sorted);
      const rest = catchUpOf({ ...input, tasks: then }, since);
      expect(staleCount(rest)).toBe(staleCount(catchUp) - few.length);
      const after = applied(then, [
        ...spread(rest.canWait, week),
        ...someday(rest.probablyOver, now),
      ]);
      // Sort, a choice for each, both lots, and Not now.
      expect(1 + few.length + 2 + 1).toBeLessThanOrEqual(mostTaps);
      const left = catchUpOf({ ...input, tasks: after }, since);
      expect(staleCount(left)).toBe(rest.matter.length);
      expectAllThere(input.tasks, after);
    });
  });

  test('keeps only what matters by one tap: no promise and no money rests by it', () => {
    law(({ input, since }, { canWait, waitMatter, probablyOver, matter }) => {
      const { now } = input;
      const week = { now, workingHours: defaultWorkingHours };
      const lots = {
        matter: canWait.slice(0, waitMatter),
        rest: [...canWait.slice(waitMatter), ...probablyOver],
      };
      const after = applied(input.tasks, keepWhatMatters(lots, week));
      const byId = new Map(after.map((task) => [task.id, task]));
      expect(lots.matter.some(({ id }) => byId.get(id)?.when.someday)).toBe(false);
      const rests = lots.rest.filter(({ madeBy }) => madeBy.is !== 'chore');
      expect(rests.every(({ id }) => byId.get(id)?.when.someday)).toBe(true);
      const given = rests.filter(
        ({ madeBy, when }) => madeBy.is === 'visit' || when.due?.is === 'promise',
      );
      expect(given).toEqual([]);
      const chores = after.filter(({ madeBy }) => madeBy.is === 'chore');
      expect(restOf(chores)).toEqual(
        restOf(input.tasks.filter(({ madeBy }) => madeBy.is === 'chore')),
      );
      const left = catchUpOf({ ...input, tasks: after }, since);
      expect(left.matter.map(({ id }) => id).sort()).toEqual(matter.map(({ id }) => id).sort());
      expect(staleCount(left)).toBe(matter.length);
      expectAllThere(input.tasks, after);
    });
  });
});

function restOf(tasks: readonly Task[]): readonly boolean[] {
  return tasks.map(({ when }) => when.someday);
}

/** Nothing is gone from the lists of All, and nothing was deleted. */
function expectAllThere(before: readonly Task[], after: readonly Task[]): void {
  const shown = (tasks: readonly Task[]) =>
    tasks.filter((task) => lanesOf(task, 0).length > 0).map(({ id }) => id);
  expect(shown(after)).toEqual(shown(before));
}

describe('the coming week', () => {
  test('takes them in turn: no morning gets them all, and no given date is passed', () => {
    law(({ input }, { canWait }) => {
      const { now } = input;
      const today = dateOf(now.local);
      const after = applied(canWait, spread(canWait, { now, workingHours: defaultWorkingHours }));
      const mornings = new Map<string, number>();
      for (const { when, status } of after) {
        expect(status.is).toBe('open');
        if (when.notBefore === null) continue;
        const day = dateOf(when.notBefore);
        expect(daysBetween(today, day)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(today, day)).toBeLessThanOrEqual(7);
        const given = when.due !== null && when.due.is !== 'wish' && when.due.on >= today;
        if (given && when.due) expect(day <= when.due.on).toBe(true);
        else mornings.set(day, (mornings.get(day) ?? 0) + 1);
      }
      expect(Math.max(0, ...mornings.values())).toBeLessThanOrEqual(Math.ceil(canWait.length / 5));
    });
  });

  test('is every day of it for who works on none', () => {
    const now = { instant: dayMs * 20_000, local: '2024-10-04T10:00' as Moment['local'] };
    const tasks = Array.from({ length: 14 }, (_, i) => ({ id: `t${i}` }) as Task).map((task) => ({
      ...task,
      status: { is: 'open' } as const,
      when: { notBefore: null, due: null, someday: false },
    }));
    const week = { now, workingHours: Array.from({ length: 7 }, () => null) };
    const days = applied(tasks, spread(tasks, week)).map(({ when }) =>
      when.notBefore?.slice(0, 10),
    );
    const wanted = Array.from({ length: 7 }, (_, i) => addDays(dateOf(now.local), i + 1));
    expect(days).toEqual(wanted.flatMap((day) => [day, day]));
  });
});
