/** The journal's half of the one door: changes become stamped ops, rows and clock, in the caller's transaction. */
import type { Change, Op, Row } from '../domain/change/change.ts';
import { type Digest, type RowShift, shiftDigest } from '../domain/change/digest.ts';
import { applyOp, isVisible } from '../domain/change/merge.ts';
import {
  type Clock,
  clockAtZero,
  nextStamp,
  parseWriterId,
  type Stamp,
  type WriterId,
} from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import type { RecordKind } from '../domain/record/record.ts';
import type { Written } from './kept-moves.ts';
import { withLanes } from './lanes-of-row.ts';
import { clockKey, digestKey, pointsKey, writerKey } from './meta-keys.ts';
import { begunDay, dayOfWrite, keepPast } from './points.ts';
import type { Tx } from './tx.ts';

/** Tasks dealt in a round, and when: this device's own mark on their rows. */
export type Dealt = { readonly ids: readonly string[]; readonly at: number };

export type Writing = {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly now: number;
  /** Who writes, should the database not say. */
  readonly writer: WriterId;
  readonly dealt?: Dealt | undefined;
  /** Bookkeeping that needs the stamps just given, written in the same turn. */
  readonly beside?: (written: readonly Written[]) => Promise<void>;
  readonly onProgress?: (share: number) => void;
};

export async function writeRecords(tx: Tx, writing: Writing): Promise<readonly Written[]> {
  if (writing.changes.length === 0) {
    await writing.beside?.([]);
    return [];
  }
  const parts = [...batches(writing.changes)];
  const [kept, ahead] = await Promise.all([
    tx.getMany('meta', [clockKey, writerKey, digestKey, pointsKey]),
    readAhead(tx, parts),
  ]);
  const [clockRow, writerRow, digestRow, pointsRow] = kept;
  const days = dayOfWrite(tx, pointsRow?.value);
  let clock = (clockRow?.value as Clock | undefined) ?? clockAtZero;
  // The database decides: another window may have found that this device needs a new name.
  const writer = parseWriterId(String(writerRow?.value)) ?? writing.writer;
  let digest = digestRow?.value as Digest | undefined;
  const written: Written[] = [];
  const writes: Promise<void>[] = [];
  for (const [i, [kind, changes]] of parts.entries()) {
    // It may hold a record of a batch before it again: it is read once that one is written.
    if (ahead[i] === undefined) await Promise.all(writes.splice(0));
    const current = ahead[i] ?? (await currentRows(tx, kind, changes));
    const before = new Map(current);
    const batch: Written[] = [];
    for (const asked of changes) {
      const row = current.get(asked.id);
      const change = broughtBack(asked, row);
      const over = newestOverwritten(row, change);
      const next = nextStamp(clock, writing.now, { writer, over });
      clock = next.clock;
      const op = opOf(change, row, next.stamp, writing.id);
      batch.push({ op, row });
      current.set(change.id, withLanes(kind, withDealt(applyOp(row, op), kind, writing.dealt)));
    }
    const marked = keepPast(tx, days, { table: kind, before, after: [...current.values()] });
    const ops = batch.map(({ op }) => op);
    writes.push(marked.past, tx.put(kind, marked.rows), tx.put('ops', ops));
    digest &&= shiftDigest(digest, shifts(kind, before, current));
    written.push(...batch);
    writing.onProgress?.(written.length / writing.changes.length);
  }
  const counted = digest ? [{ key: digestKey, value: digest }] : [];
  const meta = [{ key: clockKey, value: clock }, ...counted, ...begunDay(days)];
  await Promise.all([...writes, tx.put('meta', meta), writing.beside?.(written)]);
  return written;
}

function withDealt(row: Row, kind: RecordKind, dealt: Dealt | undefined): Row {
  return kind === 'task' && dealt?.ids.includes(row.id) ? { ...row, dealt: dealt.at } : row;
}

function shifts(
  table: string,
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
): readonly RowShift[] {
  return [...after].map(([id, row]) => ({ table, before: before.get(id), after: row }));
}

/** Rows handed over at once: copying more would hold up the screen for longer than a frame or two. */
const batchSize = 200;

type Batch = readonly [kind: RecordKind, changes: readonly Change[]];
type Rows = Map<string, Row>;

function* batches(changes: readonly Change[]): Generator<Batch> {
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

/** All the rows of a move in one turn of the database; a large mutation reads as it goes. */
function readAhead(tx: Tx, parts: readonly Batch[]): Promise<readonly Rows[]> | readonly Rows[] {
  const count = parts.reduce((sum, [, changes]) => sum + changes.length, 0);
  return count > batchSize ? [] : Promise.all(parts.map((part) => currentRows(tx, ...part)));
}

async function currentRows(tx: Tx, kind: RecordKind, changes: readonly Change[]): Promise<Rows> {
  const ids = [...new Set<string>(changes.map((change) => change.id))];
  const found = await tx.getMany(kind, ids);
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
