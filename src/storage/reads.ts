/**
 * Typed reads. Each runs by index or key, so that inside a live query it runs
 * again only for writes in its range; nothing here counts, but `countOfLane`.
 * A record that was deleted is not there.
 */
import type { Collection } from 'dexie';
import type { Row } from '../domain/change/change.ts';
import { isVisible, recordOf } from '../domain/change/merge.ts';
import type { CustomerId, TaskId } from '../domain/record/id.ts';
import type { Note } from '../domain/record/note.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Lane } from '../domain/round/lanes.ts';
import type { Instant, LocalDateTime } from '../domain/time.ts';
import { type Database, rows } from './database.ts';
import { type Candidates, candidatesOf } from './deck-reader.ts';
import { dexieReader } from './dexie-reader.ts';
import type { Draft } from './local.ts';

export async function getRecord<K extends RecordKind>(
  db: Database,
  kind: K,
  id: RecordTypes[K]['id'],
): Promise<RecordTypes[K] | undefined> {
  const row = await rows(db, kind).get(id);
  return row && isVisible(row) ? recordOf(kind, row) : undefined;
}

/** In the order of the ids, without those that are not there. */
export async function getRecords<K extends RecordKind>(
  db: Database,
  kind: K,
  ids: readonly RecordTypes[K]['id'][],
): Promise<readonly RecordTypes[K][]> {
  const found = await rows(db, kind).bulkGet([...ids]);
  return visible(
    kind,
    found.filter((row) => row !== undefined),
  );
}

/** The whole table: for kinds that stay small, for export, never for tasks on a screen. */
export async function allRecords<K extends RecordKind>(
  db: Database,
  kind: K,
): Promise<readonly RecordTypes[K][]> {
  return visible(kind, await rows(db, kind).toArray());
}

/** The few tasks a round can be dealt from, seen by live queries. */
export async function candidates(
  db: Database,
  part: { readonly perLane: number; readonly now: LocalDateTime },
): Promise<Candidates> {
  return await candidatesOf(dexieReader(db), part);
}

/** Primary keys in the order of the lane. */
export async function laneKeys(
  db: Database,
  lane: Lane,
  part: { readonly offset?: number; readonly limit?: number } = {},
): Promise<readonly TaskId[]> {
  const { offset = 0, limit = Number.POSITIVE_INFINITY } = part;
  const keys = await inLane(db, lane)
    .limit(offset + limit)
    .primaryKeys();
  return (offset > 0 ? keys.slice(offset) : keys) as TaskId[];
}

/** One-off only: inside a live query it would run again for every write to the table. */
export async function countOfLane(db: Database, lane: Lane): Promise<number> {
  return await inLane(db, lane).count();
}

function inLane(db: Database, lane: Lane): Collection<Row, string> {
  return rows(db, 'task').where('lanes').startsWith(`${lane}:`);
}

/** The customer's tasks that are not closed: open, someday or waiting; oldest first. */
export async function openTasksOf(db: Database, customer: CustomerId): Promise<readonly Task[]> {
  const found = await rows(db, 'task').where('customer').equals(customer).toArray();
  return visible('task', found)
    .filter((task) => task.status.is === 'open' || task.status.is === 'waiting')
    .sort((a, b) => a.created - b.created);
}

/** What notes hang on: either or both. */
export type NotesAbout = {
  readonly customer?: CustomerId | null;
  readonly task?: TaskId | null;
};

/** Notes on the customer or on the task, newest first, each once. */
export async function notesAbout(db: Database, about: NotesAbout): Promise<readonly Note[]> {
  const found = await Promise.all([
    about.customer ? rows(db, 'note').where('about.customer').equals(about.customer).toArray() : [],
    about.task ? rows(db, 'note').where('about.task').equals(about.task).toArray() : [],
  ]);
  const once = new Map(found.flat().map((row) => [row.id, row]));
  return visible('note', [...once.values()]).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

export async function lastNoteAbout(db: Database, about: NotesAbout): Promise<Note | undefined> {
  return (await notesAbout(db, about))[0];
}

/** Planned visits from an instant on, soonest first. */
export async function nextVisits(
  db: Database,
  from: Instant,
  limit: number,
): Promise<readonly Visit[]> {
  const found = await rows(db, 'visit')
    .where('time.start')
    .aboveOrEqual(from)
    .filter((row) => isVisible(row) && recordOf('visit', row).state === 'planned')
    .limit(limit)
    .toArray();
  return visible('visit', found);
}

/** `undefined` when the key is not there or what lies there does not parse. */
export async function readMeta<T>(
  db: Database,
  key: string,
  parse: (value: unknown) => T | undefined,
): Promise<T | undefined> {
  const row = await db.meta.get(key);
  return row && parse(row.value);
}

export async function readDraft(db: Database, key: string): Promise<Draft | undefined> {
  return await db.drafts.get(key);
}

function visible<K extends RecordKind>(kind: K, found: readonly Row[]): RecordTypes[K][] {
  return found.filter(isVisible).map((row) => recordOf(kind, row));
}
