/** All that hangs on one customer, by index. */
import type { Hanging } from '../domain/customer-merge.ts';
import type { CustomerId } from '../domain/record/id.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import { type Database, rows } from './database.ts';
import { visible } from './deck-reader.ts';

export async function hangingOn(db: Database, id: CustomerId): Promise<Hanging> {
  const by = async <K extends RecordKind>(kind: K, index: string): Promise<RecordTypes[K][]> =>
    visible(kind, await rows(db, kind).where(index).equals(id).toArray());
  const [tasks, jobs, visits, notes, attachments] = await Promise.all([
    by('task', 'customer'),
    by('job', 'customer'),
    by('visit', 'customer'),
    by('note', 'about.customer'),
    by('attachment', 'about.customer'),
  ]);
  return { tasks, jobs, visits, notes, attachments };
}
