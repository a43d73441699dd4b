/** What would help when nothing fits now: one or two things that truly do (R8). */

import { nextOpening } from '../contact-hours.ts';
import { isForAnother } from '../crew.ts';
import type { Task } from '../record/task.ts';
import { addDays, at, dateOf, type LocalDateTime, minutesBetween } from '../time.ts';
import { contextOf, type DealContext, windowOf } from './context.ts';
import { fitOf } from './eligibility.ts';
import { heldUntil } from './held.ts';
import { type DealInput, gaps, type Offer } from './round.ts';

const mostOffers = 2;

export function offersFor(context: DealContext): readonly Offer[] {
  const offers = [
    longerGap(context.input),
    otherPlace(context.input),
    nextReturn(context),
    someday(context.input),
  ].filter((offer) => offer !== null);
  return offers.length > 0 ? offers.slice(0, mostOffers) : [{ is: 'add' }];
}

function longerGap(input: DealInput): Offer | null {
  const gap = gaps.find((g) => g > input.gap && anyFits({ ...input, gap: g }));
  return gap === undefined ? null : { is: 'longer', gap };
}

function otherPlace(input: DealInput): Offer | null {
  const other = input.place.at === 'out' ? 'home' : 'out';
  return anyFits({ ...input, place: { ...input.place, at: other } })
    ? { is: 'place', at: other }
    : null;
}

/** The first moment still today at which something may be dealt. */
function nextReturn(context: DealContext): Offer | null {
  const { input } = context;
  const midnight = at(addDays(dateOf(input.now.local), 1), '00:00');
  const moments = input.tasks
    .flatMap((task) => momentsOf(task, context))
    .filter((moment) => moment > input.now.local && moment < midnight);
  const first = [...new Set(moments)].sort().find((moment) => anyFits(atMoment(input, moment)));
  return first === undefined ? null : { is: 'returns', at: first };
}

/** When something about the task changes: its hour, its answer's day, the hour its words may leave. */
function momentsOf(task: Task, context: DealContext): readonly LocalDateTime[] {
  const until = task.status.is === 'waiting' ? task.status.until : null;
  const now = context.input.now.local;
  const hour =
    task.message === null
      ? null
      : nextOpening(windowOf(task.customer, context).hours.messages, now);
  return [heldUntil(task), until, hour].filter((moment) => moment !== null);
}

function someday({ tasks, kind, others }: DealInput): Offer | null {
  const some = tasks.some(
    (task) =>
      task.when.someday &&
      !task.deleted &&
      !isForAnother(task, others) &&
      task.status.is === 'open' &&
      (kind === undefined || task.kind === kind),
  );
  return some ? { is: 'someday' } : null;
}

function anyFits(input: DealInput): boolean {
  const context = contextOf(input);
  return input.tasks.some((task) => fitOf(task, context) !== null);
}

function atMoment(input: DealInput, local: LocalDateTime): DealInput {
  const passed = minutesBetween(input.now.local, local) * 60_000;
  return { ...input, now: { instant: input.now.instant + passed, local } };
}
