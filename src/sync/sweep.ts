/**
 * Once a day: every object that exists and is not here is taken in, whatever heads say;
 * then own garbage goes. A device deletes only what it put itself, only what snapshots
 * of two writers hold for more than a week and every active device has merged.
 */
import { ok, type Result } from '../domain/result.ts';
import type { SegmentRow } from '../storage/sync-rows.ts';
import { parseSegmentName } from './names.ts';
import { fillGaps } from './own-objects.ts';
import type { SnapshotRef } from './payload.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import {
  acksOf,
  expectSegments,
  isOwnState,
  type Known,
  putKnown,
  putOwn,
  readState,
  type SyncState,
  snapshotId,
} from './sync-state.ts';

const dayMs = 86_400_000;
/** A snapshot must have been seen for so long before anything is deleted for its sake. */
const settledMs = 7 * dayMs;
/** A device silent for so long holds nothing back. */
const silentMs = 90 * dayMs;
/** Lost texts are kept so long. */
const historyMs = 90 * dayMs;

/** Counted from the first cycle: who has just come in waits for nothing so long. */
export async function isSweepDue(ports: SyncPorts): Promise<boolean> {
  return await ports.store.run('write', async (tx) => {
    const { own } = await readState(tx);
    const now = ports.now();
    if (own.sweptAt === 0) await putOwn(tx, { ...own, sweptAt: now });
    return own.sweptAt !== 0 && Math.abs(now - own.sweptAt) >= dayMs;
  });
}

/** Before the pull: names from the folder itself, should no head tell of them. */
export async function expectAll(ports: SyncPorts): Promise<Result<void, SyncError>> {
  const listed = await ports.remote.list('s');
  if (!listed.ok) return listed;
  await ports.store.run('write', async (tx) => {
    const { known } = await readState(tx);
    const names = listed.value.map(({ name }) => name);
    await expectSegments(tx, names, { known, now: ports.now(), isHint: true });
  });
  return await fillGaps(ports, listed.value, 's/');
}

/** The names to delete once the head that no longer names them is out. */
export type Garbage = {
  readonly segments: readonly string[];
  readonly snapshots: readonly string[];
};

/** Decides what goes, and moves `base` so that the next head says so. */
export async function planSweep(ports: SyncPorts): Promise<Garbage> {
  return await ports.store.run('write', async (tx) => {
    const now = ports.now();
    const state = await readState(tx);
    const rows = await tx.page('segments');
    const missing = await tx.page('missing');
    const own = rows.filter((row) => isOwnState(row) && row.state === 'stored');
    const names = new Set(rows.filter(isOwnState).map(({ name }) => name));
    const free = own.filter((row) => isFree(state, row, { now, names }));
    const cut = prefixEnd(own, free, state.writer);
    const going = free.filter(({ w, n }) => w !== state.writer || n <= cut);
    await putOwn(tx, { ...state.own, base: Math.max(state.own.base, cut + 1), sweptAt: now });
    await forgetSwept(tx, state, { rows, gaps: new Set(missing.map(({ w }) => w)) });
    const old = (await tx.page('history')).filter(({ at }) => now - at > historyMs);
    await tx.remove(
      'history',
      old.map(({ key }) => key),
    );
    return { segments: going.map(({ name }) => name), snapshots: oldSnapshots(state, now) };
  });
}

export async function sweepAway(
  ports: SyncPorts,
  { segments, snapshots }: Garbage,
): Promise<Result<void, SyncError>> {
  for (const name of [...segments, ...snapshots]) {
    const removed = await ports.remote.remove(name);
    if (!removed.ok && removed.error.is !== 'missing') return removed;
  }
  if (segments.length + snapshots.length === 0) return ok(undefined);
  await ports.store.run('write', async (tx) => {
    const { own, known } = await readState(tx);
    await tx.remove('frames', segments);
    const rows = (await tx.getMany('segments', segments)).filter((row) => row !== undefined);
    // Those of the present name are told by one number, those of an earlier one stay listed.
    const [mine, earlier] = [rows.filter(isOf(own.w)), rows.filter((row) => !isOf(own.w)(row))];
    await tx.remove(
      'segments',
      mine.map(({ name }) => name),
    );
    await tx.put(
      'segments',
      earlier.map((row) => ({ ...row, state: 'covered' as const })),
    );
    await putKnown(tx, raised(known, own.w, own.base - 1));
    const gone = new Set(snapshots);
    const oldSnaps = own.oldSnaps.filter(({ parts }) => !parts.every((part) => gone.has(part)));
    await putOwn(tx, { ...own, oldSnaps });
  });
  return ok(undefined);
}

function isOf(writer: string): (row: SegmentRow) => boolean {
  return ({ w }) => w === writer;
}

/** `names` are this device's own: an ack of any other says nothing of them. */
function isFree(
  state: SyncState,
  { w, n }: SegmentRow,
  { now, names }: { readonly now: number; readonly names: ReadonlySet<string> },
): boolean {
  const reaches = (ack: string | undefined, least: number) =>
    ack !== undefined && names.has(ack) && isFrom(ack, least);
  const active = state.peers.filter(({ seenAt }) => now - seenAt < silentMs);
  const isAcked = active.every(({ head }) => reaches(head.acks[w], n));
  if (!isAcked || !reaches(acksOf(state)[w], n)) return false;
  const theirs = active.filter(({ head, snapSince }) => {
    return head.snap !== null && now - snapSince > settledMs && reaches(head.snap.acks[w], n);
  });
  const { snap } = state.own;
  const mine = snap !== null && now - snap.at > settledMs && reaches(snap.acks[w], n);
  return active.length === 0 ? mine : theirs.length + (mine ? 1 : 0) >= 2;
}

function isFrom(ack: string | undefined, n: number): boolean {
  return ack !== undefined && (parseSegmentName(ack)?.n ?? 0) >= n;
}

/** Only an unbroken run from the oldest on may go: `base` is one number. */
function prefixEnd(
  own: readonly SegmentRow[],
  free: readonly SegmentRow[],
  writer: string,
): number {
  const stays = new Set(free.map(({ name }) => name));
  const mine = own.filter(({ w }) => w === writer).sort((a, b) => a.n - b.n);
  const firstKept = mine.findIndex(({ name }) => !stays.has(name));
  const last = firstKept === -1 ? mine.at(-1) : mine[firstKept - 1];
  return last?.n ?? 0;
}

/** Rows of segments that their writer swept are folded into one number. */
async function forgetSwept(
  tx: Parameters<typeof putOwn>[0],
  { peers, known }: SyncState,
  { rows, gaps }: { readonly rows: readonly SegmentRow[]; readonly gaps: ReadonlySet<string> },
): Promise<void> {
  let after = known;
  const gone: string[] = [];
  for (const { w, head } of peers) {
    const held = rows.some((row) => row.w === w && row.n < head.base && !isMerged(row));
    if (head.base <= 1 || gaps.has(w) || held || !isFrom(known[w]?.ack ?? undefined, head.base - 1))
      continue;
    after = raised(after, w, head.base - 1);
    gone.push(...rows.filter((row) => row.w === w && row.n < head.base).map(({ name }) => name));
  }
  if (after !== known) await putKnown(tx, after);
  await tx.remove('segments', gone);
}

function isMerged({ state }: SegmentRow): boolean {
  return state === 'applied' || state === 'covered';
}

function raised(known: SyncState['known'], w: string, through: number): SyncState['known'] {
  const before: Known = known[w] ?? { through: 0, ack: null };
  return through > before.through ? { ...known, [w]: { ...before, through } } : known;
}

/** Own snapshots that a newer one replaced long enough ago. */
function oldSnapshots({ own }: SyncState, now: number): readonly string[] {
  if (own.snap === null || now - own.snap.at < settledMs) return [];
  const kept = new Set([...own.snap.parts]);
  const old: readonly SnapshotRef[] = own.oldSnaps.filter((snap) => snapshotId(snap) !== '');
  return old.flatMap(({ parts }) => parts.filter((part) => !kept.has(part)));
}
