/**
 * The database port in plain maps: one transaction after another, all or nothing,
 * with a hook before every request, where a world may cut the power.
 */
import type { Key, SyncStore, TableName, Tables, Tx } from '../../src/storage/tx.ts';

type AnyRow = Tables[TableName];
export type Disk = Map<TableName, Map<Key, AnyRow>>;

export type MemoryHooks = {
  /** Before each request, and before and after each commit; `true` cuts the power. */
  readonly cut: () => boolean;
  /** A transaction begins or is over. */
  readonly within?: (open: boolean) => void;
  /** What an open transaction did is taken back in the moment of death. */
  readonly onDeath?: (end: () => void) => void;
  /** Windows over one disk wait for each other. */
  readonly queue?: Queue;
};

export type Queue = { last: Promise<unknown> };

export const steady: MemoryHooks = { cut: () => false };

export function memoryStore(disk: Disk, hooks: MemoryHooks = steady): SyncStore {
  const queue = hooks.queue ?? { last: Promise.resolve() };
  const undo: Undo[] = [];
  hooks.onDeath?.(() => rollBack(undo));
  return {
    run: (mode, body) => {
      const mine = queue.last.then(() => transact(disk, hooks, { mode, body, undo }));
      queue.last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** As a backup or a second phone has it. */
export function copyDisk(disk: Disk): Disk {
  return new Map([...disk].map(([table, rows]) => [table, new Map(rows)]));
}

export function rowsIn<T extends TableName>(disk: Disk, table: T): Map<Key, Tables[T]> {
  let rows = disk.get(table);
  if (rows === undefined) {
    rows = new Map();
    disk.set(table, rows);
  }
  return rows as Map<Key, Tables[T]>;
}

type Undo = () => void;

async function transact<T>(
  disk: Disk,
  hooks: MemoryHooks,
  { mode, body, undo }: { mode: string; body: (tx: Tx) => Promise<T>; undo: Undo[] },
): Promise<T> {
  const cut = () => {
    const isCut = hooks.cut();
    if (isCut) rollBack(undo);
    return isCut;
  };
  hooks.within?.(true);
  const tx = txOver(disk, { mode, undo, cut });
  try {
    const result = await body(tx);
    if (cut()) return await never();
    undo.length = 0;
    return hooks.cut() ? await never() : result;
  } catch (thrown) {
    rollBack(undo);
    throw thrown;
  } finally {
    hooks.within?.(false);
  }
}

function rollBack(undo: Undo[]): void {
  for (const back of undo.reverse()) back();
  undo.length = 0;
}

/** Each time anew: one for all would hold on to every process that ever died. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

function txOver(
  disk: Disk,
  o: { readonly mode: string; readonly undo: Undo[]; readonly cut: () => boolean },
): Tx {
  const ask = <T>(answer: () => T): Promise<T> => (o.cut() ? never() : Promise.resolve(answer()));
  const write = (table: TableName, key: Key, row: AnyRow | undefined) => {
    const rows = rowsIn(disk, table) as Map<Key, AnyRow>;
    const before = rows.get(key);
    o.undo.push(() => setRow(rows, key, before));
    setRow(rows, key, row);
  };
  const mayWrite = (table: TableName) => {
    if (o.mode === 'read') throw new Error('a reading transaction writes nothing');
    if (o.mode !== 'merge' && !(table in keyOf)) throw new Error(`${table} is behind the door`);
  };
  return {
    get: (table, key) => ask(() => rowsIn(disk, table).get(key)),
    getMany: (table, keys) =>
      ask(() => {
        const rows = rowsIn(disk, table);
        return keys.map((key) => rows.get(key));
      }),
    page: (table, page = {}) => ask(() => pageOf(rowsIn(disk, table), page)),
    put: (table, rows) =>
      ask(() => {
        mayWrite(table);
        for (const row of rows) {
          const keyed = withKey(disk, table, row);
          write(table, keyed.key, keyed.row);
        }
      }),
    remove: (table, keys) =>
      ask(() => {
        mayWrite(table);
        for (const key of keys) write(table, key, undefined);
      }),
  };
}

function setRow(rows: Map<Key, AnyRow>, key: Key, row: AnyRow | undefined): void {
  if ((row === undefined) === rows.has(key)) sorted.delete(rows);
  if (row === undefined) rows.delete(key);
  else rows.set(key, row);
}

function pageOf<R>(
  rows: Map<Key, R>,
  { after, limit }: { readonly after?: Key; readonly limit?: number },
): R[] {
  if (rows.size === 0) return [];
  const all = sortedKeys(rows);
  const keys = after === undefined ? all : all.filter((key) => key > after);
  return keys.slice(0, limit).map((key) => rows.get(key) as R);
}

/** Kept until a key comes or goes. */
const sorted = new WeakMap<object, readonly Key[]>();

function sortedKeys(rows: Map<Key, unknown>): readonly Key[] {
  let keys = sorted.get(rows);
  if (keys === undefined) {
    keys = [...rows.keys()].sort((a, b) => (a < b ? -1 : 1));
    sorted.set(rows, keys);
  }
  return keys;
}

/** The key path of each table; records have `id`. */
const keyOf: { readonly [table: string]: string } = {
  ops: 'n',
  meta: 'key',
  segments: 'name',
  frames: 'name',
  missing: 'name',
  history: 'key',
  ext: 'key',
  quarantine: 'key',
  sync: 'key',
  chunks: 'id',
  wants: 'id',
  past: 'key',
  blobs: 'id',
  keys: 'key',
};

function withKey(disk: Disk, table: TableName, row: AnyRow): { key: Key; row: AnyRow } {
  const path = keyOf[table] ?? 'id';
  const key = (row as { readonly [path: string]: unknown })[path] as Key | undefined;
  if (key !== undefined) return { key, row };
  const rows = rowsIn(disk, 'sync') as Map<Key, unknown>;
  const n = ((rows.get(counter) as { value: number } | undefined)?.value ?? 0) + 1;
  rows.set(counter, { key: counter, value: n });
  return { key: n, row: { ...row, n } as AnyRow };
}

/** As a database counts: a number is never given twice, not even after an abort. */
const counter = '~count';
