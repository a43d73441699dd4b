/** What the words of a message are filled from, by key and index. */

import { recordOf } from '../domain/change/merge.ts';
import type { Business } from '../domain/record/business.ts';
import type { Customer } from '../domain/record/customer.ts';
import { asId, type TaskId, theBusiness } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import { blank } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import type { Template } from '../domain/record/template.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Instant } from '../domain/time.ts';
import { type Database, rows } from './database.ts';
import { allRecords, getRecord } from './reads.ts';

export type WordsFacts = {
  readonly task: Task;
  readonly customer: Customer | undefined;
  readonly job: Job | undefined;
  readonly business: Business;
  /** The next one with this customer. */
  readonly visit: Visit | undefined;
  /** The owner's own wording. */
  readonly own: readonly Template[];
};

/** `undefined` when there is no such task here; without one, what is known of the business alone. */
export async function readWordsFacts(
  db: Database,
  id: TaskId | null,
  now: Instant,
): Promise<WordsFacts | undefined> {
  const task = id === null ? noTask : await getRecord(db, 'task', id);
  if (!task) return undefined;
  const [customer, job, business, own, visit] = await Promise.all([
    task.customer ? getRecord(db, 'customer', task.customer) : undefined,
    task.job ? getRecord(db, 'job', task.job) : undefined,
    getRecord(db, 'business', theBusiness),
    allRecords(db, 'template'),
    nextVisitWith(db, task, now),
  ]);
  return { task, customer, job, business: business ?? blank('business', theBusiness), own, visit };
}

const noTask = blank('task', asId<'task'>(''));

async function nextVisitWith(
  db: Database,
  { customer, job }: Task,
  now: Instant,
): Promise<Visit | undefined> {
  if (customer === null) return undefined;
  const found = await rows(db, 'visit').where('customer').equals(customer).toArray();
  return (
    found
      .map((row) => recordOf('visit', row))
      .filter((visit) => !visit.deleted && visit.state === 'planned' && visit.time.end > now)
      // Another job's day is not this one's.
      .filter((visit) => visit.job === null || job === null || visit.job === job)
      .sort((a, b) => a.time.start - b.time.start)[0]
  );
}
