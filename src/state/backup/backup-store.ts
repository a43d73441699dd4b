/** A backup on its way out: made, read back and compared, and only then offered. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { canon } from '../../domain/change/merge.ts';
import type { Json } from '../../domain/record/field.ts';
import type { BackupContent } from '../../exchange/backup/format.ts';
import { readBackup } from '../../exchange/backup/read-backup.ts';
import { writeBackup } from '../../exchange/backup/write-backup.ts';
import { type Everything, readBlob, readEverything } from '../../storage/backup-reads.ts';
import { type StorageError, storageErrorOf } from '../../storage/storage-error.ts';
import type { App } from '../app.ts';
import { throwLater } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';

export type BackupState =
  | { readonly is: 'making' }
  /** Read back, and the same. */
  | { readonly is: 'ready'; readonly file: File; readonly locked: boolean; readonly rows: number }
  | { readonly is: 'saved'; readonly name: string }
  | { readonly is: 'problem'; readonly error: StorageError | { readonly is: 'differs' } };

/** `version` of the app, for the file to say. */
export function createBackupStore(app: App, version: string) {
  const store = createStore<BackupState>(() => ({ is: 'making' }));
  const { platform } = app.services;
  let newest = 0;

  /** Without a passphrase anybody who has the file can read it. */
  async function make(passphrase: string): Promise<void> {
    newest += 1;
    const turn = newest;
    store.setState({ is: 'making' }, true);
    const made = await makeBackup(app, {
      passphrase: passphrase === '' ? null : passphrase,
      version,
    });
    if (turn === newest) store.setState(made, true);
  }

  /** Into the owner's hands: the share sheet, or a download. */
  async function handOut(): Promise<void> {
    const state = store.getState();
    if (state.is !== 'ready' || !(await platform.handOutFile(state.file))) return;
    const at = platform.now().instant;
    await app.act({ changes: [], local: { meta: { [metaKeys.backup]: at } } });
    store.setState({ is: 'saved', name: state.file.name }, true);
  }

  return { ...store, make, handOut };
}
export type BackupStore = ReturnType<typeof createBackupStore>;

type Making = { readonly passphrase: string | null; readonly version: string };

async function makeBackup(app: App, { passphrase, version }: Making): Promise<BackupState> {
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

function sourceOf(app: App, { tables, counts, rows, newest, blobs }: Everything, version: string) {
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

function nameOf({ services }: App): string {
  return `stopgap-${services.platform.now().local.slice(0, 16).replace(':', '')}.stopgap`;
}
