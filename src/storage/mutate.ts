/**
 * The one door. A user's action is one mutation: its records, their journal and
 * the clock go in together in one strict transaction, with whatever local state
 * must never disagree with them. It is done when the transaction is complete.
 * Between the first and the last request nothing foreign is awaited: IndexedDB
 * would commit half.
 */
import type { Change } from '../domain/change/change.ts';
import type { WriterId } from '../domain/change/stamp.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { LocalDate } from '../domain/time.ts';
import { dropBallast } from './ballast.ts';
import { type Database, isClosedForGood, rows } from './database.ts';
import { dexieTx } from './dexie-tx.ts';
import { openDoor } from './guard.ts';
import { keepMove, type Written } from './kept-moves.ts';
import { withLanes } from './lanes-of-row.ts';
import type { Draft, Move } from './local.ts';
import { clockKey, frozenKey } from './meta-keys.ts';
import { tablesOf, writesNoRecord } from './mutation-tables.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';
import { type Dealt, writeRecords } from './write-records.ts';

export type Mutation = {
  /** Drawn once per action: a retry with the same id writes nothing twice. */
  readonly id: string;
  readonly changes: readonly Change[] | Decide;
  /** Asked once the changes are written, and written with them: one action, one way back. */
  readonly mend?: Decide;
  /** Keeps the action undoable under this word and title; a function is asked after the changes were decided. */
  readonly move?: MoveSaid | (() => MoveSaid);
  /** A function is asked after the changes were decided, as part of the same transaction. */
  readonly local?: LocalWrites | (() => LocalWrites);
  /** How much of a large one is handed over, 0 to 1; called between its batches. */
  readonly onProgress?: (share: number) => void;
  /** Bookkeeping that needs the stamps just given; held to the same rule as `Decide`. */
  readonly after?: (written: readonly Written[]) => Promise<void>;
};

/**
 * Decides the changes inside the transaction, from rows nobody else can alter
 * meanwhile. It may await this database and nothing else, and it runs again when
 * the connection was lost.
 */
export type Decide = () => Promise<readonly Change[]>;

export type MoveSaid = Pick<Move, 'verb' | 'title' | 'more'>;

export type LocalWrites = {
  /** `undefined` removes the key. */
  readonly meta?: { readonly [key: string]: unknown };
  /** Made from what lies there now, inside the transaction; `undefined` removes the key. */
  readonly grow?: { readonly [key: string]: (before: unknown) => unknown };
  readonly draft?: Draft;
  readonly dropDrafts?: readonly string[];
  readonly blobs?: readonly { readonly id: string; readonly bytes: ArrayBuffer }[];
  readonly dropBlobs?: readonly string[];
  /** Tasks dealt in a round, and when. */
  readonly dealt?: Dealt;
};

export type Author = {
  readonly writer: WriterId;
  readonly now: () => number;
  /** By the wall clock; where it is given, earlier days can be gone back to. */
  readonly today?: (() => LocalDate) | undefined;
};

/** Writes all of it or nothing; resolves after the transaction is complete on disk. */
export async function mutate(
  db: Database,
  author: Author,
  mutation: Mutation,
): Promise<Result<void, StorageError>> {
  const first = await tried(() => attempt(db, author, mutation));
  if (first.ok || !(await mayGoBetter(db, first.error))) return first;
  return await tried(async () => {
    if (isLost(first.error)) await reopen(db);
    if (!(await isWritten(db, mutation.id))) await attempt(db, author, mutation);
  });
}

async function tried(write: () => Promise<void>): Promise<Result<void, StorageError>> {
  try {
    await write();
    return ok(undefined);
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
}

/** Once more by the same mutation id: with the ballast thrown off, or after a reopening. */
async function mayGoBetter(db: Database, error: StorageError): Promise<boolean> {
  if (error.is === 'full') return await dropBallast(db);
  return isLost(error) && !isClosedForGood(db);
}

/** The connection can be lost while the phone sleeps. */
async function reopen(db: Database): Promise<void> {
  db.close({ disableAutoOpen: false });
  await db.open();
}

/** Safari tells of a lost connection by `UnknownError` (dexie #2008). */
function isLost(error: StorageError): boolean {
  return error.is === 'closed' || (error.is === 'unavailable' && error.name === 'UnknownError');
}

async function attempt(db: Database, author: Author, mutation: Mutation): Promise<void> {
  const tables = tablesOf(mutation);
  if (tables.length === 0) return;
  await db.transaction('rw!', tables, async (tx) => {
    openDoor(tx.idbtrans);
    if (writesNoRecord(mutation)) await writePlain(db, mutation);
    else await writeAll(db, author, mutation);
  });
}

async function writePlain(db: Database, { local }: Mutation): Promise<void> {
  // This runs before the tables are held: without a read before it, a function answers too early.
  if (typeof local === 'function') await db.meta.get(clockKey);
  await writeLocal(db, localOf(local));
}

/** The owner waits for each turn of the database: what does not follow from an answer is asked and written with the rest. */
async function writeAll(db: Database, author: Author, mutation: Mutation): Promise<void> {
  const { id, move, mend, onProgress } = mutation;
  const [isDone, changes] = await Promise.all([isWritten(db, id), decided(mutation.changes)]);
  if (isDone) return;
  const local = localOf(mutation.local);
  const writing = { id, changes, now: author.now(), writer: author.writer, dealt: local.dealt };
  const beside = (written: readonly Written[]) =>
    together([
      () => mutation.after?.(written),
      () =>
        move &&
        written.length > 0 &&
        keepMove(db, { ...saidOf(move), m: id, at: author.now() }, written),
    ]);
  const tx = dexieTx(db, author.today);
  const own = { ...writing, ...(onProgress && { onProgress }) };
  await together([
    async () => {
      if (mend === undefined) return await writeRecords(tx, { ...own, beside });
      const written = await writeRecords(tx, own);
      if (written.length === 0) return await beside([]);
      const mended = await writeRecords(tx, { ...writing, changes: await decided(mend) });
      await beside([...written, ...mended]);
    },
    () => writeLocal(db, local, changes),
  ]);
}

/** In one turn of the database, each of which the owner waits for; one that throws leaves no other unheard. */
async function together(jobs: readonly (() => unknown)[]): Promise<void> {
  await Promise.all(jobs.map(async (job) => await job()));
}

async function isWritten(db: Database, mutation: string): Promise<boolean> {
  const [count, frozen] = await Promise.all([
    db.ops.where('m').equals(mutation).count(),
    db.meta.get(frozenKey),
  ]);
  return count > 0 || (Array.isArray(frozen?.value) && frozen.value.includes(mutation));
}

async function decided(changes: Mutation['changes']): Promise<readonly Change[]> {
  const all = typeof changes === 'function' ? await changes() : changes;
  return all.filter((change) => Object.keys(change.set).length > 0);
}

function localOf(asked: Mutation['local'] = {}): LocalWrites {
  return typeof asked === 'function' ? asked() : asked;
}

function saidOf(move: NonNullable<Mutation['move']>): MoveSaid {
  return typeof move === 'function' ? move() : move;
}

/** The tasks that are `changed` beside it are marked as dealt with their change. */
async function writeLocal(
  db: Database,
  local: LocalWrites,
  changed: readonly Change[] = [],
): Promise<void> {
  const { draft, dropDrafts, blobs, dropBlobs, dealt } = local;
  await together([
    () => writeMeta(db, local),
    () => draft && db.drafts.put(draft),
    () => dropDrafts && db.drafts.bulkDelete([...dropDrafts]),
    () => blobs && db.blobs.bulkPut([...blobs]),
    () => dropBlobs && db.blobs.bulkDelete([...dropBlobs]),
    () => dealt && markDealt(db, { ...dealt, ids: unchanged(dealt.ids, changed) }),
  ]);
}

/** One read and one write for all of them. */
async function writeMeta(db: Database, { meta = {}, grow = {} }: LocalWrites): Promise<void> {
  const keys = Object.keys(grow);
  const before = keys.length === 0 ? [] : await db.meta.bulkGet(keys);
  const values = new Map(Object.entries(meta));
  for (const [i, key] of keys.entries()) {
    values.set(key, grow[key]?.(values.has(key) ? values.get(key) : before[i]?.value));
  }
  const all = [...values].map(([key, value]) => ({ key, value }));
  const gone = all.filter(({ value }) => value === undefined);
  const kept = all.filter(({ value }) => value !== undefined);
  await together([
    () => gone.length > 0 && db.meta.bulkDelete(gone.map(({ key }) => key)),
    () => kept.length > 0 && db.meta.bulkPut(kept),
  ]);
}

function unchanged(ids: readonly string[], changes: readonly Change[]): readonly string[] {
  const changed = new Set<string>(changes.flatMap(({ kind, id }) => (kind === 'task' ? id : [])));
  return ids.filter((id) => !changed.has(id));
}

async function markDealt(db: Database, dealt: Dealt): Promise<void> {
  if (dealt.ids.length === 0) return;
  const found = await rows(db, 'task').bulkGet([...dealt.ids]);
  const marked = found
    .filter((row) => row !== undefined)
    .map((row) => withLanes('task', { ...row, dealt: dealt.at }));
  await rows(db, 'task').bulkPut(marked);
}
