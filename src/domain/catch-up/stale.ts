/** Which tasks lay there while the owner was away, and what each has become. */

import { minutesOf } from '../estimate.ts';
import type { Task, TaskKind } from '../record/task.ts';
import { type DealContext, windowOf } from '../round/context.ts';
import { asksForAnswer, matters, scoreOf } from '../round/score.ts';
import { dateOf, type Instant } from '../time.ts';

const dayMs = 86_400_000;
/** A promise or deadline further off than this is not asked about yet. */
const nearDays = { promise: 7, deadline: 14, wish: 0 } as const;
/** Without a date it lies still for this long before anybody is asked about it. */
const restDays = 7;
const askedDays = 60;
const askedWeight = 3;
/** What somebody is to be billed for weighs like money, also before its sum is known. */
const billWeight = 3;
/** A word given and its day gone comes before all else. */
const pastPromise = 30;
/** A wish this long past its day has most likely seen to itself. */
const wishOverDays = 14;
const smallMinutes = 5;
const smallOverDays = 30;
const anyOverDays = 60;

/** What was for one day is over the day after the next. */
const ofTheDay: ReadonlySet<TaskKind> = new Set<TaskKind>(['confirm-visits', 'preparation']);

export type Lot = 'matters' | 'can-wait' | 'probably-over';

/** In hand, its time come or without one, and untouched since the owner was last seen. */
export function isStale(task: Task, since: Instant, context: DealContext): boolean {
  const now = context.input.now.local;
  const { notBefore, someday, due } = task.when;
  if (task.deleted || someday || lastSign(task) > since) return false;
  if (notBefore !== null && notBefore > now) return false;
  if (task.status.is === 'waiting') return task.status.until !== null && task.status.until <= now;
  if (task.status.is !== 'open') return false;
  // Words written before leave at their hour, as the first card there is.
  if (task.message !== null) return windowOf(task.customer, context).message;
  if (task.money !== null || notBefore !== null || isBill(task)) return true;
  if (due !== null) return context.daysTo(due.on) <= nearDays[due.is];
  return asksForAnswer(task) || daysStill(task, context) >= restDays;
}

export function lotOf(task: Task, context: DealContext): Lot {
  // A chore comes round by itself: it is never over.
  const mayBeOver = task.madeBy.is !== 'chore' && task.when.due?.is !== 'promise';
  if (mayBeOver && isOfADayGone(task, context)) return 'probably-over';
  if (weightOf(task, context) >= matters) return 'matters';
  return mayBeOver && isProbablyOver(task, context) ? 'probably-over' : 'can-wait';
}

/** The score, without what a wish of one's own adds, and with those who asked and still wait. */
export function weightOf(task: Task, context: DealContext): number {
  const { due } = task.when;
  const bare = due?.is === 'wish' ? { ...task, when: { ...task.when, due: null } } : task;
  const asked = asksForAnswer(task) && daysStill(task, context) <= askedDays ? askedWeight : 0;
  const bill = isBill(task) && task.money === null ? billWeight : 0;
  const isPast = due?.is === 'promise' && context.daysTo(due.on) < 0;
  return scoreOf(bare, context) + asked + bill + (isPast ? pastPromise : 0);
}

/** It was made to send a bill. */
function isBill({ madeBy }: Task): boolean {
  return madeBy.is === 'visit' || (madeBy.is === 'ladder' && madeBy.rung === 'invoice');
}

function lastSign(task: Task): Instant {
  return Math.max(task.touched, task.created);
}

function daysStill(task: Task, { input }: DealContext): number {
  return (input.now.instant - lastSign(task)) / dayMs;
}

function isOfADayGone(task: Task, context: DealContext): boolean {
  if (!ofTheDay.has(task.kind) || task.money !== null || task.madeBy.is === 'ladder') return false;
  const { due, notBefore } = task.when;
  const day = due?.on ?? (notBefore === null ? null : dateOf(notBefore));
  return day !== null && context.daysTo(day) <= -2;
}

function isProbablyOver(task: Task, context: DealContext): boolean {
  const { due } = task.when;
  if (due !== null) return due.is === 'wish' && context.daysTo(due.on) < -wishOverDays;
  const still = daysStill(task, context);
  const isSmall =
    minutesOf(task, context.input.timings) <= smallMinutes &&
    task.customer === null &&
    !task.steps.some((step) => step.done);
  return still >= (isSmall ? smallOverDays : anyOverDays);
}
