import { recordOf } from '../domain/change/merge.ts';
import type { Existing } from '../domain/import/plan.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import { type Database, rows } from './database.ts';

/** The whole deck, deleted records included: what an import is held against. */
export async function existingRecords(db: Database): Promise<Existing> {
  const [customers, tasks, visits, notes] = await Promise.all([
    everyRecord(db, 'customer'),
    everyRecord(db, 'task'),
    everyRecord(db, 'visit'),
    everyRecord(db, 'note'),
  ]);
  return { customers, tasks, visits, notes };
}

async function everyRecord<K extends RecordKind>(
  db: Database,
  kind: K,
): Promise<readonly RecordTypes[K][]> {
  const found = await rows(db, kind).toArray();
  return found.map((row) => recordOf(kind, row));
}
