/** What mending looks through: a few ranges of indexes, so that a deck with a long past costs little more than a new one. */
import { recordOf } from '../domain/change/merge.ts';
import type { JobId, TaskId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import { type Database, rows } from './database.ts';
import { laneKeys } from './reads.ts';

/** Deleted ones too: what they left in hand goes with them. */
export async function unclosedJobs(db: Database): Promise<readonly Job[]> {
  const rung = () => rows(db, 'job').where('rung');
  const [before, after] = await Promise.all([
    rung().below('closed').toArray(),
    rung().above('closed').toArray(),
  ]);
  return [...before, ...after].map((row) => recordOf('job', row));
}

/** In hand and about some job, apart from those of `except`. */
export async function otherTasksInHand(
  db: Database,
  except: ReadonlySet<TaskId>,
): Promise<readonly Task[]> {
  const aboutJobs = rows(db, 'task').where('job').above('').primaryKeys();
  const [about, ...lanes] = await Promise.all([
    aboutJobs,
    ...inHand.map((lane) => laneKeys(db, lane)),
  ]);
  const held = new Set<string>(lanes.flat());
  const left = (about as TaskId[]).filter((id) => held.has(id) && !except.has(id));
  return await storedRecords(db, 'task', left);
}

/** Together they hold every task that is not closed. */
const inHand = ['all', 'waiting', 'someday'] as const;

export function storedJobs(db: Database, ids: readonly JobId[]): Promise<readonly Job[]> {
  return storedRecords(db, 'job', ids);
}

/** Deleted ones too: a step stood on before comes back as the same task. */
export function storedTasks(db: Database, ids: readonly TaskId[]): Promise<readonly Task[]> {
  return storedRecords(db, 'task', ids);
}

async function storedRecords<K extends RecordKind>(
  db: Database,
  kind: K,
  ids: readonly RecordTypes[K]['id'][],
): Promise<readonly RecordTypes[K][]> {
  const found = await rows(db, kind).bulkGet([...ids]);
  return found.filter((row) => row !== undefined).map((row) => recordOf(kind, row));
}
