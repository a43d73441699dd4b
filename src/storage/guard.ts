/**
 * Records are written through one door (`mutate`) or not at all: a write in any
 * other transaction throws, so that no row can ever lack its stamps and its
 * journal entry.
 */
import type { DBCore, Dexie } from 'dexie';

const opened = new WeakSet<object>();

/** Marks a transaction as the door's own. */
export function openDoor(transaction: object): void {
  opened.add(transaction);
}

export function guardRecords(db: Dexie, guarded: readonly string[]): void {
  const names = new Set<string>(guarded);
  db.use({
    stack: 'dbcore',
    name: 'one-door',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (!names.has(name)) return table;
        return {
          ...table,
          mutate: (request) => {
            if (!opened.has(request.trans)) {
              throw new Error(`records of "${name}" are written through mutate() only`);
            }
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
