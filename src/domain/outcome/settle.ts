/**
 * What an outcome writes: the card's tasks, the jobs they belong to, and the
 * customer's other follow-ups. Pure, one list of changes per answer.
 */
import { type Change, change } from '../change/change.ts';
import { type Turn, withTurn } from '../chore/close.ts';
import { type Holidays, isWorkday, noHolidays, restDays } from '../contact-hours.ts';
import { toRung } from '../ladder/climb.ts';
import { changeJob, isOfLadder, type LadderSetting, liveTaskId } from '../ladder/live-task.ts';
import type { ContactHours } from '../record/hours.ts';
import type { JobId } from '../record/id.ts';
import { isInHand, type Task } from '../record/task.ts';
import * as moves from '../round/moves.ts';
import { addDays, at, dateOf, type LocalDate, type Moment } from '../time.ts';
import { workdayFrom } from '../workday.ts';
import { type Climb, climbsAfter } from './climbs.ts';
import { type JobMove, jobMove } from './job-move.ts';
import { asksForMoney, isContact, isFollowUp, isReached, type Outcome } from './outcome.ts';
import { retryAt } from './retry.ts';

export type Settling = {
  readonly now: Moment;
  readonly titleOf: LadderSetting['titleOf'];
  /** The customer's own, else the business's. */
  readonly hours: ContactHours;
  readonly holidays?: Holidays;
  /** Days a bill may take. */
  readonly paymentDays: number;
  readonly climbs: ReadonlyMap<JobId, Climb>;
  /** The chores that made tasks of the card, by their ids. */
  readonly turns: ReadonlyMap<string, Turn>;
  /** The customer's tasks in hand that are not on the card. */
  readonly others: readonly Task[];
  /** What the card took, for learning; `step` when it was dealt as one step. */
  readonly minutes: number | null;
  readonly step: number | null;
};

/**
 * The card's own task first; one outcome settles all of them (R10). Without any,
 * the customer was reached apart from a card: their follow-ups are settled.
 */
export function settle(outcome: Outcome, tasks: readonly Task[], o: Settling): readonly Change[] {
  const [first, ...also] = tasks;
  const alone = { ...o, step: null, minutes: null };
  const others = isContact(outcome.is) ? o.others.filter((task) => isDueSoon(task, o.now)) : [];
  const asked: readonly Asked[] = [
    ...(first ? [{ task: first, outcome, o }] : []),
    ...also.map((task) => ({ task, outcome: forAnother(outcome, task), o: alone })),
    ...others.map((task) => ({ task, outcome: { is: 'sent' } as const, o: alone })),
  ];
  const settled = inTurn(asked, o.climbs);
  return isReached(outcome.is) ? settled.map(reaching(asked.map(({ task }) => task))) : settled;
}

type Asked = { readonly task: Task; readonly outcome: Outcome; readonly o: Settling };

/** Two of them may be about one job: each finds it where the one before has left it. */
function inTurn(asked: readonly Asked[], climbs: Settling['climbs']): readonly Change[] {
  const [first, ...rest] = asked;
  if (!first) return [];
  const { task, outcome, o } = first;
  const stored = task.job === null ? undefined : climbs.get(task.job);
  const now = stored?.tasks.find(({ id }) => id === task.id) ?? task;
  const changes = settleOne(outcome, now, { ...o, climbs });
  return [...changes, ...inTurn(rest, climbsAfter(climbs, changes))];
}

/** Somebody answered: the calls before that nobody did count no more. */
function reaching(tasks: readonly Task[]): (one: Change) => Change {
  const tried = new Set<string>(tasks.filter((task) => task.tries > 0).map(({ id }) => id));
  return (one) =>
    one.kind === 'task' && tried.has(one.id) ? { ...one, set: { ...one.set, tries: 0 } } : one;
}

/** An answer to one question says of another only that they were reached. */
function forAnother(outcome: Outcome, task: Task): Outcome {
  switch (outcome.is) {
    case 'yes':
    case 'no':
    case 'booked':
      return { is: 'spoke' };
    case 'will-pay':
      return asksForMoney(task) ? outcome : { is: 'spoke' };
    case 'paid':
      return asksForMoney(task) ? outcome : { is: 'done' };
    case 'done':
    case 'sent':
    case 'spoke':
    case 'no-answer':
    case 'left-message':
    case 'let-go':
      return outcome;
  }
}

/** Due follow-ups, and those that would come within a day or two. */
function isDueSoon(task: Task, now: Moment): boolean {
  const { status, when } = task;
  const from = status.is === 'waiting' ? status.until : when.notBefore;
  if (!isFollowUp(task) || !isInHand(task) || when.someday) return false;
  const isHeld = status.is === 'waiting' && from === null;
  return !isHeld && (from === null || dateOf(from) <= addDays(dateOf(now.local), soonDays));
}
const soonDays = 2;

function settleOne(outcome: Outcome, task: Task, o: Settling): readonly Change[] {
  if (!isInHand(task)) return [];
  const climb = task.job === null ? undefined : o.climbs.get(task.job);
  const own = climb && isOfLadder(task, climb.job) ? climb : undefined;
  // The job went on without it, on another device: it is of a step that is done with.
  if (own && liveTaskId(own.job, own.ladder) !== task.id)
    return moves.done([task], { ...o, step: null });
  const set = own && jobMove(outcome, own, o);
  if (own) return set ? climbOn(task, own, { ...o, set, outcome }) : onItsStep(outcome, task, o);
  const paid = outcome.is === 'paid' && climb ? paidJob(climb, o, task) : [];
  const turn = task.madeBy.is === 'chore' ? o.turns.get(task.madeBy.chore) : undefined;
  const closing = ofItself(outcome, task, o);
  return [...(turn ? withTurn(closing, task, { turn, now: o.now }) : closing), ...paid];
}

type Climbing = Settling & { readonly set: JobMove; readonly outcome: Outcome };

function climbOn(
  task: Task,
  { job, ladder, tasks, worksOn }: Climb,
  o: Climbing,
): readonly Change[] {
  const { now, minutes, step, titleOf, set, outcome } = o;
  const closing = isGivenUp(outcome)
    ? moves.letGo([task], now)
    : moves.done([task], { now, minutes, step });
  // One step of several is done: the task goes on, and the job stays where it is.
  if (!closing.some((one) => one.kind === 'task' && isClosed(one.set.status))) return closing;
  const again = set.step?.id === job.step.id && set.rung === job.rung;
  return [
    ...(again ? [] : closing),
    ...changeJob(job, set, { ladder, now, titleOf, worksOn, tasks, closing: new Set([task.id]) }),
  ];
}

function isGivenUp({ is }: Outcome): boolean {
  return is === 'no' || is === 'let-go';
}

function isClosed(status: Task['status'] | undefined): boolean {
  return status?.is === 'done' || status?.is === 'let-go';
}

/** A task that is about a job without being its step: paid is paid all the same. */
function paidJob(
  { job, ladder, tasks, worksOn }: Climb,
  o: Settling,
  task: Task,
): readonly Change[] {
  const set = toRung(job, ladder, { rung: 'paid', on: dateOf(o.now.local) });
  return changeJob(job, set, { ...o, ladder, worksOn, tasks, closing: new Set([task.id]) });
}

/** The job stays where it is: its task comes back, and nothing of it is done. */
function onItsStep(outcome: Outcome, task: Task, o: Settling): readonly Change[] {
  if (outcome.is === 'no-answer') return noAnswer(task, o);
  if (outcome.is === 'will-pay') return willPay(task, outcome.on, o);
  return moves.waiting([task], touch(o));
}

/** A task without a ladder. */
function ofItself(outcome: Outcome, task: Task, o: Settling): readonly Change[] {
  const { now, minutes, step } = o;
  switch (outcome.is) {
    case 'done':
    case 'sent':
      if (asksForMoney(task)) return moves.nudged([task], { now, worksOn: workdays(o) });
      return outcome.is === 'sent'
        ? moves.sent([task], touch(o))
        : moves.done([task], { now, minutes, step });
    case 'spoke':
      return asksForMoney(task)
        ? moves.nudged([task], { now, worksOn: workdays(o) })
        : moves.done([task], o);
    case 'yes':
    case 'no':
    case 'paid':
    case 'booked':
      return moves.done([task], { now, minutes, step: null });
    case 'let-go':
      return moves.letGo([task], now);
    case 'left-message':
      return moves.waiting([task], touch(o));
    case 'no-answer':
      return noAnswer(task, o);
    case 'will-pay':
      return willPay(task, outcome.on, o);
  }
}

function touch({ now, hours, holidays = noHolidays }: Settling) {
  return { now, until: moves.nextTouch(now, restDays(hours, holidays)), on: '' };
}

function workdays({ hours, holidays }: Settling): (day: LocalDate) => boolean {
  return (day) => isWorkday(hours, day, holidays);
}

function noAnswer(task: Task, { now, hours, holidays = noHolidays }: Settling): readonly Change[] {
  const until = retryAt(hours.calls, now.local, restDays(hours, holidays));
  return moves
    .later([task], { now, until })
    .map((one) => ({ ...one, set: { ...one.set, tries: task.tries + 1 } }) as Change);
}

/** The ball is with them until the working day after they said. */
function willPay(task: Task, on: LocalDate, o: Settling): readonly Change[] {
  const { now } = o;
  const until = at(workdayFrom(addDays(on, 1), workdays(o)), '09:00');
  return [
    change('task', task.id, {
      status: { is: 'waiting', until, on: '' },
      saidPays: on,
      tries: 0,
      skips: 0,
      touched: now.instant,
    }),
  ];
}
