/**
 * The one door. A user's action is one mutation: its records, their journal and
 * the clock go in together in one strict transaction, with whatever local state
 * must never disagree with them. It is done when the transaction is complete.
 * Between the first and the last request nothing foreign is awaited: IndexedDB
 * would commit half.
 */
import type { Change, Op, Row } from '../domain/change/change.ts';
import { applyOp, isVisible, recordOf } from '../domain/change/merge.ts';
import {
  type Clock,
  clockAtZero,
  nextStamp,
  type Stamp,
  type WriterId,
} from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import type { RecordKind } from '../domain/record/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { lanesOf } from '../domain/round/lanes.ts';
import { type Database, isClosedForGood, rows } from './database.ts';
import { openDoor } from './guard.ts';
import { keepMove, type Written } from './kept-moves.ts';
import type { Draft } from './local.ts';
import { tablesOf, writesNoRecord } from './mutation-tables.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

export type Mutation = {
  /** Drawn once per action: a retry with the same id writes nothing twice. */
  readonly id: string;
  readonly changes: readonly Change[] | Decide;
  /** Keeps the action undoable under this word and title. */
  readonly move?: { readonly verb: string; readonly title: string };
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
  readonly dealt?: { readonly ids: readonly string[]; readonly at: number };
};

export type Author = { readonly writer: WriterId; readonly now: () => number };

const clockKey = 'clock';

/** Writes all of it or nothing; resolves after the transaction is complete on disk. */
export async function mutate(
  db: Database,
  author: Author,
  mutation: Mutation,
): Promise<Result<void, StorageError>> {
  try {
    await attempt(db, author, mutation);
    return ok(undefined);
  } catch (thrown) {
    const error = storageErrorOf(thrown);
    if (!isLost(error) || isClosedForGood(db)) return err(error);
  }
  // The connection can be lost while the phone sleeps: reopen, and retry once by mutation id.
  try {
    db.close({ disableAutoOpen: false });
    await db.open();
    await attempt(db, author, mutation);
    return ok(undefined);
  } catch (thrown) {
    return err(storageErrorOf(thrown));
  }
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
    // This runs before the tables are held: a function answers only when its turn has come.
    if (typeof mutation.local === 'function') await db.meta.get(clockKey);
    if (!writesNoRecord(mutation) && (await isWritten(db, mutation.id))) return;
    const written = await writeRecords(db, author, {
      id: mutation.id,
      changes: await decided(mutation.changes),
      ...(mutation.onProgress && { onProgress: mutation.onProgress }),
    });
    if (mutation.move && written.length > 0) {
      await keepMove(db, { ...mutation.move, m: mutation.id, at: author.now() }, written);
    }
    await mutation.after?.(written);
    const { local } = mutation;
    if (local) await writeLocal(db, typeof local === 'function' ? local() : local);
  });
}

async function isWritten(db: Database, mutation: string): Promise<boolean> {
  return (await db.ops.where('m').equals(mutation).count()) > 0;
}

async function decided(changes: Mutation['changes']): Promise<readonly Change[]> {
  const all = typeof changes === 'function' ? await changes() : changes;
  return all.filter((change) => Object.keys(change.set).length > 0);
}

async function writeRecords(
  db: Database,
  author: Author,
  mutation: { readonly id: string; readonly changes: readonly Change[] } & Pick<
    Mutation,
    'onProgress'
  >,
): Promise<readonly Written[]> {
  if (mutation.changes.length === 0) return [];
  let clock = ((await db.meta.get(clockKey))?.value as Clock | undefined) ?? clockAtZero;
  const now = author.now();
  const written: Written[] = [];
  for (const [kind, changes] of batches(mutation.changes)) {
    const current = await currentRows(db, kind, changes);
    const batch: Written[] = [];
    for (const asked of changes) {
      const row = current.get(asked.id);
      const change = broughtBack(asked, row);
      const over = newestOverwritten(row, change);
      const next = nextStamp(clock, now, { writer: author.writer, over });
      clock = next.clock;
      const op = opOf(change, row, next.stamp, mutation.id);
      batch.push({ op, row });
      current.set(change.id, withLanes(kind, applyOp(row, op)));
    }
    await rows(db, kind).bulkPut([...current.values()] as Row[]);
    await db.ops.bulkAdd(batch.map(({ op }) => op));
    written.push(...batch);
    mutation.onProgress?.(written.length / mutation.changes.length);
  }
  await db.meta.put({ key: clockKey, value: clock });
  return written;
}

/** Rows handed over at once: copying more would hold up the screen for longer than a frame or two. */
const batchSize = 200;

function* batches(changes: readonly Change[]): Generator<readonly [RecordKind, readonly Change[]]> {
  for (const [kind, ofKind] of byKind(changes)) {
    for (let i = 0; i < ofKind.length; i += batchSize) yield [kind, ofKind.slice(i, i + batchSize)];
  }
}

function byKind(changes: readonly Change[]): Map<RecordKind, Change[]> {
  const groups = new Map<RecordKind, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.kind);
    if (group) group.push(change);
    else groups.set(change.kind, [change]);
  }
  return groups;
}

async function currentRows(
  db: Database,
  kind: RecordKind,
  changes: readonly Change[],
): Promise<Map<string, Row>> {
  const ids = [...new Set<string>(changes.map((change) => change.id))];
  const found = await rows(db, kind).bulkGet(ids);
  return new Map(found.filter((row) => row !== undefined).map((row) => [row.id, row]));
}

/** Writing to a record that was deleted brings it back, and says so. */
function broughtBack(change: Change, row: Row | undefined): Change {
  if (row === undefined || isVisible(row) || change.set.deleted !== undefined) return change;
  return { ...change, set: { ...change.set, deleted: false } } as Change;
}

/** A delete overwrites the whole record: it stands above every stamp seen when it was made. */
function newestOverwritten(row: Row | undefined, change: Change): Stamp | undefined {
  const names = change.set.deleted === true ? Object.keys(row?.s ?? {}) : Object.keys(change.set);
  const stamps = names.map((name) => row?.s[name] ?? '');
  const newest = stamps.reduce((a, b) => (b > a ? b : a), '');
  return newest === '' ? undefined : (newest as Stamp);
}

function opOf(change: Change, row: Row | undefined, stamp: Stamp, mutation: string): Op {
  const overwritten: Record<string, Stamp> = {};
  for (const name of Object.keys(change.set)) {
    const old = row?.s[name];
    if (old !== undefined) overwritten[name] = old;
  }
  const f = change.set as { readonly [field: string]: Json };
  return { t: change.kind, r: change.id, s: stamp, f, b: overwritten, m: mutation };
}

/** Lanes are derived from the record and kept in the row for the index. */
function withLanes(kind: RecordKind, row: Row): Row {
  if (kind !== 'task') return row;
  return { ...row, lanes: lanesOf(recordOf('task', row), dealtAt(row)) };
}

function dealtAt(row: Row): number {
  return typeof row['dealt'] === 'number' ? row['dealt'] : 0;
}

async function writeLocal(db: Database, local: LocalWrites): Promise<void> {
  for (const [key, value] of Object.entries(local.meta ?? {})) await putMeta(db, key, value);
  for (const [key, grown] of Object.entries(local.grow ?? {})) {
    await putMeta(db, key, grown((await db.meta.get(key))?.value));
  }
  if (local.draft) await db.drafts.put(local.draft);
  if (local.dropDrafts) await db.drafts.bulkDelete([...local.dropDrafts]);
  if (local.blobs) await db.blobs.bulkPut([...local.blobs]);
  if (local.dropBlobs) await db.blobs.bulkDelete([...local.dropBlobs]);
  if (local.dealt) await markDealt(db, local.dealt);
}

async function putMeta(db: Database, key: string, value: unknown): Promise<void> {
  if (value === undefined) await db.meta.delete(key);
  else await db.meta.put({ key, value });
}

async function markDealt(db: Database, dealt: NonNullable<LocalWrites['dealt']>): Promise<void> {
  const found = await rows(db, 'task').bulkGet([...dealt.ids]);
  const marked = found
    .filter((row) => row !== undefined)
    .map((row) => withLanes('task', { ...row, dealt: dealt.at }));
  await rows(db, 'task').bulkPut(marked);
}
