/** Closing a chore's live task takes the chore to its next turn in the same move, and opening it again takes it back. */
import { type Change, change } from '../change/change.ts';
import type { Chore } from '../record/chore.ts';
import type { Task } from '../record/task.ts';
import { dateOf, type Moment } from '../time.ts';
import { changeChore, isOfChore, liveTaskId } from './live-task.ts';
import { backOn, type ChoreSet, done, notThisTime } from './turn.ts';

/** A chore with all of its tasks, closed and deleted ones too. */
export type Turn = { readonly chore: Chore; readonly tasks: readonly Task[] };

/** What closes the task, and what becomes of its chore; as it was when it closes nothing, or a turn that is over. */
export function withTurn(
  closing: readonly Change[],
  task: Task,
  { turn, now }: { readonly turn: Turn; readonly now: Moment },
): readonly Change[] {
  const { chore } = turn;
  const how = closing.map((one) => closedAs(one, task)).find((is) => is !== undefined);
  if (how === undefined || liveTaskId(chore) !== task.id) return closing;
  const today = dateOf(now.local);
  const set = how === 'done' ? done(chore, today) : notThisTime(chore, today);
  return comesAgain(chore, task, set)
    ? changeChore(chore, set, { ...turn, now })
    : [...closing, ...changeChore(chore, set, { ...turn, now, closing: task.id })];
}

/** "Done just now": its live task is done with it; a chore without one only remembers the day. */
export function doneNow(turn: Turn, now: Moment): readonly Change[] {
  const { chore, tasks } = turn;
  const live = liveTaskId(chore);
  const task = tasks.find(({ id }) => id === live);
  const set = done(chore, dateOf(now.local));
  if (!task || comesAgain(chore, task, set)) return changeChore(chore, set, { tasks, now });
  const status = { is: 'done', at: now.instant, minutes: null } as const;
  const closing = [change('task', task.id, { status, touched: now.instant, skips: 0 })];
  return withTurn(closing, task, { turn, now });
}

/** The task stands open again and is its chore's live one, or the owner's own when no turn comes by its date any more. */
export function reopened(
  opening: readonly Change[],
  task: Task,
  { turn, now }: { readonly turn: Turn; readonly now: Moment },
): readonly Change[] {
  const { chore, tasks } = turn;
  if (!isOfChore(task, chore)) return opening;
  const set = backOn(chore, task);
  if (set === null) return [...opening, change('task', task.id, { madeBy: { is: 'owner' } })];
  const open = tasks.map((one) => (one.id === task.id ? asOpen(one) : one));
  return [...opening, ...changeChore(chore, set, { tasks: open, now, reopens: true })];
}

/** Done twice on one day, its next date is the same: there is nothing to close. */
function comesAgain(chore: Chore, task: Task, set: ChoreSet): boolean {
  return liveTaskId({ ...chore, ...set }) === task.id;
}

function closedAs(one: Change, { id }: Task): 'done' | 'let-go' | undefined {
  if (one.kind !== 'task' || one.id !== id) return undefined;
  const is = one.set.status?.is;
  return is === 'done' || is === 'let-go' ? is : undefined;
}

function asOpen(task: Task): Task {
  return { ...task, status: { is: 'open' } };
}
