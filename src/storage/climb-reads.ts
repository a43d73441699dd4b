/** A job with what its climbing needs, by key and index. */

import { recordOf } from '../domain/change/merge.ts';
import { ladderName } from '../domain/ladder/ladder.ts';
import type { JobId, LadderId } from '../domain/record/id.ts';
import { asId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { LadderRecord } from '../domain/record/ladder.ts';
import type { Task } from '../domain/record/task.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';
import { getRecord } from './reads.ts';

export type ClimbFacts = {
  readonly job: Job;
  readonly own: LadderRecord | undefined;
  /** Deleted ones too: a step stood on before comes back as the same task. */
  readonly tasks: readonly Task[];
};

/** `undefined` when there is no such job here. */
export async function readClimb(db: Database, id: JobId): Promise<ClimbFacts | undefined> {
  const [job, tasks] = await Promise.all([getRecord(db, 'job', id), tasksOfJob(db, id)]);
  if (!job) return undefined;
  const ladder: LadderId = asId<'ladder'>(ladderName(job.ladder));
  return { job, own: await getRecord(db, 'ladder', ladder), tasks };
}

export async function tasksOfJob(db: Database, id: JobId): Promise<readonly Task[]> {
  const found = await rows(db, 'task').where('job').equals(id).toArray();
  return found.map((row) => recordOf('task', row));
}

/** On these rungs a job may be waiting for its money. */
export async function jobsOwing(db: Database): Promise<readonly Job[]> {
  return visible('job', await rows(db, 'job').where('rung').anyOf('invoice', 'chase').toArray());
}

/** All that are still climbing. */
export async function openJobs(db: Database): Promise<readonly Job[]> {
  return visible('job', await rows(db, 'job').where('rung').notEqual('closed').toArray());
}

/** Still climbing this ladder; jobs of a ladder unknown here climb the plainest one. */
export async function jobsOnLadder(db: Database, name: string): Promise<readonly Job[]> {
  return (await openJobs(db)).filter((job) => ladderName(job.ladder) === name);
}
