/**
 * What can still be read of a database that is damaged or does not open: plain
 * IndexedDB, no schema of its own, each row by itself, since one that cannot be
 * read makes the browser refuse all that are asked for with it. A record whose row
 * is gone is put together again from the journal, where the journal has it.
 */
import type { Op, Row } from '../domain/change/change.ts';
import { applyOp, isVisible } from '../domain/change/merge.ts';
import { type RecordKind, recordKinds } from '../domain/record/record.ts';
import { ballastTable } from './ballast.ts';
import { databaseName } from './database-name.ts';
import { type RowTable, tablesOfExt, withoutOwn } from './row-tables.ts';

export type Salvaged = {
  /** Rows by table, tables of a newer version too. */
  readonly tables: readonly RowTable[];
  readonly blobs: readonly { readonly id: string; readonly bytes: Uint8Array }[];
  /** Records and bytes that are there by name and cannot be read; `null` where not even the names can be. */
  readonly lost: number | null;
  /** Records put together from a journal that does not tell how they were made. */
  readonly torn: number;
};

/** `none`: there is no database. `closed`: it cannot be opened, so nothing of it can be read. */
export async function salvage(name = databaseName): Promise<Salvaged | 'none' | 'closed'> {
  const db = await open(name);
  if (typeof db === 'string') return db;
  db.onversionchange = () => db.close();
  try {
    const ops = (await readStore(db, 'ops')).rows.filter(isOp);
    const found = await Promise.all(recordKinds.map((kind) => readRecords(db, kind, ops)));
    const [ext, blobs] = [await readStore(db, 'ext'), await readStore(db, 'blobs')];
    const tables = tablesOfExt(ext.rows.filter(isExt));
    return {
      tables: [...found.map(({ table, rows }) => ({ table, rows })), ...tables].filter(
        ({ rows }) => rows.length > 0,
      ),
      blobs: blobs.rows
        .filter(isBlob)
        .map(({ id, bytes }) => ({ id, bytes: new Uint8Array(bytes) })),
      lost: countLost([...found, ext, blobs]),
      torn: found.reduce((sum, { torn }) => sum + torn, 0),
    };
  } finally {
    db.close();
  }
}

/** Whether there is anything here that the browser does not give back. */
export async function isDamaged(name = databaseName): Promise<boolean> {
  const db = await open(name);
  if (typeof db === 'string') return db === 'closed';
  db.onversionchange = () => db.close();
  const stores = [...db.objectStoreNames].filter((store) => store !== ballastTable);
  const reads = await Promise.all(stores.map((store) => readStore(db, store)));
  db.close();
  return countLost(reads) !== 0;
}

/** All of it goes; `false` when the browser, or another window, does not let it go. */
export function takeAway(name = databaseName): Promise<boolean> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve(true);
    deleting.onerror = () => resolve(false);
    deleting.onblocked = () => resolve(false);
  });
}

function open(name: string): Promise<IDBDatabase | 'none' | 'closed'> {
  return new Promise((resolve) => {
    let opening: IDBOpenDBRequest;
    try {
      opening = indexedDB.open(name);
    } catch (thrown) {
      // No leave to keep anything: then nothing lies here either.
      resolve(
        thrown instanceof DOMException && thrown.name !== 'SecurityError' ? 'closed' : 'none',
      );
      return;
    }
    let isNew = false;
    opening.onupgradeneeded = () => {
      isNew = true;
      opening.transaction?.abort();
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(isNew ? 'none' : 'closed');
    };
  });
}

/** `null`: the store does not even say which keys it has. */
type Lost = { readonly lost: readonly IDBValidKey[] | null };
type Read = Lost & { readonly rows: readonly unknown[] };

function countLost(reads: readonly Lost[]): number | null {
  return reads.reduce<number | null>(
    (sum, { lost }) => (sum === null || lost === null ? null : sum + lost.length),
    0,
  );
}

async function readRecords(db: IDBDatabase, table: RecordKind, ops: readonly Op[]) {
  const { rows, lost } = await readStore(db, table);
  const whole = rows.filter(isRow);
  const own = ops.filter((op) => op.t === table);
  const gone = new Set(lost === null ? own.map(({ r }) => r) : lost.map(String));
  for (const row of rows) if (!isRow(row) && hasId(row)) gone.add(row.id);
  const again = [...gone].flatMap((id) => fromJournal(own.filter(({ r }) => r === id)));
  const isBack = new Set(again.map(({ row }) => row.id));
  return {
    table,
    rows: [...whole.map(withoutOwn), ...again.map(({ row }) => row)],
    lost: lost && [...gone].filter((id) => !isBack.has(id)),
    torn: again.filter(({ row, isWhole }) => !isWhole && isVisible(row)).length,
  };
}

/** As the journal tells it: whole where it still has the making, before which nobody else can have known of the record. */
function fromJournal(own: readonly Op[]) {
  const row = own.reduce<Row | undefined>((made, op) => applyOp(made, op), undefined);
  return row === undefined ? [] : [{ row, isWhole: own.some(isMaking) }];
}

/** What a record of this kind gets as it is made; the business grows word by word. */
const firstField = {
  customer: 'created',
  task: 'created',
  job: 'created',
  visit: 'created',
  chore: 'created',
  note: 'at',
  attachment: 'at',
  template: 'words',
  ladder: 'steps',
  member: 'created',
  business: null,
} as const satisfies { readonly [K in RecordKind]: string | null };

/** Later writes of that field say what they wrote over. */
function isMaking({ t, f, b }: Op): boolean {
  const first = firstField[t as RecordKind];
  return first !== null && f[first] !== undefined && b[first] === undefined;
}

/** All at once while that works; else one by one. */
async function readStore(db: IDBDatabase, store: string): Promise<Read> {
  if (!db.objectStoreNames.contains(store)) return { rows: [], lost: [] };
  const all = await ask(db, store, (rows) => rows.getAll());
  if (all.ok) return { rows: all.value, lost: [] };
  const keys = await ask(db, store, (rows) => rows.getAllKeys());
  if (!keys.ok) return { rows: [], lost: null };
  const rows: unknown[] = [];
  const lost: IDBValidKey[] = [];
  for (const key of keys.value) {
    const one = await ask(db, store, (from) => from.get(key));
    if (one.ok) rows.push(one.value);
    else lost.push(key);
  }
  return { rows, lost };
}

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

function ask<T>(
  db: IDBDatabase,
  store: string,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<Asked<T>> {
  return new Promise((resolve) => {
    try {
      const asked = request(db.transaction(store).objectStore(store));
      asked.onsuccess = () => resolve({ ok: true, value: asked.result });
      asked.onerror = (event) => {
        event.preventDefault();
        resolve({ ok: false });
      };
    } catch {
      resolve({ ok: false });
    }
  });
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function hasId(row: unknown): row is { readonly id: string } {
  return isObject(row) && typeof row['id'] === 'string';
}

function isRow(row: unknown): row is Row {
  return hasId(row) && isObject((row as Partial<Row>).s);
}

function isOp(op: unknown): op is Op {
  return isObject(op) && typeof op['s'] === 'string' && isObject(op['f']) && isObject(op['b']);
}

function isExt(kept: unknown): kept is { readonly t: string; readonly row: Row } {
  return isObject(kept) && typeof kept['t'] === 'string' && isRow(kept['row']);
}

function isBlob(blob: unknown): blob is { readonly id: string; readonly bytes: ArrayBuffer } {
  return hasId(blob) && (blob as { bytes?: unknown }).bytes instanceof ArrayBuffer;
}
