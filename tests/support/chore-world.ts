/** Chores and their tasks, moved the way the app moves them: records in memory, a clock in some zone, no storage. */
import type { Change } from '../../src/domain/change/change.ts';
import { doneNow, reopened, type Turn, withTurn } from '../../src/domain/chore/close.ts';
import { changeChore, isOfChore, liveTaskId } from '../../src/domain/chore/live-task.ts';
import { type ChoreSet, resumed, setNext } from '../../src/domain/chore/turn.ts';
import type { Chore } from '../../src/domain/record/chore.ts';
import type { ChoreRule } from '../../src/domain/record/chore-rule.ts';
import { asId, type ChoreId, type TaskId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { isInHand, type Task } from '../../src/domain/record/task.ts';
import * as moves from '../../src/domain/round/moves.ts';
import {
  addDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  type Moment,
} from '../../src/domain/time.ts';
import { begun } from '../../src/state/chores/chore-moves.ts';

export type World = {
  readonly now: Moment;
  readonly chores: ReadonlyMap<ChoreId, Chore>;
  readonly tasks: ReadonlyMap<TaskId, Task>;
  /** All that was written to come here. */
  readonly log: readonly Change[];
  readonly after: (hours: number) => World;
  readonly inZone: (zone: string) => World;
};

type Records = Pick<World, 'chores' | 'tasks' | 'log'>;
type Place = { readonly instant: number; readonly zone: string };

const hourMs = 3_600_000;
const firstHour = Date.UTC(2025, 11, 30);
const nothing: Records = { chores: new Map(), tasks: new Map(), log: [] };

export function worldAt(zone: string, hour: number, records: Records = nothing): World {
  return at({ zone, instant: firstHour + hour * hourMs }, records);
}

function at({ zone, instant }: Place, records: Records): World {
  const moved = (world: World, to: Partial<Place>) => at({ zone, instant, ...to }, world);
  return {
    ...records,
    now: { instant, local: localIn(zone, instant) },
    after(hours) {
      return moved(this, { instant: instant + hours * hourMs });
    },
    inZone(to) {
      return moved(this, { zone: to });
    },
  };
}

/** As the runtime's own calendar has it, so that the clock turns when it really does. */
function localIn(zone: string, instant: number): LocalDateTime {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute } = parts;
  return `${year}-${month}-${day}T${hour}:${minute}` as LocalDateTime;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit' as const;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      ...{ year: 'numeric', month: two, day: two, hour: two, minute: two },
      ...{ timeZone, hourCycle: 'h23' },
    });
  formats.set(timeZone, format);
  return format;
}

/** A write to a record that was deleted brings it back, as the store does it. */
export function applied(world: World, changes: readonly Change[]): World {
  const chores = new Map(world.chores);
  const tasks = new Map(world.tasks);
  for (const one of changes) {
    if (one.kind === 'chore')
      chores.set(one.id, over(chores.get(one.id) ?? blank('chore', one.id), one.set));
    else if (one.kind === 'task')
      tasks.set(one.id, over(tasks.get(one.id) ?? blank('task', one.id), one.set));
    else throw new RangeError(`a chore wrote a ${one.kind}`);
  }
  return { ...world, chores, tasks, log: [...world.log, ...changes] };
}

function over<R extends Chore | Task>(before: R, set: Partial<Omit<R, 'id'>>): R {
  return { ...before, deleted: false, ...set };
}

export function today({ now }: World): LocalDate {
  return dateOf(now.local);
}

export function turnIn(world: World, id: ChoreId): Turn {
  const chore = world.chores.get(id) ?? blank('chore', id);
  return { chore, tasks: [...world.tasks.values()].filter((task) => isOfChore(task, chore)) };
}

export function inHandOf(world: World, id: ChoreId): readonly Task[] {
  return turnIn(world, id).tasks.filter(isInHand);
}

export function liveOf(world: World, id: ChoreId): Task | undefined {
  const { chore, tasks } = turnIn(world, id);
  const live = liveTaskId(chore);
  return tasks.find((task) => task.id === live && isInHand(task));
}

export function begunChore(
  world: World,
  title: string,
  { rule, inDays }: { readonly rule: ChoreRule; readonly inDays: number },
): World {
  const created = world.now.instant;
  const next = rule.is === 'on-date' ? rule.from : addDays(today(world), inDays);
  const chore = { title, kind: 'paperwork', rule, next } as const;
  return applied(world, begun(chore, { id: asId<'chore'>(title), now: world.now, created }));
}

export function closed(world: World, task: Task, how: 'done' | 'let-go'): World {
  if (task.madeBy.is !== 'chore') return world;
  const turn = turnIn(world, asId<'chore'>(task.madeBy.chore));
  const { now } = world;
  const closing =
    how === 'done' ? moves.done([task], { now, minutes: 5, step: null }) : moves.letGo([task], now);
  return applied(world, withTurn(closing, task, { turn, now }));
}

export function doneJustNow(world: World, id: ChoreId): World {
  return applied(world, doneNow(turnIn(world, id), world.now));
}

/** The one closed last. */
export function reopenedIn(world: World, id: ChoreId): World {
  const { now } = world;
  const turn = turnIn(world, id);
  const shut = turn.tasks.filter((task) => !task.deleted && !isInHand(task));
  const task = shut.toSorted((a, b) => b.touched - a.touched)[0];
  return task ? applied(world, reopened(moves.reopen(task, now), task, { turn, now })) : world;
}

export function paused(world: World, id: ChoreId, isPaused: boolean): World {
  const { chore, tasks } = turnIn(world, id);
  if (chore.paused === isPaused) return world;
  const set = isPaused ? { paused: true } : resumed(chore, today(world));
  return applied(world, changeChore(chore, set, { tasks, now: world.now }));
}

export function changed(
  world: World,
  id: ChoreId,
  to: ChoreSet | LocalDate,
  reopens = typeof to === 'string',
): World {
  const { chore, tasks } = turnIn(world, id);
  const set = typeof to === 'string' ? setNext(chore, to) : to;
  return applied(world, changeChore(chore, set, { tasks, now: world.now, reopens }));
}
