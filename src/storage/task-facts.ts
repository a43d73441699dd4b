/** What the screen of one task shows, by key and index. */
import type { Attachment } from '../domain/record/attachment.ts';
import type { Chore } from '../domain/record/chore.ts';
import type { Customer } from '../domain/record/customer.ts';
import { asId, type TaskId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { Note } from '../domain/record/note.ts';
import type { Task } from '../domain/record/task.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';
import { getRecord, notesOn } from './reads.ts';

export type TaskFacts = {
  /** `undefined` when there is no such task here. */
  readonly task: Task | undefined;
  readonly customer: Customer | undefined;
  readonly job: Job | undefined;
  /** The one that made it. */
  readonly chore: Chore | undefined;
  /** Newest first. */
  readonly notes: readonly Note[];
};

export async function readTaskFacts(db: Database, id: TaskId): Promise<TaskFacts> {
  const [task, notes] = await Promise.all([getRecord(db, 'task', id), notesOn(db, 'task', id)]);
  const [customer, job, chore] = await Promise.all([
    task?.customer ? getRecord(db, 'customer', task.customer) : undefined,
    task?.job ? getRecord(db, 'job', task.job) : undefined,
    task?.madeBy.is === 'chore'
      ? getRecord(db, 'chore', asId<'chore'>(task.madeBy.chore))
      : undefined,
  ]);
  return { task, customer, job, chore, notes };
}

export type Medium = {
  readonly attachment: Attachment;
  /** `undefined` when the bytes are on another device. */
  readonly bytes: ArrayBuffer | undefined;
};

/** Oldest first. Apart from the facts, so that writing in a field reads no picture again. */
export async function readMedia(db: Database, id: TaskId): Promise<readonly Medium[]> {
  const found = await rows(db, 'attachment').where('about.task').equals(id).toArray();
  const attachments = visible('attachment', found).sort((a, b) => a.at - b.at);
  const blobs = await db.blobs.bulkGet(attachments.map((attachment) => attachment.id));
  return attachments.map((attachment, i) => ({ attachment, bytes: blobs[i]?.bytes }));
}
