/** What each move of the owner writes: pure, one list of changes per move. */
import { type Change, change } from '../change/change.ts';
import { noHolidays } from '../contact-hours.ts';
import type { MemberId } from '../record/id.ts';
import { isInHand, type Step, type Task, type TaskStatus } from '../record/task.ts';
import {
  addDays,
  at,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type Moment,
  weekdayOf,
} from '../time.ts';
import { workdayFrom } from '../workday.ts';

/** Settles a card: its first task is the primary, the others are its `also`. */
export function done(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly minutes: number | null; readonly step: number | null },
): readonly Change[] {
  return changesOf(tasks, o.now, (task, first) => {
    const closed: TaskStatus = {
      is: 'done',
      at: o.now.instant,
      minutes: first ? o.minutes : null,
    };
    if (!first || o.step === null) return { status: closed };
    const steps = ticked(task.steps, o.step);
    return isAllDone(steps) ? { steps, status: closed } : { steps, ...backInHand(task) };
  });
}

export function later(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly until: LocalDateTime },
): readonly Change[] {
  return changesOf(tasks, o.now, (task) => ({
    ...backInHand(task),
    when: heldUntil(task, o.until),
  }));
}

/** Takes the task out of the rounds; a wish date goes, a date given to others stays. */
export function someday(tasks: readonly Task[], now: Moment): readonly Change[] {
  return changesOf(tasks, now, (task) => {
    const due = task.when.due?.is === 'wish' ? null : task.when.due;
    return { ...backInHand(task), when: { notBefore: null, due, someday: true } };
  });
}

export function letGo(tasks: readonly Task[], now: Moment): readonly Change[] {
  return changesOf(tasks, now, () => ({ status: { is: 'let-go', at: now.instant } }));
}

/** The ball is with `on` until a date; `null` is until they answer. */
export function waiting(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly until: LocalDateTime | null; readonly on: string },
): readonly Change[] {
  return changesOf(tasks, o.now, () => ({ status: { is: 'waiting', until: o.until, on: o.on } }));
}

/** Somebody else of the crew does it, when it comes round on their phone. */
export function handed(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly to: MemberId },
): readonly Change[] {
  return changesOf(tasks, o.now, (task) => ({ ...backInHand(task), for: o.to }));
}

/** Back among the open ones, to be dealt from now on. */
export function reopen(task: Task, now: Moment): readonly Change[] {
  const held = task.when.someday || task.when.notBefore !== null;
  const when = held ? { when: { ...task.when, notBefore: null, someday: false } } : {};
  return [change('task', task.id, { status: { is: 'open' }, ...when, ...touch(now) })];
}

/** To the back of the deck. Nothing was done about it, so it is not touched. */
export function skip(tasks: readonly Task[], _o: { readonly now: Moment }): readonly Change[] {
  return tasks.filter(isInHand).map((task) => change('task', task.id, { skips: task.skips + 1 }));
}

/** Words written out of hours: they come back for sending at `leaves`, the others with them. */
export function written(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly text: string; readonly leaves: LocalDateTime },
): readonly Change[] {
  return changesOf(tasks, o.now, (task, first) => ({
    ...backInHand(task),
    ...(first ? { message: { text: o.text, written: o.now.instant } } : {}),
    when: heldUntil(task, o.leaves),
  }));
}

/** Asked for money once more: it waits for the customer a week, and comes back if nothing came in. */
export function nudged(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly worksOn?: (day: LocalDate) => boolean },
): readonly Change[] {
  const day = addDays(dateOf(o.now.local), nudgeDays);
  const until = at(o.worksOn ? workdayFrom(day, o.worksOn) : day, touchTime);
  return waiting(tasks, { now: o.now, until, on: '' });
}

/** The words are out: the ball is with the customer until the next touch. */
export function sent(
  tasks: readonly Task[],
  o: { readonly now: Moment; readonly until?: LocalDateTime; readonly on?: string },
): readonly Change[] {
  const until = o.until ?? nextTouch(o.now);
  return changesOf(tasks, o.now, (task) => ({
    ...(task.message ? { message: null } : {}),
    status: { is: 'waiting', until, on: o.on ?? '' },
  }));
}

/** Cuts a task into steps; those already done stay. Without any words nothing changes. */
export function smaller(
  task: Task,
  o: { readonly now: Moment; readonly steps: readonly string[] },
): readonly Change[] {
  const fresh = o.steps.map((text) => text.trim()).filter((text) => text !== '');
  if (fresh.length === 0) return [];
  const steps = [
    ...task.steps.filter((step) => step.done),
    ...fresh.map((text) => ({ text, done: false })),
  ];
  return changesOf([task], o.now, () => ({ ...backInHand(task), steps }));
}

export function handOver(
  task: Task,
  o: { readonly now: Moment; readonly to: string; readonly until: LocalDateTime | null },
): readonly Change[] {
  return waiting([task], { now: o.now, until: o.until, on: o.to });
}

const nudgeDays = 7;
const touchAfterDays = 3;
const touchTime = '09:00';

/** When to look again if nobody answers: the third working day (Monday to Friday, no holiday) from now, 09:00. */
export function nextTouch(now: Moment, rest = noHolidays): LocalDateTime {
  let date = dateOf(now.local);
  const worksOn = (day: LocalDate) => weekdayOf(day) < saturday && !rest.has(day);
  for (let counted = 0; counted < touchAfterDays; counted++) {
    date = workdayFrom(addDays(date, 1), worksOn);
  }
  return at(date, touchTime);
}

const saturday = 5;

type TaskSet = Partial<Omit<Task, 'id'>>;

/** A task closed meanwhile, on another device or screen, stays as it is. */
function changesOf(
  tasks: readonly Task[],
  now: Moment,
  decide: (task: Task, first: boolean) => TaskSet,
): readonly Change[] {
  return tasks.flatMap((task, i) =>
    isInHand(task) ? [change('task', task.id, { ...decide(task, i === 0), ...touch(now) })] : [],
  );
}

function touch(now: Moment): { readonly touched: number; readonly skips: number } {
  return { touched: now.instant, skips: 0 };
}

/** One that came back from waiting is the owner's again. */
function backInHand(task: Task): { readonly status?: TaskStatus } {
  return task.status.is === 'waiting' ? { status: { is: 'open' } } : {};
}

function heldUntil(task: Task, until: LocalDateTime): Task['when'] {
  return { ...task.when, notBefore: until, someday: false };
}

function ticked(steps: readonly Step[], index: number): readonly Step[] {
  return steps.map((step, i) => (i === index ? { ...step, done: true } : step));
}

function isAllDone(steps: readonly Step[]): boolean {
  return steps.length > 0 && steps.every((step) => step.done);
}
