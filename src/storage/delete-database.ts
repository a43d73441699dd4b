import { err, ok, type Result } from '../domain/result.ts';
import { closeForGood, type Database, reopen } from './database.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/** Closes and deletes the database with everything in it. There is no way back. */
export async function deleteDatabase(db: Database): Promise<Result<void, StorageError>> {
  try {
    closeForGood(db);
    await db.delete();
    return ok(undefined);
  } catch (thrown) {
    await reopen(db);
    return err(storageErrorOf(thrown));
  }
}
