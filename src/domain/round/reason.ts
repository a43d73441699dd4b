/** Why a card was dealt: the facts of all it settles, most telling first, never none (R5). */
import { isWithin, sendTime } from '../contact-hours.ts';
import type { Task } from '../record/task.ts';
import { dateOf, type LocalDateTime, minutesBetween } from '../time.ts';
import { type DealContext, windowOf } from './context.ts';
import { reachOf } from './eligibility.ts';
import type { Face, Reason } from './round.ts';
import { factsOf } from './score.ts';

const dayMs = 86_400_000;
const returnedLatelyMinutes = 2 * 24 * 60;

export function reasonsOf(
  tasks: readonly [Task, ...Task[]],
  face: Face,
  context: DealContext,
): readonly [Reason, ...Reason[]] {
  const facts = strongest(tasks, context);
  const also: readonly Reason[] = tasks.length > 1 ? [{ is: 'also', count: tasks.length - 1 }] : [];
  if (face === 'send') return [{ is: 'written' }, ...facts, ...also];
  const [first = standing(tasks[0], context), ...rest] = facts;
  if (face === 'do') return [first, ...rest, ...also];
  const holiday = restsToday(tasks[0], context);
  return [first, { is: 'leaves', at: leavesAt(tasks[0], context), holiday }, ...rest, ...also];
}

/** When words written now for this task would leave. */
export function leavesAt(task: Task, context: DealContext): LocalDateTime {
  const { hours, rest } = windowOf(task.customer, context);
  return sendTime(hours, context.input.now.local, rest);
}

/** It is the holiday that keeps the customer from being called. */
function restsToday(task: Task, context: DealContext): boolean {
  const { hours, rest } = windowOf(task.customer, context);
  const { local } = context.input.now;
  return reachOf(task) === 'call' && rest.has(dateOf(local)) && isWithin(hours.calls, local);
}

/** Of each sort of fact the weightiest. */
function strongest(tasks: readonly Task[], context: DealContext): readonly Reason[] {
  const facts = tasks.flatMap((task) => factsOf(task, context));
  const sorts = new Set<Reason['is']>();
  return facts
    .sort((a, b) => b.weight - a.weight)
    .map(({ reason }) => reason)
    .filter(({ is }) => !sorts.has(is) && sorts.add(is).has(is));
}

/** What can be said of a task nothing presses: it came back, or how long it is on the list. */
function standing(task: Task, { input }: DealContext): Reason {
  const { notBefore } = task.when;
  if (notBefore !== null && minutesBetween(notBefore, input.now.local) <= returnedLatelyMinutes)
    return { is: 'came-back', on: notBefore };
  const days = Math.floor((input.now.instant - task.created) / dayMs);
  return task.created <= 0 || days < 1 ? { is: 'new' } : { is: 'waiting-since', days };
}
