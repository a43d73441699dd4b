/** However a visit ends, its job has one live task, is billed no sooner than its ladder says, and is never called paid. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/change/change.ts';
import { stepOf } from '../../src/domain/ladder/climb.ts';
import { asId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { addDays, at, type LocalDate } from '../../src/domain/time.ts';
import {
  type Ending,
  endVisit,
  moveVisit,
  type VisitEnd,
  visitEnds,
} from '../../src/domain/visit-end.ts';
import { anyStart, anySteps, played } from '../support/arbitrary-climbs.ts';
import {
  ana,
  applied,
  climbOf,
  comesOn,
  ladderTasks,
  liveTask,
  titleOf,
  today,
  type World,
} from '../support/ladder-world.ts';

const anyWorld = fc
  .tuple(anyStart, anySteps)
  .map(([start, steps]) => steps.reduce(played, { world: start, past: [] }).world);

const anyCase = fc.record({
  world: anyWorld,
  which: fc.nat(2),
  end: fc.constantFrom(...visitEnds),
  ago: fc.integer({ min: 0, max: 9 }),
  next: fc.option(fc.integer({ min: 0, max: 20 })),
});
type Case = typeof anyCase extends fc.Arbitrary<infer C> ? C : never;

function endingOf({ world, which, ago, next }: Case): Ending | undefined {
  const jobs = [...world.jobs.keys()];
  const id = jobs[which % Math.max(1, jobs.length)];
  const job = id && world.jobs.get(id);
  if (!job || job.deleted) return undefined;
  const day = addDays(today(world), -ago);
  const visit = {
    ...blank('visit', asId<'visit'>('v')),
    title: 'Visit',
    customer: ana,
    job: job.id,
  };
  return {
    visit,
    day,
    now: world.now,
    climb: climbOf(world, job.id),
    nextDay: next === null ? null : addDays(today(world), next),
    whose: 'Ana Berg',
    there: new Set(),
    titles: { bill: (whose) => `Bill for ${whose}`, again: () => 'Again', notThere: 'Not there' },
    titleOf,
  };
}

/** The jobs and tasks of it; the visit and the note are nobody's rung. */
function after(world: World, changes: readonly Change[]): World {
  return applied(
    world,
    changes.filter(({ kind }) => kind === 'job' || kind === 'task'),
  );
}

function ended(one: Case, end: VisitEnd = one.end) {
  const ending = endingOf(one);
  const changes = ending ? endVisit(end, ending) : [];
  return { ending, changes, world: after(one.world, changes) };
}

test('one live task for the job, and no money called paid', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { ending, world } = ended(one);
      const id = ending?.climb?.job.id;
      if (!id) return;
      const live = liveTask(world, id);
      expect(ladderTasks(world, id)).toEqual(live ? [live] : []);
      const { job, ladder } = climbOf(world, id);
      expect(live === undefined).toBe(stepOf(job, ladder) === null);
      expect(job.paid).toEqual(ending.climb?.job.paid);
    }),
    { numRuns: 2000, seed: 21 },
  );
});

test('the bill of a visit comes when the ladder says, counted from the visit, and not before', () => {
  let billed = 0;
  fc.assert(
    fc.property(anyCase, (one) => {
      const { ending, world } = ended({ ...one, next: null }, 'bill');
      const id = ending?.climb?.job.id;
      if (!ending || !id) return;
      const { job, ladder } = climbOf(world, id);
      const step = stepOf(job, ladder);
      const was = stepOf(ending.climb?.job ?? job, ladder)?.rung;
      if (step?.rung !== 'invoice' || was === undefined) return;
      // Its bill was set for that day already: where the owner has put it since, it stays.
      if (ending.climb?.job.step.id === step.id && ending.climb.job.step.from === ending.day)
        return;
      billed += 1;
      const live = liveTask(world, id);
      const due = addDays(ending.day, step.days);
      const comes = live && comesOn(world, live);
      expect(comes).toBe(due > today(world) ? due : today(world));
    }),
    { numRuns: 2000, seed: 22 },
  );
  expect(billed).toBeGreaterThan(200);
});

test('said again it makes nothing new, here or on another device', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { changes } = ended(one);
      const again = ended(one).changes;
      expect(again).toEqual(changes);
      const made = changes.filter(({ kind }) => kind === 'task').map(({ id }) => id);
      expect(new Set(made).size).toBe(made.length);
    }),
    { numRuns: 500, seed: 23 },
  );
});

test('put off, a job that waits for its visit is not billed before the new day', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 1, max: 30 }), (one, ahead) => {
      const ending = endingOf({ ...one, next: null });
      const id = ending?.climb?.job.id;
      if (!ending || !id) return;
      const day: LocalDate = addDays(today(one.world), ahead);
      const start = Date.parse(`${at(day, '10:00')}Z`);
      const changes = moveVisit({ start, end: start + 3_600_000 }, { ...ending, day });
      const world = after(one.world, changes);
      const { job, ladder } = climbOf(world, id);
      const live = liveTask(world, id);
      expect(ladderTasks(world, id)).toEqual(live ? [live] : []);
      const step = stepOf(job, ladder);
      if (step?.rung === 'invoice' && live && job.step.from === day)
        expect(comesOn(world, live) >= addDays(day, step.days)).toBe(true);
    }),
    { numRuns: 1000, seed: 24 },
  );
});
