/**
 * Typed reads. Each runs by index or key, so that inside a live query it runs
 * again only for writes in its range; nothing here counts. A record that was
 * deleted is not there.
 */
import { isVisible, recordOf } from '../domain/change/merge.ts';
import type { CustomerId, TaskId } from '../domain/record/id.ts';
import type { Note } from '../domain/record/note.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import type { Lane } from '../domain/round/lanes.ts';
import { type Database, rows } from './database.ts';
import { newestFirst, recordsOf, visible } from './deck-reader.ts';
import { dexieReader } from './dexie-reader.ts';

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
  return await recordsOf(dexieReader(db), kind, ids);
}

/** The whole table: for kinds that stay small, for export, never for tasks on a screen. */
export async function allRecords<K extends RecordKind>(
  db: Database,
  kind: K,
): Promise<readonly RecordTypes[K][]> {
  return visible(kind, await rows(db, kind).toArray());
}

/** Primary keys in the order of the lane. */
export async function laneKeys(db: Database, lane: Lane): Promise<readonly TaskId[]> {
  const keys = await rows(db, 'task').where('lanes').startsWith(`${lane}:`).primaryKeys();
  return keys as TaskId[];
}

/** The customer's tasks that are not closed: open, someday or waiting; oldest first. */
export async function openTasksOf(db: Database, customer: CustomerId): Promise<readonly Task[]> {
  const found = await rows(db, 'task').where('customer').equals(customer).toArray();
  return visible('task', found)
    .filter((task) => task.status.is === 'open' || task.status.is === 'waiting')
    .sort((a, b) => a.created - b.created);
}

/** Newest first. */
export async function notesOn(
  db: Database,
  what: 'customer' | 'task',
  id: CustomerId | TaskId,
): Promise<readonly Note[]> {
  return visible('note', await dexieReader(db).notesOn(what, id)).sort(newestFirst);
}
