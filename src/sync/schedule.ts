/**
 * When to sync: decided from facts, the time and a throw of dice, without a timer of its
 * own. Whoever holds the timer asks `nextStep` and tells what happened.
 */
import type { SyncError } from './ports.ts';

/** asked: the owner did, or changed the settings. */
export type Trigger = 'change' | 'visible' | 'pageshow' | 'online' | 'background' | 'asked';

export type Schedule = {
  /** The first and the last change that is not out yet. */
  readonly changed: { readonly first: number; readonly last: number } | null;
  /** A whole cycle is due at. */
  readonly cycleAt: number;
  /** Quiet cycles in a row: polls grow rarer. */
  readonly quiet: number;
  readonly failures: number;
  /** The store asked for patience, or does not answer. */
  readonly notBefore: number;
  /** Nothing is tried until the owner did something about it. */
  readonly stopped: boolean;
  /** A cycle of another window that began since then is as good as an own one. */
  readonly since: number;
};

export type Step =
  | { readonly is: 'wait'; readonly until: number }
  | { readonly is: 'push' }
  | { readonly is: 'cycle' }
  | { readonly is: 'stop' };

/** 0 to 1, below 1. */
export type Dice = () => number;

const second = 1000;
const minute = 60 * second;
const settleMs = 2 * second;
const settleMost = 15 * second;
const pollMs = minute;
const pollMost = 5 * minute;
const retryMs = 2 * second;
const retryMost = 15 * minute;
/** One event is heard by all windows, though not in the same moment. */
export const momentMs = second;

export function newSchedule(now: number): Schedule {
  const never = { changed: null, quiet: 0, failures: 0, notBefore: 0, stopped: false };
  return { ...never, cycleAt: now, since: now };
}

export function nextStep(schedule: Schedule, now: number): Step {
  if (schedule.stopped) return { is: 'stop' };
  const { changed, cycleAt, notBefore } = schedule;
  const pushAt = changed
    ? Math.min(changed.last + settleMs, changed.first + settleMost)
    : Number.POSITIVE_INFINITY;
  const due = Math.max(notBefore, Math.min(pushAt, cycleAt));
  if (due > now) return { is: 'wait', until: due };
  return cycleAt <= now ? { is: 'cycle' } : { is: 'push' };
}

export function triggered(schedule: Schedule, trigger: Trigger, now: number): Schedule {
  const since = trigger === 'asked' ? now : Math.max(schedule.since, now - momentMs);
  const due = { cycleAt: now, quiet: 0, since };
  switch (trigger) {
    case 'change':
      return {
        ...schedule,
        changed: { first: schedule.changed?.first ?? now, last: now },
        quiet: 0,
      };
    case 'online':
      // What failed for want of a network says nothing about now; what the store asked for still holds.
      return { ...schedule, ...due, ...(schedule.failures > 0 && freed) };
    case 'asked':
      return { ...schedule, ...due, stopped: false, ...freed };
    case 'visible':
    case 'pageshow':
    case 'background':
      return { ...schedule, ...due };
  }
}

const freed = { failures: 0, notBefore: 0 } as const;

/** Own changes went out that were there when it `began`; others' were not looked for. */
export function pushed(schedule: Schedule, began: number): Schedule {
  return { ...schedule, changed: since(schedule, began), failures: 0 };
}

function since({ changed }: Schedule, began: number): Schedule['changed'] {
  return changed && changed.last > began ? { first: changed.last, last: changed.last } : null;
}

export function cycled(
  schedule: Schedule,
  o: {
    readonly began: number;
    readonly now: number;
    readonly dice: Dice;
    readonly isQuiet: boolean;
  },
): Schedule {
  const quiet = o.isQuiet ? schedule.quiet + 1 : 0;
  const every = Math.min(pollMost, pollMs * 1.5 ** Math.max(0, quiet - 1));
  const cycleAt = o.now + every * (0.8 + 0.4 * o.dice());
  const changed = since(schedule, o.began);
  return { ...schedule, changed, cycleAt, quiet, failures: 0, notBefore: 0 };
}

export function failed(
  schedule: Schedule,
  error: SyncError,
  o: { readonly now: number; readonly dice: Dice },
): Schedule {
  if (error.is === 'denied' || error.is === 'no-base') return { ...schedule, stopped: true };
  const failures = schedule.failures + 1;
  const most = error.is === 'full' ? retryMost : Math.min(retryMost, retryMs * 2 ** failures);
  const asked = error.is === 'busy' ? (error.retryAfterMs ?? 0) : 0;
  // Full jitter: devices that failed together do not come back together.
  const wait = Math.max(retryMs, most * o.dice(), asked);
  return { ...schedule, failures, notBefore: o.now + wait };
}
