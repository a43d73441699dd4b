/**
 * The one door. A user's action is one mutation: its records, their journal and
 * the clock go in together in one strict transaction, with whatever local state
 * must never disagree with them. It is done when the transaction is complete.
 * Between the first and the last request nothing foreign is awaited: IndexedDB
 * would commit half.
 */
import type { Change, Op, Row } from '../domain/change/change.ts';
import { applyOp } from '../domain/change/merge.ts';
import {
  type Clock,
  clockAtZero,
  nextStamp,
  type Stamp,
  type WriterId,
} from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import { type RecordKind, readRecord, recordKinds } from '../domain/record/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { lanesOf } from '../domain/round/lanes.ts';
import { type Database, rows } from './database.ts';
import { openDoor } from './guard.ts';
import type { Draft, MoveBefore } from './local.ts';
import { type StorageError, storageErrorOf } from './storage-error.ts';

export type Mutation = {
  /** Drawn once per action: a retry with the same id writes nothing twice. */
  readonly id: string;
  readonly changes: readonly Change[];
  /** Keeps the action undoable under this word and title. */
  readonly move?: { readonly verb: string; readonly title: string };
  readonly local?: LocalWrites;
};

export type LocalWrites = {
  /** `undefined` removes the key. */
  readonly meta?: { readonly [key: string]: unknown };
  readonly draft?: Draft;
  readonly dropDrafts?: readonly string[];
  readonly blobs?: readonly { readonly id: string; readonly bytes: ArrayBuffer }[];
  /** Tasks dealt in a round, and when. */
  readonly dealt?: { readonly ids: readonly string[]; readonly at: number };
  readonly undo?: number;
};

export type Author = { readonly writer: WriterId; readonly now: () => number };

const keptMoves = 20;
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
    if (error.is !== 'closed') return err(error);
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

async function attempt(db: Database, author: Author, mutation: Mutation): Promise<void> {
  const tables = [...recordKinds, 'ops', 'meta', 'moves', 'drafts', 'blobs'];
  await db.transaction('rw!', tables, async (tx) => {
    openDoor(tx.idbtrans);
    if ((await db.ops.where('m').equals(mutation.id).count()) > 0) return;
    const before = await writeRecords(db, author, mutation);
    if (mutation.move && before.length > 0) await keepMove(db, author, mutation, before);
    if (mutation.local) await writeLocal(db, mutation.local);
  });
}

async function writeRecords(
  db: Database,
  author: Author,
  mutation: Mutation,
): Promise<readonly MoveBefore[]> {
  if (mutation.changes.length === 0) return [];
  let clock = ((await db.meta.get(clockKey))?.value as Clock | undefined) ?? clockAtZero;
  const now = author.now();
  const ops: Op[] = [];
  const before: MoveBefore[] = [];
  for (const [kind, changes] of byKind(mutation.changes)) {
    const current = await currentRows(db, kind, changes);
    for (const change of changes) {
      const row = current.get(change.id);
      const next = nextStamp(clock, now, {
        writer: author.writer,
        over: newestOverwritten(row, change),
      });
      clock = next.clock;
      const op = opOf(change, row, next.stamp, mutation.id);
      ops.push(op);
      before.push(beforeOf(op, row));
      current.set(change.id, withLanes(kind, applyOp(row, op)));
    }
    await rows(db, kind).bulkPut([...current.values()] as Row[]);
  }
  await db.ops.bulkAdd(ops);
  await db.meta.put({ key: clockKey, value: clock });
  return before;
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

function newestOverwritten(row: Row | undefined, change: Change): Stamp | undefined {
  const stamps = Object.keys(change.set).map((name) => row?.s[name] ?? '');
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

function beforeOf(op: Op, row: Row | undefined): MoveBefore {
  const names = Object.keys(op.f);
  const values = Object.fromEntries(names.map((name) => [name, row?.[name] as Json | undefined]));
  return { t: op.t, r: op.r, stamp: op.s, values };
}

/** Lanes are derived from the record and kept in the row for the index. */
function withLanes(kind: RecordKind, row: Row): Row {
  if (kind !== 'task') return row;
  return { ...row, lanes: lanesOf(readRecord('task', row), dealtAt(row)) };
}

function dealtAt(row: Row): number {
  return typeof row['dealt'] === 'number' ? row['dealt'] : 0;
}

async function keepMove(
  db: Database,
  author: Author,
  mutation: Mutation,
  before: readonly MoveBefore[],
): Promise<void> {
  const move = { m: mutation.id, verb: '', title: '', ...mutation.move, at: author.now(), before };
  const n = await db.moves.add(move);
  await db.moves
    .where('n')
    .belowOrEqual(n - keptMoves)
    .delete();
}

async function writeLocal(db: Database, local: LocalWrites): Promise<void> {
  for (const [key, value] of Object.entries(local.meta ?? {})) {
    if (value === undefined) await db.meta.delete(key);
    else await db.meta.put({ key, value });
  }
  if (local.draft) await db.drafts.put(local.draft);
  if (local.dropDrafts) await db.drafts.bulkDelete([...local.dropDrafts]);
  if (local.blobs) await db.blobs.bulkPut([...local.blobs]);
  if (local.undo !== undefined) await db.moves.update(local.undo, { undone: true });
  if (local.dealt) await markDealt(db, local.dealt);
}

async function markDealt(db: Database, dealt: NonNullable<LocalWrites['dealt']>): Promise<void> {
  const found = await rows(db, 'task').bulkGet([...dealt.ids]);
  const marked = found
    .filter((row) => row !== undefined)
    .map((row) => withLanes('task', { ...row, dealt: dealt.at }));
  await rows(db, 'task').bulkPut(marked);
}
