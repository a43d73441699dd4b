/** Everything that a backup holds, at one moment. */
import type { Row } from '../domain/change/change.ts';
import { isVisible } from '../domain/change/merge.ts';
import { recordKinds } from '../domain/record/record.ts';
import { type Database, rows } from './database.ts';
import { allRecords } from './reads.ts';
import { countRows, type RowCounts, type RowTable, tablesOfExt, withoutOwn } from './row-tables.ts';

export type Everything = RowCounts & {
  readonly tables: readonly RowTable[];
  readonly blobs: readonly string[];
  /** Photos and memos whose bytes do not lie here. */
  readonly away: readonly string[];
};

/** One transaction, so that no two records in it are of different moments. */
export async function readEverything(db: Database): Promise<Everything> {
  const names = [...recordKinds, 'ext', 'blobs'];
  const { tables, blobs } = await db.transaction('r', names, async () => {
    const own = await readRecordRows(db);
    const kept = (await db.table('ext').toArray()) as { readonly t: string; readonly row: Row }[];
    return { tables: [...own, ...tablesOfExt(kept)], blobs: await readBlobIds(db) };
  });
  const here = new Set(blobs);
  const media = tables.find(({ table }) => table === 'attachment')?.rows ?? [];
  const away = media.filter((row) => isVisible(row) && !here.has(row.id)).map(({ id }) => id);
  return { tables, blobs, away, ...countRows(tables) };
}

/** May be asked inside a transaction. */
export async function readRecordRows(db: Database): Promise<readonly RowTable[]> {
  const known = await Promise.all(recordKinds.map((kind) => rows(db, kind).toArray()));
  return recordKinds.map((table, i) => ({ table, rows: (known[i] ?? []).map(withoutOwn) }));
}

/** Of the attachments whose bytes lie here; may be asked inside a transaction. */
export async function readBlobIds(db: Database): Promise<readonly string[]> {
  return await db.blobs.toCollection().primaryKeys();
}

/** Attachments of which the store has the bytes and this device has not. */
export async function readStoredAway(db: Database): Promise<readonly string[]> {
  const here = new Set(await readBlobIds(db));
  const all = await allRecords(db, 'attachment');
  const away = all.filter(
    ({ id, deleted, parts }) => !deleted && parts.length > 0 && !here.has(id),
  );
  return away.map(({ id }) => id);
}

export async function readBlob(db: Database, id: string): Promise<Uint8Array | undefined> {
  const found = await db.blobs.get(id);
  return found && new Uint8Array(found.bytes);
}
