/** How long a card has waited for its turn, as against what it may (R7). */
import type { Task } from '../record/task.ts';
import { minutesBetween } from '../time.ts';
import type { DealContext } from './context.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A card waits two weeks at least, and in a large deck until an owner who deals so many a day went round once. */
const leastDays = 14;
const dealtADay = 5;

/** When it was last dealt, 0 for never. What came back at its hour (`back`) since then is as new: the owner set the hour, or an outcome. */
export function dealtOf(task: Task, back: number, { input }: DealContext): number {
  const { dealt, now } = input;
  const last = dealt.get(task.id) ?? 0;
  // A time still to come was written by a clock that jumped: nothing is known then.
  if (last === 0 || last > now.instant) return 0;
  return last < back ? 0 : last;
}

/** Since it was dealt, came back or was made, as a share of its patience: from 1 on it has waited too long; 0 under two weeks. */
export function waitsOf(task: Task, back: number, { input, listed }: DealContext): number {
  const { now, dealt } = input;
  // What a clock that jumped wrote is still to come, and says nothing.
  const past = (at: number) => (at <= now.instant ? at : 0);
  const since = Math.max(past(dealt.get(task.id) ?? 0), past(task.created), past(back));
  const days = since <= 0 ? 0 : (now.instant - since) / dayMs;
  return days < leastDays ? 0 : days / Math.max(leastDays, listed() / dealtADay);
}

/** The instant of the hour it was put off to, 0 for none. */
export function cameBack({ status, when }: Task, { input: { now } }: DealContext): number {
  const hour = status.is === 'waiting' ? status.until : when.notBefore;
  return hour === null ? 0 : now.instant - minutesBetween(hour, now.local) * minuteMs;
}
