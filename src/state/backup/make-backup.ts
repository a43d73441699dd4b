/** One backup in memory: made, read back and compared. */
import { canon } from '../../domain/change/merge.ts';
import type { Json } from '../../domain/record/field.ts';
import type { BackupContent } from '../../exchange/backup/format.ts';
import { type Everything, readBlob, readEverything } from '../../storage/backup-reads.ts';
import { type StorageError, storageErrorOf } from '../../storage/storage-error.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { fileStamp, packBackup } from './backup-file.ts';

type Ports = Pick<App, 'services'>;

export type MadeBackup =
  /** Read back, and the same. */
  | { readonly is: 'ready'; readonly file: File; readonly locked: boolean; readonly rows: number }
  | { readonly is: 'problem'; readonly error: StorageError | { readonly is: 'differs' } };

type Making = { readonly passphrase: string | null; readonly version: string };

export async function makeBackup(app: Ports, { passphrase, version }: Making): Promise<MadeBackup> {
  const { db, platform } = app.services;
  try {
    const everything = await readEverything(db);
    const name = `stopgap-${fileStamp(platform.now().local)}.stopgap`;
    const source = sourceOf(app, everything, version);
    const { file, back } = await packBackup(platform, source, { name, passphrase });
    const isSame = back !== undefined && holdsAll(everything, back);
    if (!isSame) return { is: 'problem', error: { is: 'differs' } };
    return { is: 'ready', file, locked: passphrase !== null, rows: back.head.rows };
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (error.is === 'unavailable') throwLater(thrown);
    return { is: 'problem', error };
  }
}

function sourceOf(
  app: Ports,
  { tables, counts, rows, newest, blobs }: Everything,
  version: string,
) {
  const { db, platform } = app.services;
  async function* bytes() {
    for (const id of blobs) {
      const found = await readBlob(db, id);
      yield { id, bytes: found ?? new Uint8Array() };
    }
  }
  const made = platform.now().instant;
  const head = {
    app: version,
    made,
    counts,
    rows,
    blobs: blobs.length,
    newest,
    away: 0,
    rescued: null,
  };
  return { head, tables, blobs: bytes() };
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
