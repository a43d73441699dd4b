import { recordOf } from '../domain/change/merge.ts';
import type { Existing } from '../domain/import/plan.ts';
import type { RecordKind, RecordTypes } from '../domain/record/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Database, rows } from './database.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/** The whole deck, deleted records included: what an import is held against. */
export async function existingRecords(db: Database): Promise<Result<Existing, StorageError>> {
  try {
    const [customers, tasks, visits, notes] = await Promise.all([
      everyRecord(db, 'customer'),
      everyRecord(db, 'task'),
      everyRecord(db, 'visit'),
      everyRecord(db, 'note'),
    ]);
    return ok({ customers, tasks, visits, notes });
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}

async function everyRecord<K extends RecordKind>(
  db: Database,
  kind: K,
): Promise<readonly RecordTypes[K][]> {
  const found = await rows(db, kind).toArray();
  return found.map((row) => recordOf(kind, row));
}
