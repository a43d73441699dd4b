/**
 * After an absence: what still matters, as one round; what can wait; what is
 * probably over. Finite and pure: every stale task is in exactly one of the
 * three, and no more than seven of anything are shown (L5, L6).
 */

import { isForAnother } from '../crew.ts';
import { minutesOf } from '../estimate.ts';
import type { Task } from '../record/task.ts';
import { budgetOf, type Candidate, candidatesOf } from '../round/candidate.ts';
import { contextOf, type DealContext } from '../round/context.ts';
import { cardOf } from '../round/deal-round.ts';
import { arrange } from '../round/order.ts';
import { reasonsOf } from '../round/reason.ts';
import { type Card, type DealInput, type Gap, gaps, type Round } from '../round/round.ts';
import type { Instant } from '../time.ts';
import { isStale, type Lot, lotOf, weightOf } from './stale.ts';

/** The largest number an absence is told in. */
export const mostShown = 7;
/** Fewer than these fit into any round: nothing need be caught up. */
export const fewest = 3;

export type CatchUp = {
  /** What matters, to be done at once; `null` when nothing does or nothing of it can be done now. */
  readonly round: Extract<Round, { is: 'dealt' }> | null;
  /** The tasks on those cards. */
  readonly matter: readonly Task[];
  /** First what matters too and found no room, weightiest first. */
  readonly canWait: readonly Task[];
  /** How many at the front of `canWait` matter. */
  readonly waitMatter: number;
  readonly probablyOver: readonly Task[];
};

/** A quarter of an hour at most for each card: what is larger is begun. */
const cardGap: Gap = 15;
/** Enough that seven cards are found among them, whoever they are about. */
const looked = 48;

/** `input` holds all tasks in hand; its gap and kind say nothing here. */
export function catchUpOf(input: Omit<DealInput, 'gap' | 'kind'>, since: Instant): CatchUp {
  const context = contextOf({ ...input, gap: cardGap });
  const lots: { readonly [L in Lot]: Task[] } = {
    matters: [],
    'can-wait': [],
    'probably-over': [],
  };
  for (const task of once(input.tasks)) {
    if (isForAnother(task, input.others)) continue;
    if (isStale(task, since, context)) lots[lotOf(task, context)].push(task);
  }
  const [matters, canWait, probablyOver] = [
    byWeight(lots.matters, context),
    byWeight(lots['can-wait'], context),
    byWeight(lots['probably-over'], context),
  ];
  const round = roundOf(matters, context);
  const dealt = new Set(round?.cards.flatMap((card) => [card.task, ...card.also]));
  const left = matters.filter((task) => !dealt.has(task.id));
  return {
    round,
    matter: matters.filter((task) => dealt.has(task.id)),
    canWait: [...left, ...canWait],
    waitMatter: left.length,
    probablyOver,
  };
}

export function staleCount({ matter, canWait, probablyOver }: CatchUp): number {
  return matter.length + canWait.length + probablyOver.length;
}

/** The few worth a decision of their own, the doubtful first. */
export function toSort({ canWait, probablyOver }: CatchUp): readonly Task[] {
  const pairs = probablyOver.map((task, i) => [task, canWait[i]]);
  const mixed = [...pairs.flat(), ...canWait.slice(probablyOver.length)];
  return mixed.filter((task) => task !== undefined).slice(0, mostShown);
}

/** A task's face where it is only looked at. */
export function faceUp(task: Task, input: Omit<DealInput, 'gap'>): Card {
  const context = contextOf({ ...input, gap: cardGap });
  return {
    task: task.id,
    also: [],
    face: 'do',
    minutes: minutesOf(task, input.timings),
    step: null,
    leaves: null,
    reasons: reasonsOf([task], 'do', context),
  };
}

function once(tasks: readonly Task[]): readonly Task[] {
  return [...new Map(tasks.map((task) => [task.id, task])).values()];
}

function byWeight(tasks: readonly Task[], context: DealContext): readonly Task[] {
  return tasks
    .map((task) => ({ task, weight: weightOf(task, context) }))
    .sort(
      (a, b) =>
        b.weight - a.weight || a.task.created - b.task.created || (a.task.id < b.task.id ? -1 : 1),
    )
    .map(({ task }) => task);
}

/** The weightiest cards that an hour has room for; what needs papers is in it wherever the owner is. */
function roundOf(matters: readonly Task[], { input }: DealContext): CatchUp['round'] {
  const tasks = matters.slice(0, looked);
  const context = contextOf({ ...input, tasks, place: { ...input.place, at: 'home' } });
  const rank = new Map(tasks.map((task, i) => [task.id, i]));
  const rankOf = ({ task, also }: Candidate) =>
    Math.min(...[task, ...also].map(({ id }) => rank.get(id) ?? looked));
  const candidates = [...candidatesOf(context)].sort((a, b) => rankOf(a) - rankOf(b));
  const chosen = fitting(candidates);
  if (chosen.length === 0) return null;
  const cards = (arrange(chosen, true) ?? chosen).map((one) => cardOf(one, context));
  const minutes = cards.reduce((sum, card) => sum + card.minutes, 0);
  const gap = gaps.find((one) => budgetOf(one) >= minutes) ?? longest;
  return { is: 'dealt', gap, cards, minutes };
}

const longest: Gap = 60;

function fitting(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let minutes = 0;
  for (const one of candidates) {
    if (chosen.length === mostShown) break;
    if (chosen.some(({ key }) => key === one.key)) continue;
    if (minutes + one.fit.minutes > budgetOf(longest)) continue;
    chosen.push(one);
    minutes += one.fit.minutes;
  }
  return chosen;
}
