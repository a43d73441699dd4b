/** One backup in memory: made, read back and compared. */
import { canon } from '../../domain/change/merge.ts';
import type { Json } from '../../domain/record/field.ts';
import type { BackupContent } from '../../exchange/backup/format.ts';
import { readBackup } from '../../exchange/backup/read-backup.ts';
import { writeBackup } from '../../exchange/backup/write-backup.ts';
import { type Everything, readBlob, readEverything } from '../../storage/backup-reads.ts';
import { type StorageError, storageErrorOf } from '../../storage/storage-error.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';

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
    const lock = { passphrase, randomBytes: platform.randomBytes };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of writeBackup(sourceOf(app, everything, version), lock)) {
      parts.push(new Uint8Array(part));
      await platform.yieldNow();
    }
    const file = new File(parts, nameOf(app), { type: 'application/octet-stream' });
    const read = await readBackup(new Uint8Array(await file.arrayBuffer()), lock);
    const isSame = read.ok && read.value.missing === null && holdsAll(everything, read.value);
    if (!isSame) return { is: 'problem', error: { is: 'differs' } };
    return { is: 'ready', file, locked: passphrase !== null, rows: read.value.head.rows };
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
  const head = { app: version, made, counts, rows, blobs: blobs.length, newest, local: {} };
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

function nameOf({ services }: Ports): string {
  return `stopgap-${services.platform.now().local.slice(0, 16).replace(':', '')}.stopgap`;
}
