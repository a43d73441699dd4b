/**
 * A chore has one live task: the one of the date it stands on. The chore is the
 * truth; its task follows from its fields, by the owner's move and after a merge
 * alike, so that two devices come to the same. The task's id derives from chore
 * and date.
 */
import { type Change, change } from '../change/change.ts';
import { canon } from '../change/merge.ts';
import { deriveId } from '../derive-id.ts';
import type { Chore } from '../record/chore.ts';
import type { Json } from '../record/field.ts';
import type { TaskId } from '../record/id.ts';
import { isInHand, type Task } from '../record/task.ts';
import { addDays, at, type LocalDate, type Moment } from '../time.ts';
import { turnOf } from './dates.ts';
import { type ChoreSet, nextDate, passed } from './turn.ts';

export type ChoreSetting = {
  /** All of its tasks, closed and deleted ones too. */
  readonly tasks: readonly Task[];
  readonly now: Moment;
};

/** The chore as `set` makes it, and its task brought to where it stands then. */
export function changeChore(
  chore: Chore,
  set: ChoreSet,
  o: ChoreSetting & {
    /** A task the same move closes by itself. */
    readonly closing?: TaskId;
    /** The owner named the date: a task closed on it before is opened again. */
    readonly reopens?: boolean;
  },
): readonly Change[] {
  const tasks = o.closing ? o.tasks.map((task) => asClosed(task, o)) : o.tasks;
  const moved = o.reopens ? set : { ...set, ...overClosed({ ...chore, ...set }, tasks) };
  const follow = tasksOf({ ...chore, ...moved }, { ...o, tasks });
  return [...(Object.keys(moved).length > 0 ? [change('chore', chore.id, moved)] : []), ...follow];
}

/** After a merge, or at a start: what is missing or left over beside the chore. */
export function mendChore(chore: Chore, o: ChoreSetting): readonly Change[] {
  return changeChore(chore, {}, o);
}

export function liveTaskId(chore: Chore): TaskId | null {
  const on = nextDate(chore);
  return on && taskIdOn(chore, on);
}

export function isOfChore(task: Task, { id }: Pick<Chore, 'id'>): boolean {
  return task.madeBy.is === 'chore' && task.madeBy.chore === id;
}

function taskIdOn({ id }: Chore, on: LocalDate): TaskId {
  return deriveId('task', [id, on]);
}

function asClosed(task: Task, { closing, now }: { closing?: TaskId; now: Moment }): Task {
  if (task.id !== closing) return task;
  return { ...task, status: { is: 'done', at: now.instant, minutes: null } };
}

/** Turns whose task is closed already, there or here, are gone over. */
function overClosed(chore: Chore, tasks: readonly Task[]): ChoreSet {
  let set: ChoreSet = {};
  for (let turns = 0; turns <= tasks.length; turns++) {
    const after = { ...chore, ...set };
    const on = nextDate(after);
    const there = on && tasks.find(({ id }) => id === taskIdOn(chore, on));
    if (!there || there.deleted || isInHand(there)) return set;
    set = passed(after, on);
  }
  return set;
}

function tasksOf(chore: Chore, { tasks, now }: ChoreSetting): readonly Change[] {
  const wanted = liveTaskId(chore);
  const on = nextDate(chore);
  const left = tasks.filter(
    (task) => isOfChore(task, chore) && isInHand(task) && task.id !== wanted,
  );
  const settled = left.map((task) => settledOf(chore, task, now));
  if (wanted === null || on === null) return settled;
  const there = tasks.find((task) => task.id === wanted);
  if (there && isInHand(there)) return [...settled, ...kept(chore, there, on)];
  return [...settled, entered(chore, wanted, { tasks, now, on })];
}

/** One whose turn is over was let go; one that no turn asks for any more is as if it had never come. */
function settledOf(chore: Chore, task: Task, now: Moment): Change {
  const isOver = chore.through !== null && periodOf(task) <= chore.through;
  if (!isOver) return change('task', task.id, { deleted: true });
  const status = { is: 'let-go', at: now.instant } as const;
  return change('task', task.id, { status, touched: now.instant });
}

/** The owner may have put it off or begun it: only what the chore says is brought up to date. */
function kept(chore: Chore, task: Task, on: LocalDate): readonly Change[] {
  const madeBy = madeOf(chore, on);
  const { title, kind } = chore;
  const set = {
    ...(title === task.title ? {} : { title }),
    ...(kind === task.kind ? {} : { kind }),
    ...(same(madeBy, task.madeBy) ? {} : { madeBy }),
    ...(task.madeBy.is === 'chore' && same(madeBy.rule, task.madeBy.rule)
      ? {}
      : { when: whenOf(chore, on) }),
  };
  return Object.keys(set).length === 0 ? [] : [change('task', task.id, set)];
}

type Entering = ChoreSetting & { readonly on: LocalDate };

/** It takes along what the owner set on it when it was there before, else on the one before it. */
function entered(chore: Chore, id: TaskId, { tasks, now, on }: Entering): Change {
  const own = tasks.filter((task) => isOfChore(task, chore));
  const before = own.find((task) => task.id === id) ?? latestOf(own);
  const isShut = tasks.some((task) => task.id === id && task.status.is !== 'open');
  return change('task', id, {
    title: chore.title,
    kind: chore.kind,
    customer: before?.customer ?? null,
    minutes: before?.minutes ?? null,
    needs: before?.needs ?? null,
    steps: (before?.steps ?? []).map((step) => ({ ...step, done: false })),
    // A new one says nothing of how it stands: done on another device, it stays done.
    ...(isShut ? { status: { is: 'open' } } : {}),
    when: whenOf(chore, on),
    madeBy: madeOf(chore, on),
    skips: 0,
    created: now.instant,
    touched: now.instant,
  });
}

function latestOf(tasks: readonly Task[]): Task | undefined {
  return tasks.reduce<Task | undefined>(
    (last, task) => (last && periodOf(last) >= periodOf(task) ? last : task),
    undefined,
  );
}

function periodOf({ madeBy }: Task): string {
  return madeBy.is === 'chore' ? madeBy.period : '';
}

function madeOf({ id, rule, lastDone }: Chore, on: LocalDate) {
  return { is: 'chore', chore: id, period: on, rule, lastDone } as const;
}

/** In the rounds a little before its date, longest before one that does harm; on its day for one that only follows the last. */
export function whenOf({ rule }: Pick<Chore, 'rule'>, on: LocalDate): Task['when'] {
  const is = rule.is === 'on-date' && rule.deadline ? 'deadline' : 'wish';
  const early = rule.is === 'after' ? 0 : leadOf(turnOf(rule), is);
  return {
    notBefore: at(addDays(on, -early), morning),
    due: { is, on, time: '' },
    someday: false,
  };
}

const morning = '06:00';

/** [days between its dates at least, days before a wish, days before a deadline], longest first. */
const leads = [
  [80, 3, 14],
  [28, 3, 7],
  [7, 1, 2],
  [0, 0, 0],
] as const;

function leadOf(turn: number, is: 'wish' | 'deadline'): number {
  for (const [least, wish, deadline] of leads)
    if (turn >= least) return is === 'wish' ? wish : deadline;
  return 0;
}

function same(a: unknown, b: unknown): boolean {
  return canon(a as Json) === canon(b as Json);
}
