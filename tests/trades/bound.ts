/**
 * What nobody could do better, with the whole future known.
 *
 * Promises kept and enquiries answered: a linear programme over the gaps. x is the share of a promise that is kept,
 * y the minutes of it that lie in a gap:
 *   max Σ x   with   Σ_gap y ≥ minutes · x,   Σ_promise y ≤ minutes of the gap,   0 ≤ x ≤ 1,   y ≥ 0,
 * y only in gaps that begin between its coming and the end of its day, at a place it can be done, and not shorter than
 * the shortest estimate its kind can come to. It is a relaxation of what any policy does, so its value is an upper bound:
 * whoever keeps a promise spends its minutes in such gaps (x = 1, y = the minutes spent), and no gap gives more than it
 * has. Who picks up in which hour is known beforehand. Left out are all other work, that a promise is not half kept, and
 * the order within a gap. Where something else of the same customer is open by then, a card for that may settle the
 * promise too (R10), so it costs nothing here.
 */
import type { HighsSolution, LegacyHighs } from 'highs';
import { channelOf } from '../../src/domain/contact-hours.ts';
import { liveTaskId } from '../../src/domain/ladder/live-task.ts';
import { blank } from '../../src/domain/record/record.ts';
import { needsOf } from '../../src/domain/round/eligibility.ts';
import { promiseTask } from './arrive.ts';
import { dayMinutes, endOf } from './clock.ts';
import { ladderFor } from './desk.ts';
import { countedEnquiries, countedPromises } from './measure.ts';
import { jobOf } from './names.ts';
import { spreadFor, usualMinutes } from './play.ts';
import { minutesToReach, openIn, type Reach, shortestEstimate } from './reach.ts';
import type { ArrivalOf, GapNow, World } from './world.ts';

/** One thing that counts if enough minutes go into it in these gaps. */
type Wanted = {
  readonly minutes: number;
  readonly gaps: readonly number[];
};

export type Bound = { readonly kept: number; readonly answered: number };

export function boundOf(world: World, highs: LegacyHighs): Bound {
  return {
    kept: mostOf(promisesIn(world), world, highs),
    answered: mostOf(enquiriesIn(world), world, highs),
  };
}

function promisesIn(world: World): readonly Wanted[] {
  return countedPromises(world).flatMap((one): readonly Wanted[] => {
    const within = gapsBetween(world, one.at, endOf(one.due));
    if (channelOf(one.kind) === null) return worked(one, within, world);
    const task = promiseTask(world.ladder, one);
    return isAlone(one, world)
      ? reached({ task, kind: one.kind }, within, world)
      : within.some((g) => openIn(gapAt(world, g)).message)
        ? [{ minutes: 0, gaps: within }]
        : [];
  });
}

/** Nothing else of that customer has come by then, so no card for another thing reaches them (R10). */
function isAlone({ id, customer, due }: ArrivalOf<'promise'>, { arrivals }: World): boolean {
  return !arrivals.some(
    (other) =>
      'customer' in other &&
      other.customer === customer &&
      other.id !== id &&
      other.at <= endOf(due),
  );
}

/** A first answer is a message, or a call; who asks is new, so nothing else reaches them. */
function enquiriesIn(world: World): readonly Wanted[] {
  const { ladder } = world;
  const step = ladderFor(ladder).steps.find(({ rung }) => rung === 'enquiry');
  if (step === undefined) throw new Error(`nobody answers on ${ladder}`);
  return countedEnquiries(world).flatMap(({ id, at }) => {
    const job = { ...blank('job', jobOf(id)), ladder, rung: 'enquiry' } as const;
    const task = liveTaskId(job, ladderFor(ladder)) ?? '';
    return reached({ task, kind: step.kind }, gapsBetween(world, at, at + dayMinutes), world);
  });
}

function reached(reach: Reach, within: readonly number[], world: World): readonly Wanted[] {
  const minutes = minutesToReach(
    reach,
    within.map((g) => gapAt(world, g)),
    world,
  );
  return minutes === null ? [] : [{ minutes, gaps: within }];
}

/** Work that reaches nobody is taken up only in a gap that holds the shortest estimate of its kind. */
function worked(
  one: ArrivalOf<'promise'>,
  within: readonly number[],
  world: World,
): readonly Wanted[] {
  const minutes =
    usualMinutes(world.table, one.kind) * spreadFor(world.seed, promiseTask(world.ladder, one));
  const needs = needsOf({ kind: one.kind, needs: null });
  const least = shortestEstimate(one.kind, world);
  const gaps = within.filter((g) => {
    const gap = gapAt(world, g);
    if (needs.includes('papers') && gap.place.at !== 'home') return false;
    if (needs.includes('network') && !gap.place.network) return false;
    return gap.minutes >= least;
  });
  return [{ minutes, gaps }];
}

function gapsBetween({ gaps }: World, from: number, until: number): readonly number[] {
  return gaps.flatMap(({ start }, i) => (start >= from && start <= until ? [i] : []));
}

function gapAt({ gaps }: World, g: number): GapNow {
  const gap = gaps[g];
  if (gap === undefined) throw new RangeError(`no gap ${g}`);
  return gap;
}

function mostOf(wanted: readonly Wanted[], world: World, highs: LegacyHighs): number {
  const possible = wanted.filter(({ gaps }) => gaps.length > 0);
  const free = possible.filter(({ minutes }) => minutes === 0).length;
  const costly = possible.filter(({ minutes }) => minutes > 0);
  if (costly.length === 0) return free;
  const solution = highs.solve(programmeOf(costly, world));
  return free + objectiveOf(solution);
}

function objectiveOf(solution: HighsSolution): number {
  if (solution.Status !== 'Optimal') throw new Error(`the bound is ${solution.Status}`);
  return solution.ObjectiveValue;
}

/** In the LP format of CPLEX. */
function programmeOf(wanted: readonly Wanted[], { gaps }: World): string {
  const put = (p: number, allowed: readonly number[]) =>
    allowed.map((g) => `y${p}_${g}`).join(' + ');
  const spent = wanted.map(
    ({ minutes, gaps: allowed }, p) =>
      ` p${p}: ${put(p, allowed)} - ${minutes.toFixed(6)} x${p} >= 0`,
  );
  const room = gaps.flatMap(({ minutes }, g) => {
    const users = wanted.flatMap(({ gaps: allowed }, p) =>
      allowed.includes(g) ? [`y${p}_${g}`] : [],
    );
    return users.length > 0 ? [` g${g}: ${users.join(' + ')} <= ${minutes}`] : [];
  });
  const kept = wanted.map((_, p) => `x${p}`);
  return [
    'Maximize',
    ` obj: ${kept.join(' + ')}`,
    'Subject To',
    ...spent,
    ...room,
    'Bounds',
    ...kept.map((x) => ` 0 <= ${x} <= 1`),
    'End',
  ].join('\n');
}
