/**
 * Who decides what comes next. All but ours are one row in an order of their own: the owner takes the first that
 * can be done now, by the app's own hard filters, minutes and joined cards, and asks again; words whose hour has
 * come are always first. That is more than a list, a notebook or a head can do: only the order is compared.
 */
import type { Task } from '../../src/domain/record/task.ts';
import { contextOf, type DealContext } from '../../src/domain/round/context.ts';
import { dealRound } from '../../src/domain/round/deal-round.ts';
import { type Fit, fitOf, reachOf } from '../../src/domain/round/eligibility.ts';
import { heldUntil } from '../../src/domain/round/held.ts';
import { leavesAt } from '../../src/domain/round/reason.ts';
import type { DealInput } from '../../src/domain/round/round.ts';
import { world as assumed } from './assumptions.ts';
import { draw } from './draws.ts';
import type { Play } from './run.ts';

export const policyNames = ['ours', 'due-date', 'oldest', 'random', 'memory'] as const;
export type PolicyName = (typeof policyNames)[number];
export type Policy = (input: DealInput) => readonly Play[];

export const policies = {
  ours: (input) => {
    const round = dealRound(input);
    return round.is === 'dealt' ? round.cards : [];
  },
  'due-date': (input) => firstOf(input, byText(dueOf)),
  oldest: (input) => firstOf(input, (a, b) => a.created - b.created),
  random: (input) =>
    firstOf(
      input,
      byNumber(({ id }) => draw(input.seed, id)),
    ),
  memory: (input) => {
    const newest = byText(lastHeardOf, -1);
    const known = input.tasks.filter((task) => isUp(task, input.now.local)).sort(newest);
    return firstOf({ ...input, tasks: known.slice(0, assumed.remembered.value) }, newest);
  },
} as const satisfies { readonly [P in PolicyName]: Policy };

type Order = (a: Task, b: Task) => number;
type Entry = { readonly task: Task; readonly fit: Fit };

function firstOf(input: DealInput, order: Order): readonly Play[] {
  const context = contextOf(input);
  const all = fitting(input, context);
  const before = (a: Entry, b: Entry) => sendsFirst(a, b) || order(a.task, b.task) || byId(a, b);
  let first: Entry | undefined;
  for (const entry of all) if (first === undefined || before(entry, first) < 0) first = entry;
  return first === undefined ? [] : [playOf(first, all, context)];
}

export function fitting(input: DealInput, context: DealContext): readonly Entry[] {
  return input.tasks.flatMap((task) => {
    const fit = fitOf(task, context);
    return fit === null ? [] : [{ task, fit }];
  });
}

const mostTogether = 3;

/** Whoever is written to or called hears of all that is open for them, as on our cards (R10). */
export function playOf({ task, fit }: Entry, all: readonly Entry[], context: DealContext): Play {
  const reaches = task.customer !== null && reachOf(task) !== null;
  const others = all.filter(
    (one) =>
      reaches &&
      one.task !== task &&
      one.task.customer === task.customer &&
      one.fit.face !== 'send' &&
      reachOf(one.task) !== null,
  );
  const also = others.slice(0, mostTogether).map((one) => one.task.id);
  const leaves = fit.face === 'write' ? leavesAt(task, context) : null;
  return { task: task.id, also, leaves, ...fit };
}

function sendsFirst(a: Entry, b: Entry): number {
  return Number(b.fit.face === 'send') - Number(a.fit.face === 'send');
}

function byId(a: Entry, b: Entry): number {
  return a.task.id < b.task.id ? -1 : 1;
}

function byText(key: (task: Task) => string, way = 1): Order {
  return (a, b) => {
    const [first, second] = [key(a), key(b)];
    return first === second ? 0 : first < second ? -way : way;
  };
}

function byNumber(key: (task: Task) => number): Order {
  return (a, b) => key(a) - key(b);
}

/** Its date; that of a ladder's step is the day it came up. What has none comes last, the oldest first. */
function dueOf(task: Task): string {
  const { due } = task.when;
  if (due) return `${due.on}T${due.time || '24:00'}`;
  return task.madeBy.is === 'ladder' ? lastHeardOf(task) : `undated ${lastHeardOf(task)}`;
}

function lastHeardOf(task: Task): string {
  const came = new Date(task.created).toISOString().slice(0, 16);
  const until = task.status.is === 'waiting' ? task.status.until : heldUntil(task);
  return until !== null && until > came ? until : came;
}

function isUp(task: Task, now: string): boolean {
  if (task.when.someday || (heldUntil(task) ?? '') > now) return false;
  return (
    task.status.is === 'open' || (task.status.is === 'waiting' && (task.status.until ?? '9') <= now)
  );
}
