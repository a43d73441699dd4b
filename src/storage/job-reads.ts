/** What the screen of one job shows, by key and index. */
import type { Customer } from '../domain/record/customer.ts';
import type { CustomerId, JobId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { Note } from '../domain/record/note.ts';
import type { Visit } from '../domain/record/visit.ts';
import { type ClimbFacts, readClimb } from './climb-reads.ts';
import { type Database, rows } from './database.ts';
import { newestFirst, visible } from './deck-reader.ts';
import { getRecord } from './reads.ts';

export type JobFacts = ClimbFacts & {
  readonly customer: Customer | undefined;
  /** Newest first. */
  readonly notes: readonly Note[];
  /** Soonest first. */
  readonly visits: readonly Visit[];
};

/** `undefined` when there is no such job here. */
export async function readJob(db: Database, id: JobId): Promise<JobFacts | undefined> {
  const climb = await readClimb(db, id);
  if (!climb) return undefined;
  const [customer, notes, visits] = await Promise.all([
    climb.job.customer ? getRecord(db, 'customer', climb.job.customer) : undefined,
    rows(db, 'note').where('about.job').equals(id).toArray(),
    visitsOfJob(db, id),
  ]);
  return {
    ...climb,
    customer,
    notes: visible('note', notes).sort(newestFirst),
    visits,
  };
}

/** Soonest first. */
export async function visitsOfJob(db: Database, id: JobId): Promise<readonly Visit[]> {
  const found = await rows(db, 'visit').where('job').equals(id).toArray();
  return visible('visit', found).sort((a, b) => a.time.start - b.time.start);
}

export async function jobsOfCustomer(db: Database, id: CustomerId): Promise<readonly Job[]> {
  return visible('job', await rows(db, 'job').where('customer').equals(id).toArray());
}
