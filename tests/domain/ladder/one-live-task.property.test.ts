/** Whatever is done to a job, it has one live task while it is open, and its money is in exactly one place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atStake } from '../../../src/domain/at-stake.ts';
import { stepOf } from '../../../src/domain/ladder/climb.ts';
import { liveTaskId, mendJob } from '../../../src/domain/ladder/live-task.ts';
import type { JobId } from '../../../src/domain/record/id.ts';
import type { Job } from '../../../src/domain/record/job.ts';
import { anyStart, anySteps, played, type Step } from '../../support/arbitrary-climbs.ts';
import { climbOf, ladderTasks, movedTo, setting, type World } from '../../support/ladder-world.ts';

const numRuns = 1_000;
type Law = (world: World, id: JobId) => string | null;

const laws = {
  'one live task while it is open, none once it is closed': oneLiveTask,
  'nothing to mend after a move of the owner': needsNoMending,
  'no asking for money that is in': paidIsNotAskedFor,
} as const satisfies Record<string, Law>;

describe('a job', { timeout: 120_000 }, () => {
  it('keeps every law, whatever is done to it, and its bill stays in the sums until a word takes it out', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        play(start, steps, (seen) => {
          for (const id of seen.after.jobs.keys()) keepsLaws(seen.after, id);
          sumsAreExact(seen);
          billsStay(seen);
        });
      }),
      { numRuns },
    );
  });

  it('counts no more once it is paid, from wherever; moved back to its bill it counts again', () => {
    fc.assert(
      fc.property(anyStart, anySteps, fc.constantFrom('invoice', 'chase'), (start, steps, rung) => {
        const { world } = steps.reduce(played, { world: start, past: [] });
        for (const id of world.jobs.keys()) {
          if (climbOf(world, id).job.deleted) continue;
          const paid = movedTo(world, id, 'paid');
          expect(climbOf(paid, id).job.paid).not.toBeNull();
          expect(isAtStake(paid, id)).toBe(false);
          keepsLaws(paid, id);
          const back = movedTo(paid, id, rung);
          expect(isAtStake(back, id)).toBe(climbOf(back, id).job.amount !== null);
          keepsLaws(back, id);
        }
      }),
      { numRuns },
    );
  });
});

function keepsLaws(world: World, id: JobId): void {
  for (const [name, law] of Object.entries(laws)) {
    const breach = law(world, id);
    if (breach !== null) throw new Error(`${name}: ${breach}`);
  }
}

function isAtStake(world: World, id: JobId): boolean {
  const { money } = atStake([...world.tasks.values()], [...world.jobs.values()]);
  const items = money.flatMap((sum) => sum.items);
  return items.some((item) => (item.is === 'job' ? item.job.id : item.task.job) === id);
}

type Seen = { readonly before: World; readonly after: World; readonly step: Step | null };

function play(start: World, steps: readonly Step[], look: (seen: Seen) => void): void {
  look({ before: start, after: start, step: null });
  steps.reduce(
    (was, step) => {
      const is = played(was, step);
      look({ before: was.world, after: is.world, step });
      return is;
    },
    { world: start, past: [] as readonly World[] },
  );
}

function oneLiveTask(world: World, id: JobId): string | null {
  const { job, ladder } = climbOf(world, id);
  const wanted = liveTaskId(job, ladder);
  const isOpen = !job.deleted && job.rung !== 'closed' && stepOf(job, ladder) !== null;
  if (isOpen !== (wanted !== null)) return 'its live task does not follow from its step';
  const there = ladderTasks(world, id).map((task) => task.id);
  const should = wanted === null ? [] : [wanted];
  return JSON.stringify(there) === JSON.stringify(should)
    ? null
    : `${job.rung} (${job.step.rung}/${job.step.id}) has ${there.length} tasks in hand`;
}

function needsNoMending(world: World, id: JobId): string | null {
  const { job, ladder, tasks } = climbOf(world, id);
  const mended = mendJob(job, tasks, setting(world, ladder));
  return mended.length === 0 ? null : JSON.stringify(mended);
}

function paidIsNotAskedFor(world: World, id: JobId): string | null {
  const { job } = climbOf(world, id);
  if (job.paid === null) return null;
  const asking = ladderTasks(world, id).find(
    ({ madeBy }) =>
      madeBy.is === 'ladder' && (madeBy.rung === 'invoice' || madeBy.rung === 'chase'),
  );
  return asking ? `paid, and ${asking.title} is in hand` : null;
}

type Place = 'not billed' | 'waiting' | 'paid' | 'let go' | 'deleted';

function placeOf(job: Job): Place {
  if (job.deleted) return 'deleted';
  if (job.paid !== null) return 'paid';
  if (job.rung === 'closed') return 'let go';
  return job.rung === 'invoice' || job.rung === 'chase' ? 'waiting' : 'not billed';
}

function sumsAreExact({ after }: Seen): void {
  const jobs = [...after.jobs.values()];
  const stake = new Map(
    atStake([...after.tasks.values()], jobs).money.map(({ currency, total }) => [currency, total]),
  );
  for (const currency of ['EUR', 'NOK']) {
    const waiting = jobs
      .filter((job) => job.amount?.currency === currency && placeOf(job) === 'waiting')
      .reduce((sum, job) => sum + (job.amount?.amount ?? 0), 0);
    expect(stake.get(currency) ?? 0).toBe(waiting);
  }
}

/** What takes it out is the owner's word for it: paid, given up, deleted, moved back, or taken back. */
function billsStay({ before, after, step }: Seen): void {
  for (const [id, was] of before.jobs) {
    const is = after.jobs.get(id) as Job;
    if (placeOf(was) !== 'waiting' || placeOf(is) === 'waiting') continue;
    if (placeOf(is) !== 'not billed') expect(saysSo(placeOf(is), step)).toBe(true);
    else expect(step?.does).toMatch(/^(move|undo)$/);
  }
}

function saysSo(place: Place, step: Step | null): boolean {
  if (step?.does === 'undo') return true;
  if (step?.does === 'delete') return place === 'deleted';
  if (step?.does === 'move') return place === 'paid' || step.rung === 'closed';
  if (step?.does !== 'answer') return false;
  const { is } = step.answer;
  return place === 'paid' ? is === 'paid' : place === 'let go' && (is === 'no' || is === 'let-go');
}
