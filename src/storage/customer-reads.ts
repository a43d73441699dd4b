/** All that hangs on one customer, by index. */
import type { Hanging } from '../domain/customer-merge.ts';
import { personBehind } from '../domain/customer-person.ts';
import type { Customer } from '../domain/record/customer.ts';
import type { CustomerId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import type { Task } from '../domain/record/task.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';
import { getRecord, getRecords } from './reads.ts';

/**
 * The id, and those of all records merged into it, at however many removes: what
 * another device wrote to one of them meanwhile is about this customer.
 */
export async function idsOf(db: Database, id: CustomerId): Promise<readonly CustomerId[]> {
  const ids = new Set([id]);
  for (let last: readonly CustomerId[] = [id]; last.length > 0; ) {
    const keys = await rows(db, 'customer').where('mergedInto').anyOf(last).primaryKeys();
    last = (keys as CustomerId[]).filter((one) => !ids.has(one));
    for (const one of last) ids.add(one);
  }
  return [...ids];
}

/** Whom the record turned out to be; itself where it was never merged. */
export async function personOf(db: Database, customer: Customer): Promise<Customer> {
  const way = new Map<string, Customer>([[customer.id, customer]]);
  for (let next = customer.mergedInto; next !== null && !way.has(next); ) {
    const found = await getRecord(db, 'customer', next);
    if (!found) break;
    way.set(found.id, found);
    next = found.mergedInto;
  }
  return personBehind(customer, (id) => way.get(id));
}

export async function hangingOn(db: Database, ids: readonly CustomerId[]): Promise<Hanging> {
  const by = <K extends RecordKind>(kind: K, index: string) => recordsBy(db, kind, { index, ids });
  const [tasks, jobs, visits, notes, attachments] = await Promise.all([
    by('task', 'customer'),
    by('job', 'customer'),
    by('visit', 'customer'),
    by('note', 'about.customer'),
    by('attachment', 'about.customer'),
  ]);
  return { tasks, jobs, visits, notes, attachments };
}

/** Words and pictures of their tasks that name no customer: the task got its customer afterwards. */
export async function onTasks(
  db: Database,
  tasks: readonly Task[],
): Promise<Pick<Hanging, 'notes' | 'attachments'>> {
  const by = { index: 'about.task', ids: tasks.map(({ id }) => id) };
  const [notes, attachments] = await Promise.all([
    recordsBy(db, 'note', by),
    recordsBy(db, 'attachment', by),
  ]);
  return {
    notes: notes.filter(({ about }) => about.customer === null),
    attachments: attachments.filter(({ about }) => about.customer === null),
  };
}

/** The jobs of these tasks that are not among `known`: such a job may be billed to somebody else. */
export async function otherJobsOf(
  db: Database,
  tasks: readonly Task[],
  known: readonly Job[],
): Promise<readonly Job[]> {
  const have = new Set(known.map(({ id }) => id));
  const ids = new Set(tasks.flatMap(({ job }) => (job && !have.has(job) ? [job] : [])));
  return ids.size === 0 ? [] : await getRecords(db, 'job', [...ids]);
}

type By = { readonly index: string; readonly ids: readonly string[] };

async function recordsBy<K extends RecordKind>(
  db: Database,
  kind: K,
  { index, ids }: By,
): Promise<readonly RecordTypes[K][]> {
  const [only, ...others] = ids;
  if (only === undefined) return [];
  const by = rows(db, kind).where(index);
  return visible(kind, await (others.length === 0 ? by.equals(only) : by.anyOf(ids)).toArray());
}
