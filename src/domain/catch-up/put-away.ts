/** What one tap of the catch up writes: this week, Someday, or left in the deck. Nothing is closed or deleted by any of them. */
import { type Change, change } from '../change/change.ts';
import type { WeekHours } from '../record/hours.ts';
import type { Due, Task } from '../record/task.ts';
import * as moves from '../round/moves.ts';
import { addDays, at, dateOf, type LocalDate, type Moment, weekdayOf } from '../time.ts';

export type Week = {
  readonly now: Moment;
  readonly workingHours: WeekHours;
};

const daysAhead = 7;
/** Before anybody's first gap of the day. */
const morning = '06:00';

/** Over the working days of the coming week, first come first, so that no morning gets them all. */
export function spread(tasks: readonly Task[], week: Week): readonly Change[] {
  return tasks.map((task, i) => toDay(task, dayFor(i, tasks.length, week), week.now));
}

/** One of several that are put into the week one by one; `i` is its place among `of`. */
export function intoWeek(
  task: Task,
  { i, of }: { readonly i: number; readonly of: number },
  week: Week,
): readonly Change[] {
  return [toDay(task, dayFor(i, of, week), week.now)];
}

/** It stays where it is; from today on it counts as looked at. */
export function keep(task: Task, now: Moment): readonly Change[] {
  return [change('task', task.id, { touched: now.instant, skips: 0 })];
}

/** All that does not matter rests on Someday; what matters and found no room is spread over the week, and so are chores, which come round. */
export function keepWhatMatters(
  o: { readonly matter: readonly Task[]; readonly rest: readonly Task[] },
  week: Week,
): readonly Change[] {
  const chores = o.rest.filter(isChore);
  const rest = o.rest.filter((task) => !isChore(task));
  return [...spread([...o.matter, ...chores], week), ...moves.someday(rest, week.now)];
}

function isChore({ madeBy }: Task): boolean {
  return madeBy.is === 'chore';
}

function dayFor(i: number, of: number, { now, workingHours }: Week): LocalDate {
  const today = dateOf(now.local);
  const ahead = Array.from({ length: daysAhead }, (_, n) => addDays(today, n + 1));
  const worked = ahead.filter((day) => workingHours[weekdayOf(day)] !== null);
  const days = worked.length > 0 ? worked : ahead;
  return days[Math.floor((i * days.length) / of)] ?? addDays(today, 1);
}

/** Never past a day that was given to somebody or that harms: then it stays free from now on. */
function toDay(task: Task, wanted: LocalDate, now: Moment): Change {
  const { due } = task.when;
  const latest = latestDay(due, dateOf(now.local));
  const day = latest !== null && latest < wanted ? latest : wanted;
  const isFree = day <= dateOf(now.local);
  // A chore's date is the chore's to say.
  const isOwn = due?.is === 'wish' && due.on < day && !isChore(task);
  const moved = isOwn ? { ...due, on: day, time: '' } : due;
  return change('task', task.id, {
    ...(task.status.is === 'waiting' ? { status: { is: 'open' } } : {}),
    when: { notBefore: isFree ? null : at(day, morning), due: moved, someday: false },
    touched: now.instant,
    skips: 0,
  });
}

function latestDay(due: Due | null, today: LocalDate): LocalDate | null {
  if (due === null || due.is === 'wish' || due.on < today) return null;
  return due.is === 'deadline' ? addDays(due.on, -1) : due.on;
}
