/** The transactions of sync over Dexie, on a connection of their own if the owner must not wait for them. */
import type { Table } from 'dexie';
import { recordKinds } from '../domain/record/record.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Database } from './database.ts';
import { openDoor } from './guard.ts';
import {
  type Key,
  type SyncStore,
  syncTables,
  type TableName,
  type Tables,
  type Tx,
} from './tx.ts';

/** Inside a transaction of `db` that names the tables touched. */
export function dexieTx(db: Database, today?: () => LocalDate): Tx {
  const table = <T extends TableName>(name: T): Table<Tables[T], Key> => db.table(name);
  return {
    today,
    get: (name, key) => table(name).get(key),
    getMany: (name, keys) => table(name).bulkGet([...keys]),
    page: (name, { after, limit } = {}) => {
      const all =
        after === undefined ? table(name).toCollection() : table(name).where(':id').above(after);
      return (limit === undefined ? all : all.limit(limit)).toArray();
    },
    put: async (name, rows) => {
      if (rows.length > 0) await table(name).bulkPut([...rows]);
    },
    remove: async (name, keys) => {
      if (keys.length > 0) await table(name).bulkDelete([...keys]);
    },
  };
}

export function dexieSyncStore(db: Database, today?: () => LocalDate): SyncStore {
  const tx = dexieTx(db, today);
  return {
    run: (mode, body) => {
      const tables = [...recordKinds, 'ops', 'meta', 'blobs', ...syncTables];
      return db.transaction(mode === 'read' ? 'r!' : 'rw!', tables, async ({ idbtrans }) => {
        if (mode === 'merge') openDoor(idbtrans);
        return await body(tx);
      });
    },
  };
}
