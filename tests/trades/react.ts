/** What customers do in answer to what reaches them; each answer is drawn for the job and the question. */
import { visitBeen } from '../../src/domain/ladder/climb.ts';
import { changeJob } from '../../src/domain/ladder/live-task.ts';
import type { Outcome } from '../../src/domain/outcome/outcome.ts';
import type { JobId } from '../../src/domain/record/id.ts';
import type { Job } from '../../src/domain/record/job.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { addDays, type LocalDate } from '../../src/domain/time.ts';
import { world as assumed } from './assumptions.ts';
import { dateAt, dayMinutes, endOf, momentAt } from './clock.ts';
import { apply, type Changed, chaseStepsOf, climbOf, settled, titleOf } from './desk.ts';
import { draw, exponential } from './draws.ts';
import { arrivalOf } from './names.ts';
import { paysByItself, paysWhenAsked } from './payers.ts';
import { count, plan, type Run } from './run.ts';
import { daysToVisit } from './world.ts';

export function react(run: Run, one: Changed): void {
  if (one.is === 'task') reactToTask(run, one.after);
  else reactToJob(run, one);
}

type JobChanged = Extract<Changed, { readonly is: 'job' }>;

function reactToJob(run: Run, one: JobChanged): void {
  const { before, after } = one;
  const moved = before.rung !== after.rung || before.step.id !== after.step.id;
  if (before.rung === 'enquiry' && moved && before.step.id !== '') answered(run, after);
  if (before.rung === 'quote' && after.rung === 'follow-up') quoteSent(run, after);
  if (before.rung === 'invoice' && after.rung === 'chase') billSent(run, after);
  if (after.rung === 'visit' && moved && after.step.id !== 'book') awaitVisit(run, after);
  if (before.rung === after.rung) stepped(run, one, moved);
}

/** One touch further on the same rung, or the same words once more. */
function stepped(run: Run, { before, after }: JobChanged, moved: boolean): void {
  const { rung } = after;
  if ((rung === 'follow-up' || rung === 'deposit') && moved) askedAgain(run, after);
  const again = before.step.from !== after.step.from;
  if (rung === 'chase' && (moved || again)) reminded(run, before);
}

function reactToTask(run: Run, task: Task): void {
  const promise = run.book.promises.get(task.id);
  const { madeBy, job, status } = task;
  const isOut = status.is === 'done' || status.is === 'waiting';
  if (promise && promise.kept === null && isOut) promise.kept = run.now;
  if (madeBy.is === 'owner' && status.is === 'waiting') thanked(run, task);
  const isBooking = madeBy.is === 'ladder' && madeBy.rung === 'visit' && madeBy.step === 'book';
  if (isBooking && job !== null && task.status.is === 'waiting') askedForDay(run, job);
}

function answered(run: Run, { id }: Job): void {
  if (run.book.answered.get(id) === null) run.book.answered.set(id, run.now);
}

function quoteSent(run: Run, { id }: Job): void {
  const at =
    run.now + exponential(assumed.quoteAnswerDays.value, draw(id, 'quote-days')) * dayMinutes;
  const outcome = draw(id, 'quote') < assumed.quoteWon.value ? 'yes' : null;
  if (outcome) plan(run, at, () => reply(run, id, { is: outcome }));
}

function askedAgain(run: Run, { id, rung }: Job): void {
  const nth = count(run, `${rung}|${id}`);
  const chance = rung === 'deposit' ? assumed.bookingReplies.value : assumed.followUpWins.value;
  if (draw(id, rung, nth) >= chance) return;
  plan(run, run.now + replyMinutes(id, rung, nth), () => reply(run, id, { is: 'yes' }));
}

function askedForDay(run: Run, id: JobId): void {
  const nth = count(run, `book|${id}`);
  if (draw(id, 'book', nth) >= assumed.bookingReplies.value) return;
  const at = run.now + replyMinutes(id, 'book', nth);
  plan(run, at, () => reply(run, id, { is: 'booked', on: visitDay(run, id) }));
}

/** Words were left where a talk was meant: an answer ends it. */
function thanked(run: Run, { id }: Task): void {
  if (draw(run.world.seed, id, 'thanks') >= assumed.bookingReplies.value) return;
  const minutes = exponential(assumed.replyHours.value, draw(run.world.seed, id, 'hours')) * 60;
  plan(run, run.now + minutes, () => {
    const task = run.desk.live.get(id);
    if (task?.status.is !== 'waiting') return;
    settled(run.desk, { is: 'done' }, { tasks: [task], now: momentAt(run.now), minutes: null });
  });
}

export function visitDay(run: Run, id: JobId): LocalDate {
  return addDays(dateAt(run.now), daysToVisit(draw(id, 'visit')));
}

function replyMinutes(id: JobId, what: string, nth: number): number {
  return exponential(assumed.replyHours.value, draw(id, what, 'hours', nth)) * 60;
}

/** They write or ring; it costs the owner no minute of a gap, whatever the policy. */
export function reply(run: Run, id: JobId, outcome: Outcome): void {
  const task = [...(run.desk.tasksOfJob.get(id)?.values() ?? [])].find((one) =>
    run.desk.live.has(one.id),
  );
  if (!task || (outcome.is === 'booked' && run.desk.jobs.get(id)?.rung !== 'visit')) return;
  settled(run.desk, outcome, { tasks: [task], now: momentAt(run.now), minutes: null });
}

/** The day comes whether or not it was confirmed. */
function awaitVisit(run: Run, { id, step }: Job): void {
  const on = step.from;
  if (on === null) return;
  plan(run, Math.max(run.now, endOf(on) - 6 * 60), () => {
    const climb = climbOf(run.desk, id);
    if (climb?.job.rung !== 'visit' || climb.job.step.from !== on) return;
    const o = { ...climb, now: momentAt(run.now), titleOf };
    apply(run.desk, changeJob(climb.job, visitBeen(climb.ladder, on), o));
  });
}

function billSent(run: Run, { id, due }: Job): void {
  if (due !== null) payLater(run, id, paysByItself(arrivalOf(id), due, run.now));
}

/** `before` says which step was done. */
function reminded(run: Run, { id, ladder, step }: Job): void {
  const steps = chaseStepsOf(ladder as Run['world']['ladder']);
  const kind = steps.find((one) => one.id === step.id)?.kind;
  const nth = count(run, `chase|${id}`);
  const by = kind === 'chase-call' ? 'call' : 'message';
  const minutes = paysWhenAsked(arrivalOf(id), nth, by);
  if (minutes !== null) payLater(run, id, run.now + minutes);
}

export function payLater(run: Run, id: JobId, at: number): void {
  if (at < run.world.end) plan(run, at, () => paid(run, id));
}

function paid(run: Run, id: JobId): void {
  if (run.desk.jobs.get(id)?.paid !== null) return;
  const owed = run.book.owed.get(id);
  if (owed && owed.paid === null) owed.paid = run.now;
  reply(run, id, { is: 'paid' });
}
