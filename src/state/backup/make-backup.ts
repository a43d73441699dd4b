/** One backup in memory: made, read back and compared. */
import { canon } from '../../domain/change/merge.ts';
import type { Json } from '../../domain/record/field.ts';
import { sameBytes } from '../../domain/same-bytes.ts';
import type { Instant } from '../../domain/time.ts';
import type { BackupBlob, BackupContent } from '../../exchange/backup/format.ts';
import { type Everything, readBlob, readEverything } from '../../storage/backup-reads.ts';
import type { Database } from '../../storage/database.ts';
import { type StorageError, storageErrorOf } from '../../storage/storage-error.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { fileStamp, packBackup } from './backup-file.ts';

type Ports = Pick<App, 'services'>;

export type MadeBackup =
  /** Read back, and the same. */
  | {
      readonly is: 'ready';
      readonly file: File;
      readonly made: Instant;
      readonly locked: boolean;
      readonly rows: number;
      /** Photos and memos that are not in it, for want of their bytes here. */
      readonly away: number;
    }
  | { readonly is: 'problem'; readonly error: StorageError | { readonly is: 'differs' } };

type Making = { readonly passphrase: string | null; readonly version: string };

export async function makeBackup(app: Ports, { passphrase, version }: Making): Promise<MadeBackup> {
  const { db, platform } = app.services;
  try {
    const { instant: made, local } = platform.now();
    const everything = await readEverything(db);
    const mark = passphrase === null ? '' : '-locked';
    const name = `stopgap-${fileStamp(local)}${mark}.stopgap`;
    const source = sourceOf(app, everything, { version, made });
    const { file, back } = await packBackup(platform, source, { name, passphrase });
    const isSame =
      back !== undefined && holdsAll(everything, back) && (await holdsBytes(db, back.blobs));
    if (!isSame) return { is: 'problem', error: { is: 'differs' } };
    const { counts, away } = back.head;
    // What the owner can see: deleted ones are in the file too, and are no news.
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { is: 'ready', file, made, locked: passphrase !== null, rows, away };
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error.is === 'unavailable') throwLater(thrown);
    return { is: 'problem', error };
  }
}

type Head = { readonly version: string; readonly made: Instant };

function sourceOf(
  { services: { db } }: Ports,
  { tables, counts, rows, newest, blobs, away }: Everything,
  { version, made }: Head,
) {
  async function* bytes() {
    for (const id of blobs) {
      const found = await readBlob(db, id);
      // Gone since they were counted: the file then says itself that it is not whole.
      if (found) yield { id, bytes: found };
    }
  }
  const counted = { counts, rows, newest, blobs: blobs.length, away: away.length };
  return { head: { app: version, made, ...counted, rescued: null }, tables, blobs: bytes() };
}

/** Record by record, not by a count. */
function holdsAll({ tables }: Everything, read: BackupContent): boolean {
  const back = new Map(
    read.tables.flatMap(({ table, rows }) => rows.map((row) => [`${table} ${row.id}`, row])),
  );
  return tables.every(({ table, rows }) =>
    rows.every((row) => {
      const same = back.get(`${table} ${row.id}`);
      return same !== undefined && canon(same as Json) === canon(row as Json);
    }),
  );
}

/** Byte by byte with what lies here; what was deleted meanwhile is in the file all the same. */
async function holdsBytes(db: Database, blobs: readonly BackupBlob[]): Promise<boolean> {
  for (const { id, bytes } of blobs) {
    const here = await readBlob(db, id);
    if (here && !sameBytes(here, bytes)) return false;
  }
  return true;
}
