/**
 * What nobody could do better, with the whole future known.
 *
 * Promises kept and enquiries answered: a linear programme over the gaps. x is the share of a promise that is kept,
 * y the minutes of it that lie in a gap:
 *   max Σ x   with   Σ_gap y ≥ minutes · x,   Σ_promise y ≤ minutes of the gap,   0 ≤ x ≤ 1,   y ≥ 0,
 * y only where the promise is known, its day not over and the gap not shorter than the shortest estimate its kind can
 * come to. It is a relaxation of what any policy does, so its value is an upper bound: whoever keeps a promise spends its
 * minutes in such gaps (x = 1, y = the minutes spent), and no gap gives more than it has. Left out are all other work,
 * that a card is not begun twice over nor half kept, whether anybody picks up, and the order within a gap. What
 * reaches a customer may be settled on a card for another thing (R10), so promises that do cost nothing here.
 */
import type { HighsSolution, LegacyHighs } from 'highs';
import { channelOf, isWithin } from '../../src/domain/contact-hours.ts';
import { bucketFor } from '../../src/domain/estimate.ts';
import { defaultContactHours } from '../../src/domain/record/hours.ts';
import type { TaskKind } from '../../src/domain/record/task.ts';
import { needsOf } from '../../src/domain/round/eligibility.ts';
import { promiseTask } from './arrive.ts';
import { dayMinutes, endOf, momentAt } from './clock.ts';
import { shortest } from './draws.ts';
import { countedEnquiries, countedPromises } from './measure.ts';
import { spreadFor, usualMinutes } from './play.ts';
import type { GapNow, World } from './world.ts';

/** One thing that counts if enough minutes go into it in these gaps. */
type Wanted = { readonly minutes: number; readonly gaps: readonly number[] };

export type Bound = { readonly kept: number; readonly answered: number };

export function boundOf(world: World, highs: LegacyHighs): Bound {
  return {
    kept: mostOf(promisesIn(world), world, highs),
    answered: mostOf(enquiriesIn(world), world, highs),
  };
}

function promisesIn(world: World): readonly Wanted[] {
  return countedPromises(world).map((one) => {
    const reaches = channelOf(one.kind) !== null;
    const least = reaches ? shortestSend : shortestEstimate(one.kind, world);
    const needs = needsOf({ kind: one.kind, needs: null });
    const gaps = gapsBetween(world, one.at, endOf(one.due), (gap) => {
      if (needs.includes('papers') && gap.place.at !== 'home') return false;
      if (needs.includes('network') && !gap.place.network) return false;
      return gap.minutes >= least && (!reaches || mayReach(gap));
    });
    const id = promiseTask(world.ladder, one);
    const actual = usualMinutes(world.table, one.kind) * spreadFor(world.seed, id);
    return { minutes: reaches ? 0 : actual, gaps };
  });
}

/** A first answer is a message, a text after calls, or a call: a minute of it at least, or half of that. */
function enquiriesIn(world: World): readonly Wanted[] {
  return countedEnquiries(world).map(({ at }) => ({
    minutes: shortest,
    gaps: gapsBetween(world, at, at + dayMinutes, mayReach),
  }));
}

function gapsBetween(
  { gaps }: World,
  from: number,
  until: number,
  suits: (gap: GapNow) => boolean,
): readonly number[] {
  return gaps.flatMap((gap, i) =>
    gap.start >= from && gap.start <= until && suits(gap) ? [i] : [],
  );
}

/** At some minute of it a message may arrive; calls are open in no hour at which messages are not. */
function mayReach({ start, minutes }: GapNow): boolean {
  const open = (minute: number) => isWithin(defaultContactHours.messages, momentAt(minute).local);
  return open(start) || open(start + minutes);
}

const shortestSend = 2;

/** Learnt minutes are the median of real ones, so never under the bucket of the shortest real one. */
function shortestEstimate(kind: TaskKind, { table }: World): number {
  return bucketFor(usualMinutes(table, kind) * shortest);
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
  const spent = wanted.map(({ minutes, gaps: allowed }, p) => {
    const inGaps = allowed.map((g) => `y${p}_${g}`).join(' + ');
    return ` p${p}: ${inGaps} - ${minutes.toFixed(6)} x${p} >= 0`;
  });
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
