/**
 * The first look at the database, before Dexie has arrived: plain IndexedDB, read
 * only, never a schema of its own. Whatever stands in its way is left to Dexie,
 * which opens the same database a moment later.
 */
import type { Row } from '../domain/change/change.ts';
import { type RecordKind, recordKinds } from '../domain/record/record.ts';
import { databaseFormat, databaseName } from './database-name.ts';
import type { DeckReader } from './deck-reader.ts';
import { createRunning } from './let-go.ts';
import type { Draft } from './local.ts';

export type RawReader = DeckReader & {
  readonly drafts: () => Promise<readonly Draft[]>;
  readonly close: () => void;
  /** Another window has deleted the database since; what was read is of no use any more. */
  readonly wasDeleted: () => boolean;
};

export type RawOptions = {
  readonly name?: string;
  /** Begun by the page before its code was there, on the same terms. */
  readonly opening?: IDBOpenDBRequest | undefined;
  /** Ends the wait for a browser that does not answer. */
  readonly giveUp?: AbortSignal;
  /** Is given what is to be called when the page is put aside, opened by then or not. */
  readonly whenPutAside?: (letGo: () => void) => void;
};

/**
 * A database that is not there yet reads as an empty one. `undefined` when it
 * cannot be told what is there: no IndexedDB, no leave to use it, another
 * version, another shape, no answer. Never rejects.
 */
export async function openRawReader(options: RawOptions = {}): Promise<RawReader | undefined> {
  const left = new AbortController();
  options.whenPutAside?.(() => left.abort());
  const db = await open(options, left.signal).catch(() => undefined);
  if (db === undefined || db === 'none') return db && nothingThere;
  let deleted = false;
  db.onversionchange = ({ newVersion }) => {
    deleted = newVersion === null;
    db.close();
  };
  if (isOurs(db)) return { ...readerOf(db, left.signal), wasDeleted: () => deleted };
  db.close();
  return undefined;
}

function open(
  { name = databaseName, opening: begun, giveUp }: RawOptions,
  left: AbortSignal,
): Promise<IDBDatabase | 'none' | undefined> {
  return new Promise((resolve) => {
    const opening = begun ?? indexedDB.open(name);
    let waits = true;
    const settle = (found: IDBDatabase | 'none' | undefined) => {
      waits = false;
      resolve(found);
    };
    for (const end of [giveUp, left]) end?.addEventListener('abort', () => settle(undefined));
    // No version is asked for: a new database would be empty, so it is not made here.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    // One that comes after the wait was given up would stand in the way of the next.
    opening.onsuccess = () => (waits ? settle(opening.result) : opening.result.close());
    opening.onerror = (event) => {
      event.preventDefault();
      settle(outcomeOf(opening));
    };
    opening.onblocked = () => settle(undefined);
    // Its event may be over before anybody here could hear it.
    if (opening.readyState === 'done' && opening.transaction === null) settle(outcomeOf(opening));
  });
}

/** Only the making of a new database is given up on the way. */
function outcomeOf({ error, result }: IDBOpenDBRequest): IDBDatabase | 'none' | undefined {
  if (error === null) return result;
  return error.name === 'AbortError' ? 'none' : undefined;
}

const tables: readonly string[] = [...recordKinds, 'meta', 'drafts'];

function isOurs(db: IDBDatabase): boolean {
  const isFormat = Math.floor(db.version / 10) === databaseFormat;
  return isFormat && tables.every((table) => db.objectStoreNames.contains(table));
}

type Table = RecordKind | 'meta' | 'drafts';
type Ask = <R extends IDBRequest>(table: Table, request: (store: IDBObjectStore) => R) => R;

/**
 * One transaction for as long as each read follows from the one before; what comes
 * after a pause gets another. Beginning one costs more than most of these reads.
 */
function askIn(db: IDBDatabase, begun: (one: IDBTransaction) => void): Ask {
  let open: IDBTransaction | undefined;
  return (table, request) => {
    try {
      if (open !== undefined) return request(open.objectStore(table));
    } catch {
      // Its time is over.
    }
    open = db.transaction(tables);
    begun(open);
    return request(open.objectStore(table));
  };
}

function readerOf(db: IDBDatabase, left: AbortSignal): Omit<RawReader, 'wasDeleted'> {
  const { follow, endAll } = createRunning();
  left.addEventListener('abort', () => {
    endAll();
    db.close();
  });
  const ask = askIn(db, follow);
  return {
    lane: async ({ from, to }, { limit, reverse }) => {
      const range = IDBKeyRange.bound(from, to);
      return reverse
        ? await upTo(
            ask('task', (tasks) => tasks.index('lanes').openCursor(range, 'prev')),
            limit,
          )
        : await done(ask('task', (tasks) => tasks.index('lanes').getAll(range, limit)));
    },
    rows: async (kind, ids) =>
      await Promise.all(
        ids.map((id) => done<Row | undefined>(ask(kind, (records) => records.get(id)))),
      ),
    visitsFrom: async (from, limit) => {
      const range = IDBKeyRange.lowerBound(from);
      return await done(ask('visit', (visits) => visits.index('time.start').getAll(range, limit)));
    },
    meta: async (key) =>
      (await done<{ readonly value: unknown } | undefined>(ask('meta', (meta) => meta.get(key))))
        ?.value,
    members: async () => await done(ask('member', (members) => members.getAll())),
    notesOn: async (what, id) =>
      await done(ask('note', (notes) => notes.index(`about.${what}`).getAll(id))),
    draft: async (key) => await done(ask('drafts', (drafts) => drafts.get(key))),
    drafts: async () => await done(ask('drafts', (drafts) => drafts.getAll())),
    close: () => db.close(),
  };
}

const nothingThere: RawReader = {
  lane: async () => [],
  rows: async (_kind, ids) => ids.map(() => undefined),
  visitsFrom: async () => [],
  meta: async () => undefined,
  members: async () => [],
  notesOn: async () => [],
  draft: async () => undefined,
  drafts: async () => [],
  close: () => undefined,
  wasDeleted: () => false,
};

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
