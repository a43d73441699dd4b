/**
 * Whether somebody can be reached in time at all, by one who knows beforehand who picks up in which hour. More than
 * any policy can do: the hours between two tries are the fewest, and a gap may be used from its first to its last minute.
 */
import { isWithin } from '../../src/domain/contact-hours.ts';
import { bucketFor } from '../../src/domain/estimate.ts';
import { defaultContactHours } from '../../src/domain/record/hours.ts';
import type { TaskKind } from '../../src/domain/record/task.ts';
import { world as assumed } from './assumptions.ts';
import { momentAt } from './clock.ts';
import { draw, shortest } from './draws.ts';
import { sendMinutes, spreadFor, usualMinutes, writeMinutes } from './play.ts';
import { answeredAt, type GapNow, type World } from './world.ts';

/** What is open at some minute of a gap. */
export type Open = {
  readonly call: boolean;
  readonly message: boolean;
  /** Words are written for later while that is closed. */
  readonly noCall: boolean;
  readonly noMessage: boolean;
};

export function openIn({ start, minutes }: GapNow): Open {
  const moments = Array.from({ length: minutes + 1 }, (_, i) => momentAt(start + i).local);
  const { calls, messages } = defaultContactHours;
  return {
    call: moments.some((one) => isWithin(calls, one)),
    message: moments.some((one) => isWithin(messages, one)),
    noCall: !moments.every((one) => isWithin(calls, one)),
    noMessage: !moments.every((one) => isWithin(messages, one)),
  };
}

export type Reach = { readonly task: string; readonly kind: TaskKind };

/** The fewest minutes in which it can be done in these gaps, in their order; `null` where it cannot. */
export function minutesToReach(
  { task, kind }: Reach,
  gaps: readonly GapNow[],
  world: World,
): number | null {
  const spread = spreadFor(world.seed, task);
  // Whatever is begun when as much is left as it is taken to last goes on until it is done or the gap is over.
  const least = shortestEstimate(kind, world);
  const actual = Math.min(usualMinutes(world.table, kind) * spread, least);
  const writing = Math.min(writeMinutes * spread, writeMinutes, least);
  const opens = gaps.map(openIn);
  const byPhone = kind === 'call' || kind === 'chase-call';
  const written = canWrite(opens, byPhone) ? [writing + sendMinutes] : [];
  const ways = byPhone
    ? callWays({ task, actual, gaps, opens, world })
    : messageWays(actual, opens);
  const all = [...ways, ...written];
  return all.length === 0 ? null : Math.min(...all);
}

/** Learnt minutes are the median of real ones, so never under the bucket of the shortest real one. */
export function shortestEstimate(kind: TaskKind, { table }: World): number {
  return bucketFor(usualMinutes(table, kind) * shortest);
}

/** In one gap, and sent in the same or a later one. */
function canWrite(opens: readonly Open[], byPhone: boolean): boolean {
  const first = opens.findIndex(({ noCall, noMessage }) => (byPhone ? noCall : noMessage));
  return first >= 0 && opens.slice(first).some(({ message }) => message);
}

function messageWays(actual: number, opens: readonly Open[]): readonly number[] {
  return opens.some(({ message }) => message) ? [actual] : [];
}

type Calling = {
  readonly task: string;
  readonly actual: number;
  readonly gaps: readonly GapNow[];
  readonly opens: readonly Open[];
  readonly world: World;
};

/** Somebody picks up, or nobody does twice and a text follows. */
function callWays({ task, actual, gaps, opens, world }: Calling): readonly number[] {
  const calling = gaps.filter((_, i) => opens[i]?.call);
  const picksUp = calling.some((gap) => hoursOf(gap).some((hour) => answers(task, hour, world)));
  const [first, last] = [calling[0], calling.at(-1)];
  const twice = first && last && last.start + last.minutes - first.start >= retryMinutes;
  const { unansweredMinutes, textMinutes } = assumed;
  return [
    ...(picksUp ? [actual] : []),
    ...(twice ? [2 * unansweredMinutes.value + textMinutes.value] : []),
  ];
}

const retryMinutes = 120;

function hoursOf({ start, minutes }: GapNow): readonly number[] {
  const [first, last] = [Math.floor(start / 60), Math.floor((start + minutes) / 60)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function answers(task: string, hour: number, { seed }: World): boolean {
  const u = draw(seed, task, 'call', hour);
  return u < answeredAt(hour * 60);
}
