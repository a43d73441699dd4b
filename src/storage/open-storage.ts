import { parseWriterId, type WriterId, writerIdFrom } from '../domain/change/stamp.ts';
import { recordKinds } from '../domain/record/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { dateOf, type LocalDateTime } from '../domain/time.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import type { DeckReader } from './deck-reader.ts';
import { dexieReader } from './dexie-reader.ts';
import { live } from './live.ts';
import { writerKey } from './meta-keys.ts';
import { type Author, type Mutation, mutate } from './mutate.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

/** The open database with its one door and its live reads. */
export type Storage = {
  readonly db: Database;
  readonly author: Author;
  readonly reader: DeckReader;
  readonly write: (mutation: Mutation) => Promise<Result<void, StorageError>>;
  readonly live: typeof live;
  /** Reads of records, of `meta` and of drafts in one transaction: beginning one costs more than most of them. */
  readonly atOnce: <T>(read: () => Promise<T>) => Promise<T>;
};

export type StoragePorts = {
  readonly now: () => number;
  /** The wall clock; without it no earlier days are kept. */
  readonly local?: () => LocalDateTime;
  readonly randomBytes: (count: number) => Uint8Array;
};

const tablesRead = [...recordKinds, 'meta', 'drafts'];

/** Opens the database and learns who writes here; the writer is drawn once and kept. */
export async function openStorage(
  ports: StoragePorts,
  options?: DatabaseOptions,
): Promise<Result<Storage, StorageError>> {
  try {
    const db = openDatabase(options);
    await db.open();
    const writer = await ensureWriter(db, ports.randomBytes);
    const { now, local } = ports;
    const author = { writer, now, today: local && (() => dateOf(local())) };
    const write = (mutation: Mutation) => mutate(db, author, mutation);
    const atOnce = <T>(read: () => Promise<T>): Promise<T> =>
      db.transaction('r', tablesRead, async () => await read());
    return ok({ db, author, reader: dexieReader(db), write, live, atOnce });
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}

async function ensureWriter(
  db: Database,
  randomBytes: StoragePorts['randomBytes'],
): Promise<WriterId> {
  const fresh = writerIdFrom(randomBytes(10));
  return await db.transaction('rw', db.meta, async () => {
    const stored = (await db.meta.get(writerKey))?.value;
    const writer = typeof stored === 'string' ? parseWriterId(stored) : undefined;
    if (writer !== undefined) return writer;
    await db.meta.put({ key: writerKey, value: fresh });
    return fresh;
  });
}
