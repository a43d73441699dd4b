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
    return err(storageErrorOf(await reopen(db).then(() => thrown, itself)));
  }
}

/** It does not open again either: that says more. */
function itself(thrown: unknown): unknown {
  return thrown;
}
