/**
 * The first look at the database, before Dexie has arrived: plain IndexedDB, one
 * read-only transaction per request, never a schema of its own. A database that
 * is not there yet, or is of another version, reads as none.
 */
import type { Row } from '../domain/change/change.ts';
import { databaseName } from './database-name.ts';
import type { DeckReader } from './deck-reader.ts';
import type { Draft } from './local.ts';

export type RawReader = DeckReader & {
  readonly drafts: () => Promise<readonly Draft[]>;
  readonly close: () => void;
};

/** `undefined` on the very first visit, and where there is no IndexedDB. */
export async function openRawReader(name: string = databaseName): Promise<RawReader | undefined> {
  const db = await open(name);
  if (db === undefined) return undefined;
  db.onversionchange = () => db.close();
  const store = (table: string) => db.transaction(table).objectStore(table);
  return {
    lane: ({ from, to }, { limit, reverse }) => {
      const lanes = store('task').index('lanes');
      const range = IDBKeyRange.bound(from, to);
      return reverse
        ? upTo(lanes.openCursor(range, 'prev'), limit)
        : done(lanes.getAll(range, limit));
    },
    rows: (kind, ids) => {
      const table = store(kind);
      return Promise.all(ids.map((id) => done<Row | undefined>(table.get(id))));
    },
    visitsFrom: (from, limit) =>
      done(store('visit').index('time.start').getAll(IDBKeyRange.lowerBound(from), limit)),
    meta: async (key) =>
      (await done<{ readonly value: unknown } | undefined>(store('meta').get(key)))?.value,
    notesOn: (what, id) => done(store('note').index(`about.${what}`).getAll(id)),
    draft: (key) => done(store('drafts').get(key)),
    drafts: () => done(store('drafts').getAll()),
    close: () => db.close(),
  };
}

function open(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    // No version is asked for: a new database would be empty, so it is not made here.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
    opening.onblocked = () => resolve(undefined);
  });
}

function done<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}

function upTo(
  request: IDBRequest<IDBCursorWithValue | null>,
  limit: number,
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const found: Row[] = [];
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor) found.push(cursor.value as Row);
      if (cursor && found.length < limit) cursor.continue();
      else resolve(found);
    };
    request.onerror = () => reject(request.error);
  });
}
