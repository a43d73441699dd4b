/** Jobs that may have too few tasks in hand, or too many: by index, and closed ones by keys alone. */
import { isVisible, recordOf } from '../domain/change/merge.ts';
import type { JobId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { Task } from '../domain/record/task.ts';
import { tasksOfJob } from './climb-reads.ts';
import { type Database, rows } from './database.ts';
import { laneKeys } from './reads.ts';

export type JobWithTasks = { readonly job: Job; readonly tasks: readonly Task[] };

/** Every job under way with all its tasks, and each that is over with those it has left in hand. */
export async function jobsToMend(db: Database): Promise<readonly JobWithTasks[]> {
  const found = await rows(db, 'job').where('rung').notEqual('closed').toArray();
  const open = found.filter(isVisible).map((row) => recordOf('job', row));
  const tasks = await tasksOf(
    db,
    open.map(({ id }) => id),
  );
  const under = open.map((job) => ({ job, tasks: tasks.get(job.id) ?? [] }));
  const closed = await rows(db, 'job').where('rung').equals('closed').primaryKeys();
  const deleted = found.filter((row) => !isVisible(row)).map(({ id }) => id);
  return [...under, ...(await leftInHand(db, [...closed, ...deleted]))];
}

type TasksByJob = ReadonlyMap<string, readonly Task[]>;

async function tasksOf(db: Database, jobs: readonly string[]): Promise<TasksByJob> {
  const found = await Promise.all(
    jobs.map(async (id) => [id, await tasksOfJob(db, id as JobId)] as const),
  );
  return new Map(found);
}

async function leftInHand(db: Database, over: readonly string[]): Promise<readonly JobWithTasks[]> {
  if (over.length === 0) return [];
  const theirs = await Promise.all(
    over.map((id) => rows(db, 'task').where('job').equals(id).primaryKeys()),
  );
  const lanes = await Promise.all(inHand.map((lane) => laneKeys(db, lane)));
  const held = new Set<string>(lanes.flat());
  const left = over.filter((_, i) => theirs[i]?.some((key) => held.has(key)));
  const jobs = await rows(db, 'job').bulkGet(left);
  const tasks = await tasksOf(db, left);
  return jobs
    .filter((row) => row !== undefined)
    .map((row) => ({ job: recordOf('job', row), tasks: tasks.get(row.id) ?? [] }));
}

/** Together they hold every task that is not closed. */
const inHand = ['all', 'waiting', 'someday'] as const;
