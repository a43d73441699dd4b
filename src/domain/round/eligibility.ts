/** The hard filters (R2, R11): whether a task may be dealt now, with which face, for how many minutes. */
import { type Channel, channelOf } from '../contact-hours.ts';
import { isForAnother } from '../crew.ts';
import { bucketFor, minutesOf } from '../estimate.ts';
import type { Need, Task, TaskKind } from '../record/task.ts';
import { type DealContext, windowOf } from './context.ts';
import { heldUntil } from './held.ts';
import type { Face, Gap, Place } from './round.ts';

export type Fit = {
  readonly face: Face;
  readonly minutes: number;
  /** Index of the step that is dealt, `null` for the task as it is. */
  readonly step: number | null;
};

const usualNeeds = {
  message: ['phone'],
  'review-ask': ['phone'],
  'confirm-visits': ['phone'],
  'chase-message': ['phone'],
  receipt: ['papers'],
  call: ['phone'],
  'chase-call': ['phone'],
  order: ['network'],
  invoice: [],
  other: [],
  'small-quote': [],
  'complaint-reply': [],
  errand: [],
  preparation: [],
  'large-quote': [],
  paperwork: ['papers'],
} as const satisfies { readonly [K in TaskKind]: readonly Need[] };

/** A card longer than this needs a gap of `longGap` (R11). */
const bigMinutes = 15;
const longGap = 30;
const sendMinutes = 1;
const writeMinutes = 2;

/** How a task may be dealt now; `null` when a hard filter holds it back. */
export function fitOf(task: Task, context: DealContext): Fit | null {
  const { gap, place, kind, others } = context.input;
  if (kind !== undefined && task.kind !== kind) return null;
  if (isForAnother(task, others)) return null;
  if (!isUp(task, context) || !suits(needsOf(task), place)) return null;
  const face = faceOf(task, context);
  if (face === null) return null;
  const fit = portionOf(task, face, context);
  return fit.minutes <= gap ? fit : null;
}

export function needsOf(task: Pick<Task, 'kind' | 'needs'>): readonly Need[] {
  return task.needs ?? usualNeeds[task.kind];
}

/** How doing the task reaches the customer: written words leave as a message whatever the kind. */
export function reachOf(task: Pick<Task, 'kind' | 'message'>): Channel {
  return task.message === null ? channelOf(task.kind) : 'message';
}

/** Open, or waiting for something whose date has come; not before its hour, not put off to someday. */
function isUp(task: Task, { input }: DealContext): boolean {
  const now = input.now.local;
  const { notBefore, due, someday } = task.when;
  if (task.deleted || someday || (notBefore !== null && notBefore > now)) return false;
  // Asked of ten thousand tasks: only a date with an hour is looked at closer.
  if (due !== null && due.time !== '' && (heldUntil(task) ?? now) > now) return false;
  switch (task.status.is) {
    case 'open':
      return true;
    case 'waiting':
      return task.status.until !== null && task.status.until <= now;
    case 'done':
    case 'let-go':
      return false;
  }
}

/** A phone is always there: the app runs on one. */
function suits(needs: readonly Need[], place: Place): boolean {
  for (const need of needs) {
    if (need === 'papers' && place.at !== 'home') return false;
    if (need === 'network' && !place.network) return false;
  }
  return true;
}

/** Outside contact hours words are written now to leave later, unless no hour would ever let them leave. */
function faceOf(task: Task, context: DealContext): Face | null {
  const channel = reachOf(task);
  if (channel === null) return 'do';
  const window = windowOf(task.customer, context);
  if (task.message !== null) return window.message ? 'send' : null;
  if (window[channel]) return 'do';
  return window.everMessage ? 'write' : null;
}

function portionOf(task: Task, face: Face, { input }: DealContext): Fit {
  const minutes = minutesOf(task, input.timings);
  switch (face) {
    case 'send':
      return { face, minutes: sendMinutes, step: null };
    case 'write':
      return { face, minutes: Math.min(minutes, writeMinutes), step: null };
    case 'do':
      return minutes <= wholeUpTo(input.gap)
        ? { face, minutes, step: null }
        : firstStep(task, minutes);
  }
}

function wholeUpTo(gap: Gap): number {
  return gap < longGap ? bigMinutes : gap;
}

/** A step takes its share of the task; a task without steps is begun for a quarter of an hour. */
function firstStep(task: Task, minutes: number): Fit {
  const step = task.steps.findIndex((s) => !s.done);
  if (step < 0) return { face: 'do', minutes: bigMinutes, step: null };
  const share = bucketFor(Math.ceil(minutes / task.steps.length));
  return { face: 'do', minutes: Math.min(bigMinutes, share), step };
}
