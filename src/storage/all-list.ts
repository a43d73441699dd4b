/**
 * Reads of the plain list. Only keys are read for the whole of it, so that ten
 * thousand tasks cost little; records are read for the rows on the screen.
 */
import type { Collection } from 'dexie';
import type { Row } from '../domain/change/change.ts';
import { type Clock, clockAtZero } from '../domain/change/stamp.ts';
import type { Customer } from '../domain/record/customer.ts';
import type { CustomerId, TaskId } from '../domain/record/id.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import type { Lane } from '../domain/round/lanes.ts';
import { addDays, dateOf, type LocalDateTime } from '../domain/time.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';
import { clockKey } from './meta-keys.ts';
import { getRecords, laneKeys } from './reads.ts';

export const lists = ['open', 'waiting', 'someday', 'done'] as const;
/** open: whether or not its time has come · done: let go as well · for: what a member of the crew has in hand. */
export type ListName = PlainList | ForList;
export type PlainList = (typeof lists)[number];
export type ForList = `for:${string}`;

export function isForList(name: string): name is ForList {
  return name.startsWith('for:');
}

export type ListPart = {
  readonly list: ListName;
  readonly now: LocalDateTime;
  /** Reads so many of each lane only: the first so many are right at once, the rest when all are read. */
  readonly front?: number;
};

/** The ids of a list in its order. */
export async function listKeys(db: Database, part: ListPart): Promise<readonly TaskId[]> {
  const { list } = part;
  if (isForList(list)) return await keysFor(db, list.slice('for:'.length));
  switch (list) {
    case 'open':
      return await openKeys(db, part);
    case 'waiting':
    case 'someday':
      return await laneKeys(db, list);
    case 'done':
      return await laneKeys(db, 'closed');
  }
}

export type Dated = { readonly id: TaskId; readonly at: string };

/**
 * Open tasks by their next date: first those of the next seven days and before,
 * soonest first; then those without a date, which can be done any time, newest
 * first; then what is still far off, soonest first.
 */
export function openOrder(o: {
  /** Every open task, newest first. */
  readonly open: readonly TaskId[];
  readonly dates: readonly Dated[];
  readonly now: LocalDateTime;
}): readonly TaskId[] {
  const next = new Map<TaskId, string>();
  for (const { id, at } of o.dates) {
    const known = next.get(id);
    if (known === undefined || at < known) next.set(id, at);
  }
  const near = nearEnd(o.now);
  const dated = [...next].sort(([a, at], [b, bt]) => compare(at, bt) || compare(a, b));
  const idsWhere = (keep: (at: string) => boolean) =>
    dated.filter(([, at]) => keep(at)).map(([id]) => id);
  return [
    ...idsWhere((at) => at <= near),
    ...o.open.filter((id) => !next.has(id)),
    ...idsWhere((at) => at > near),
  ];
}

/** What the rows on the screen show. */
export type ListRows = {
  readonly tasks: ReadonlyMap<TaskId, Task>;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
};

export async function listRows(db: Database, ids: readonly TaskId[]): Promise<ListRows> {
  const tasks = await getRecords(db, 'task', ids);
  const whose = new Set(tasks.map((task) => task.customer).filter((id) => id !== null));
  const customers = await getRecords(db, 'customer', [...whose]);
  return {
    tasks: new Map(tasks.map((task) => [task.id, task])),
    customers: new Map(customers.map((customer) => [customer.id, customer])),
  };
}

/** A whole table a little at a time: between two parts the page can answer the owner. */
export async function* recordParts<K extends RecordKind>(
  db: Database,
  kind: K,
  size: number,
): AsyncGenerator<readonly RecordTypes[K][]> {
  for (let last = ''; ; ) {
    const found: readonly Row[] = await rows(db, kind)
      .where('id')
      .above(last)
      .limit(size)
      .toArray();
    const end = found.at(-1);
    if (end === undefined) return;
    last = end.id;
    yield visible(kind, found);
  }
}

/** For live reads: every change, made here or taken in from elsewhere, writes the clock. */
export async function lastChange(db: Database): Promise<Clock> {
  return ((await db.meta.get(clockKey))?.value as Clock | undefined) ?? clockAtZero;
}

/** Newest first. What one person has in hand is few. */
async function keysFor(db: Database, member: string): Promise<readonly TaskId[]> {
  const found = await rows(db, 'task').where('for').equals(member).toArray();
  return visible('task', found)
    .filter(({ status }) => status.is === 'open' || status.is === 'waiting')
    .sort((a, b) => b.created - a.created || compare(a.id, b.id))
    .map(({ id }) => id);
}

const nearDays = 7;
const nearEnd = (now: LocalDateTime) => `${addDays(dateOf(now), nearDays)}T24:00`;
const dueLanes = ['promise', 'deadline', 'wish'] as const satisfies readonly Lane[];

async function openKeys(db: Database, part: ListPart): Promise<readonly TaskId[]> {
  const { now, front = Number.POSITIVE_INFINITY } = part;
  const [open, ready, ...due] = await Promise.all([
    freshKeys(db, front),
    datesIn(entriesBetween(db, `ready:${now}`, 'ready:~'), front),
    ...dueLanes.map((lane) => datesIn(entriesBetween(db, `${lane}:`, `${lane}:~`), front)),
  ]);
  const dates = [...ready, ...due.flat()];
  const isCut = [ready, ...due].some((lane) => lane.length >= front);
  const near = new Set(dates.filter(({ at }) => at <= nearEnd(now)).map(({ id }) => id));
  // Where near dates do not fill the front, one that was not read might stand there as if it had none.
  if (isCut && near.size < front) return await openKeys(db, { list: 'open', now });
  return openOrder({ open, dates, now });
}

async function freshKeys(db: Database, limit: number): Promise<readonly TaskId[]> {
  const fresh = rows(db, 'task').where('lanes').startsWith('fresh:');
  return (await fresh.limit(limit).primaryKeys()) as TaskId[];
}

function entriesBetween(db: Database, from: string, to: string): Collection<Row, string> {
  return rows(db, 'task').where('lanes').between(from, to, false, true);
}

/** The dates written in the lane entries, without reading the tasks. */
async function datesIn(entries: Collection<Row, string>, limit: number): Promise<readonly Dated[]> {
  const dates: Dated[] = [];
  await entries.limit(limit).eachKey((entry, { primaryKey }) => {
    const lane = String(entry);
    dates.push({ id: primaryKey as TaskId, at: lane.slice(lane.indexOf(':') + 1) });
  });
  return dates;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
