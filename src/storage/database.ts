/**
 * The database: one table per record kind, the journal of changes, and what is
 * local to this device. Versions are only ever added; a released one is frozen.
 */
import { Dexie, type Table } from 'dexie';
import type { Op, Row } from '../domain/change/change.ts';
import { type RecordKind, recordKinds } from '../domain/record/record.ts';
import { databaseFormat, databaseName } from './database-name.ts';
import { guardRecords } from './guard.ts';
import { followTransactions } from './let-go.ts';
import type { Draft, Move } from './local.ts';
import type { PastRow } from './points.ts';
import { NewerDatabaseError } from './storage-error.ts';
import type { LostText, SyncRow, WantRow } from './sync-rows.ts';

export type OpRow = Op & { readonly n?: number };
export type MetaRow = { readonly key: string; readonly value: unknown };
/** A key that cannot be read out, or bytes that such a key has sealed. */
export type KeyRow = { readonly key: string; readonly value: CryptoKey | ArrayBuffer };
export type BlobRow = { readonly id: string; readonly bytes: ArrayBuffer };

export type Database = Dexie & {
  readonly ops: Table<OpRow, number>;
  readonly meta: Table<MetaRow, string>;
  readonly moves: Table<Move, number>;
  readonly drafts: Table<Draft, string>;
  readonly blobs: Table<BlobRow, string>;
  readonly history: Table<LostText, string>;
  readonly sync: Table<SyncRow, string>;
  readonly keys: Table<KeyRow, string>;
  readonly wants: Table<WantRow, string>;
  readonly past: Table<PastRow, string>;
  readonly ballast: Table<{ readonly key: string; readonly value: ArrayBuffer }, string>;
};

/** Indexed paths only; every row keeps all its fields. */
const format1 = {
  customer: 'id, name',
  task: 'id, *lanes, customer, job',
  job: 'id, customer',
  visit: 'id, time.start, customer',
  chore: 'id',
  note: 'id, about.customer, about.task',
  attachment: 'id, about.customer, about.task',
  template: 'id',
  business: 'id',
} as const;

/** Customers by whom they turned out to be, jobs by where they stand, what hangs on a job, and the owner's own ladders. */
const format2 = {
  customer: 'id, name, mergedInto',
  job: 'id, customer, rung',
  visit: 'id, time.start, customer, job',
  note: 'id, about.customer, about.task, about.job',
  ladder: 'id',
} as const;

/** What sync keeps: segments and their bytes, what is still to come, texts that were written over; the crew; all tasks of a chore, and of a member of the crew; what is known of bytes in the store; records as they were on the days before; and what is let go when the disk is full. */
const format3 = {
  task: 'id, *lanes, customer, job, madeBy.chore, for',
  member: 'id',
  segments: 'name',
  frames: 'name',
  missing: 'name',
  history: 'key, at, r',
  ext: 'key',
  quarantine: 'key',
  sync: 'key',
  keys: 'key',
  attachment: 'id, about.customer, about.task, wanted',
  chunks: 'id',
  wants: 'id',
  past: 'key',
  ballast: 'key',
} as const;

/** Every kind has its table by the last format. */
({ ...format1, ...format2, ...format3 }) satisfies { readonly [K in RecordKind]: string };

const localTables = {
  ops: '++n, m',
  meta: 'key',
  moves: '++n',
  drafts: 'key',
  blobs: 'id',
} as const;

export type DatabaseOptions = {
  readonly name?: string;
  /** 'relaxed' for bulk work only: a move waits for the disk. */
  readonly durability?: 'strict' | 'relaxed';
  /** A window with older code holds the database open: this one waits until it is closed. */
  readonly onBlocked?: () => void;
  /** Another window deletes the database, or makes it over with newer code: it is closed here, for good. */
  readonly onClosed?: (why: ClosedBy) => void;
  /** Newer code has made it over, before this code opened it or while its connection was lost. */
  readonly onNewer?: () => void;
  /** Is given what is to be called when the page is put aside; nothing is read or written by it after that. */
  readonly whenPutAside?: (letGo: () => void) => void;
};

export type ClosedBy = 'cleared' | 'updated';

export function openDatabase(options: DatabaseOptions = {}): Database {
  const db = new Dexie(options.name ?? databaseName, {
    chromeTransactionDurability: options.durability ?? 'strict',
    cache: 'disabled',
  }) as Database;
  db.version(1).stores({ ...format1, ...localTables });
  db.version(2).stores(format2);
  db.version(3).stores(format3);
  guardRecords(db, recordKinds);
  const endAll = followTransactions(db);
  const { onBlocked, onClosed, onNewer, whenPutAside } = options;
  whenPutAside?.(() => {
    endAll();
    closeForGood(db);
  });
  if (onBlocked) db.on('blocked', onBlocked);
  // At every opening, also those that Dexie does by itself after a lost connection: it opens what newer code has made, too.
  const askVersion = () => {
    if (!isNewer(db)) return;
    closed.add(db);
    onNewer?.();
    throw new NewerDatabaseError();
  };
  db.on('ready', askVersion, true);
  db.on('versionchange', (event: IDBVersionChangeEvent) => {
    closeForGood(db);
    onClosed?.(event.newVersion === null ? 'cleared' : 'updated');
    // Dexie's own answer would open it again at the next read: a deleted database would be there again, empty.
    return false;
  });
  return db;
}

function isNewer(db: Dexie): boolean {
  return Math.floor(db.backendDB().version / 10) > databaseFormat;
}

const closed = new WeakSet<Dexie>();

/** From here on nothing opens it again, not even a write that finds its connection lost. */
export function closeForGood(db: Dexie): void {
  closed.add(db);
  db.close();
}

export function isClosedForGood(db: Dexie): boolean {
  return closed.has(db);
}

/** It could not be deleted after all. */
export async function reopen(db: Dexie): Promise<void> {
  closed.delete(db);
  await db.open();
}

export function rows(db: Database, kind: RecordKind): Table<Row, string> {
  return db.table(kind);
}
