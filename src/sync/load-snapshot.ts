/** Snapshots of others: the short way in for a device that is far off, and the only one to what was swept. A snapshot is merged, never laid over. */

import type { Op } from '../domain/change/change.ts';
import { msOf, type Stamp } from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { mergeOps } from '../storage/merge-ops.ts';
import type { MissingRow } from '../storage/sync-rows.ts';
import type { Tx } from '../storage/tx.ts';
import { parseSegmentName, parseSnapshotName } from './names.ts';
import { heedOwnName } from './new-name.ts';
import { readOps, readSnapshotPart, type SnapshotPart, type SnapshotRef } from './payload.ts';
import { getOrMissing, type SyncError, type SyncPorts } from './ports.ts';
import {
  expectSegments,
  type Peer,
  putKnown,
  putPeer,
  readState,
  type SyncState,
  snapshotId,
  takeBrought,
} from './sync-state.ts';

/** Fewer segments than this are fetched one by one. */
const fewSegments = 8;
const maxPart = 32 * 1024 * 1024;

/** Merges snapshots while there is need and one that was not merged yet; resolves to how many changes counted. */
export async function loadSnapshots(ports: SyncPorts): Promise<Result<number, SyncError>> {
  let taken = 0;
  const tried = new Set<string>();
  for (;;) {
    const next = await ports.store.run('read', async (tx) => {
      const state = await readState(tx);
      return (
        broughtBy(state, new Set([...state.brought.here, ...tried])) ??
        nextSnapshot(state, await tx.page('missing'), tried)
      );
    });
    if (next === undefined) return ok(taken);
    tried.add(snapshotId(next.snap));
    const loaded = await loadSnapshot(ports, next.w, next.snap);
    if (!loaded.ok) return loaded;
    taken += loaded.value ?? 0;
  }
}

type Next = { readonly w: string; readonly snap: SnapshotRef };

/** What somebody brought along is in no segment: its snapshot is read, whether anything is missing or not. */
function broughtBy({ peers }: SyncState, done: ReadonlySet<string>): Next | undefined {
  const all = peers.flatMap(({ w, head: { snap } }) => (snap?.from ? [{ w, snap }] : []));
  return all.find(({ snap }) => !done.has(snap.from ?? '') && !done.has(snapshotId(snap)));
}

function nextSnapshot(
  state: SyncState,
  missing: readonly MissingRow[],
  tried: ReadonlySet<string>,
): Next | undefined {
  const stuck = missing.some(({ w, n, misses }) => misses >= 2 || n < baseOf(state, w));
  if (!stuck && missing.length + hidden(state, missing) <= fewSegments) return undefined;
  const fresh = state.peers.flatMap(({ w, head: { snap, need }, merged }) => {
    return snap && snapshotId(snap) !== merged && !tried.has(snapshotId(snap))
      ? [{ w, snap, need }]
      : [];
  });
  return fresh
    .filter(({ snap, need }) => missing.some((row) => holds(snap, row) || mayHold(need, row)))
    .sort(
      (a, b) =>
        missing.filter((row) => holds(b.snap, row)).length -
        missing.filter((row) => holds(a.snap, row)).length,
    )[0];
}

function baseOf({ peers }: SyncState, w: string): number {
  return peers.find((peer) => peer.w === w)?.head.base ?? 1;
}

/** How many are behind the oldest that is known of, by the numbers. */
function hidden({ known }: SyncState, missing: readonly MissingRow[]): number {
  const oldest = new Map<string, number>();
  for (const { w, n } of missing) oldest.set(w, Math.min(n, oldest.get(w) ?? n));
  return [...oldest].reduce((sum, [w, n]) => {
    const { through = 0, ack = null } = known[w] ?? {};
    const have = Math.max(through, ack === null ? 0 : (parseSegmentName(ack)?.n ?? 0));
    return sum + Math.max(0, n - have - 1);
  }, 0);
}

function holds({ acks }: SnapshotRef, { w, n }: MissingRow): boolean {
  const ack = acks[w];
  return ack !== undefined && (parseSegmentName(ack)?.n ?? 0) >= n;
}

/** Acks end at a gap, and a snapshot may hold what lies beyond one: whoever does not ask for it may have it. */
function mayHold(need: readonly string[], { name, misses }: MissingRow): boolean {
  return misses >= 2 && !need.includes(name);
}

/** `undefined` when the store does not have it whole; nothing is noted then. */
export async function loadSnapshot(
  ports: SyncPorts,
  w: string,
  snap: SnapshotRef,
): Promise<Result<number | undefined, SyncError>> {
  let taken = 0;
  let last: SnapshotPart | undefined;
  for (const name of snap.parts) {
    const lines = await openPart(ports, name);
    if (!lines.ok) return lines;
    const merged = lines.value && (await mergeLines(ports, snap, { lines: lines.value, name }));
    if (merged === undefined) return ok(undefined);
    last = merged.part;
    taken += merged.taken;
  }
  if (last === undefined) return ok(undefined);
  const part = last;
  await ports.store.run('write', (tx) => note(tx, ports, { w, snap, part }));
  return ok(taken);
}

type MergedPart = { readonly part: SnapshotPart; readonly taken: number };

/** Line by line. What was merged of a part that breaks off is no harm: it is a merge. */
async function mergeLines(
  ports: SyncPorts,
  snap: SnapshotRef,
  { lines, name }: { readonly lines: Generator<Json>; readonly name: string },
): Promise<MergedPart | undefined> {
  const first = nextLine(lines);
  const part = first === undefined ? undefined : readSnapshotPart(first, ports.reader);
  if (part?.is !== 'read') return undefined;
  let taken = 0;
  for (let line = nextLine(lines); line !== undefined; line = nextLine(lines)) {
    const ops = readOps(line);
    if (ops.is !== 'read') return undefined;
    taken += await mergeSome(ports, snap, { ops: ops.value, from: name });
    await ports.pause();
  }
  return { part: part.value, taken };
}

function nextLine(lines: Generator<Json>): Json | undefined {
  const next = lines.next();
  return next.done ? undefined : next.value;
}

async function mergeSome(
  ports: SyncPorts,
  { acks }: SnapshotRef,
  { ops, from }: { readonly ops: readonly Op[]; readonly from: string },
): Promise<number> {
  return await ports.store.run('merge', async (tx) => {
    const isUnseen = await unseenBy(tx, acks);
    return await mergeOps(tx, ops, { now: ports.now(), from, isUnseen });
  });
}

/** What this device wrote after the last of its segments that the snapshot's maker had. */
async function unseenBy(tx: Tx, acks: SnapshotRef['acks']): Promise<(stamp: Stamp) => boolean> {
  const { writer, own } = await readState(tx);
  const ack = acks[writer];
  if (own.tip === null || ack === own.tip) return () => false;
  const last = ack === undefined ? undefined : await tx.get('segments', ack);
  return (stamp) => stamp.endsWith(writer) && msOf(stamp) >= (last?.at ?? 0);
}

async function openPart(
  ports: SyncPorts,
  name: string,
): Promise<Result<Generator<Json> | undefined, SyncError>> {
  const parsed = parseSnapshotName(name);
  if (parsed === undefined) return ok(undefined);
  const got = await getOrMissing(ports.remote, name, maxPart);
  if (!got.ok) return got.error.is === 'too-large' ? ok(undefined) : err(got.error);
  if (got.value === undefined) return ok(undefined);
  if ((await ports.sealer.hashOf(got.value)) !== parsed.hash) return ok(undefined);
  const where = { kind: 'snapshot', writer: parsed.w, seq: 0 } as const;
  const opened = await ports.sealer.openLines(got.value, where);
  return ok(opened.ok ? opened.value : undefined);
}

type Merged = {
  readonly w: string;
  readonly snap: SnapshotRef;
  readonly part: SnapshotPart;
};

/** All of it is in: so is every segment it was made from. */
async function note(tx: Tx, ports: SyncPorts, { w, snap, part }: Merged): Promise<void> {
  const { names, through, missing: gaps } = part;
  await heedOwnName(tx, ports, [...names, ...gaps]);
  const { known, peers } = await readState(tx);
  const here = await tx.getMany('segments', names);
  const at = ports.now();
  const covered = names.flatMap((name, i) => {
    const parsed = parseSegmentName(name);
    if (!parsed || here[i] !== undefined) return [];
    return [{ name, w: parsed.w, n: parsed.n, state: 'covered' as const, size: 0, at }];
  });
  await tx.put('segments', covered);
  const after: Record<string, (typeof known)[string]> = { ...known };
  for (const [writer, n] of Object.entries(through)) {
    const before = known[writer] ?? { through: 0, ack: null };
    if (n > before.through) after[writer] = { ...before, through: n };
  }
  await putKnown(tx, after);
  await takeBrought(tx, [...(part.brought ?? []), ...(snap.from ? [snap.from] : [])]);
  const missing = await tx.page('missing');
  const isIn = new Set(names);
  const done = missing.filter((row) => isIn.has(row.name) || row.n <= (after[row.w]?.through ?? 0));
  await tx.remove(
    'missing',
    done.map(({ name }) => name),
  );
  // What its maker lacked is not in it, and no chain leads there from what is.
  await expectSegments(tx, gaps, { known: after, now: at });
  const peer: Peer | undefined = peers.find((one) => one.w === w);
  if (peer) await putPeer(tx, { ...peer, merged: snapshotId(snap) });
}
