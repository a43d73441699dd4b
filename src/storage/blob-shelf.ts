/** Which bytes lie here and which are asked for, by keys alone: no byte and no record is read for it. */
import { type Database, rows } from './database.ts';

export type BlobShelf = {
  /** Attachments whose bytes lie here; drafts of some not written down yet among them. */
  readonly ids: () => Promise<readonly string[]>;
  /** Attachments that some device once could not have from the store. */
  readonly wanted: () => Promise<readonly string[]>;
};

export function dexieBlobShelf(db: Database): BlobShelf {
  return {
    ids: async () => await db.blobs.toCollection().primaryKeys(),
    // Few records have the field: the index holds those alone.
    wanted: async () => await rows(db, 'attachment').where('wanted').above(0).primaryKeys(),
  };
}
