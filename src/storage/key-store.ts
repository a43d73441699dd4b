/** The table of keys: handles that work and cannot be read out, and bytes such a key has sealed. */
import type { Database, KeyRow } from './database.ts';

export type KeyStore = {
  readonly get: (key: string) => Promise<KeyRow['value'] | undefined>;
  readonly put: (key: string, value: KeyRow['value']) => Promise<void>;
  /** All of them at once, and none where `key` is kept already. */
  readonly putUnless: (key: string, rows: readonly KeyRow[]) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Forgets them all. */
  readonly clear: () => Promise<void>;
};

export function dexieKeyStore(db: Database): KeyStore {
  return {
    get: async (key) => (await db.keys.get(key))?.value,
    put: async (key, value) => {
      await db.keys.put({ key, value });
    },
    putUnless: (key, rows) =>
      db.transaction('rw', db.keys, async () => {
        if ((await db.keys.get(key)) === undefined) await db.keys.bulkPut([...rows]);
      }),
    remove: async (key) => {
      await db.keys.delete(key);
    },
    clear: async () => {
      await db.keys.clear();
    },
  };
}
