/** What is known to exist and is not here yet comes in, newest first; a gap stays on the list until it is closed. */
import { ok, type Result } from '../domain/result.ts';
import { mergeOps } from '../storage/merge-ops.ts';
import type { MissingRow, SegmentState } from '../storage/sync-rows.ts';
import { ownBytes } from './bytes.ts';
import { loadSnapshots } from './load-snapshot.ts';
import { parseSegmentName } from './names.ts';
import { heedOwnName } from './new-name.ts';
import { readSegment, type Segment } from './payload.ts';
import { getOrMissing, type SyncError, type SyncPorts } from './ports.ts';
import { expectSegments, readState } from './sync-state.ts';

export type Pulled = {
  /** changes that made a difference here */
  readonly taken: number;
  readonly isNewer: boolean;
};

const maxSegment = 4 * 1024 * 1024;

export async function pull(ports: SyncPorts): Promise<Result<Pulled, SyncError>> {
  const snapshots = await loadSnapshots(ports);
  if (!snapshots.ok) return snapshots;
  let { taken, isNewer } = { taken: snapshots.value, isNewer: false };
  const asked = new Set<string>();
  for (;;) {
    const missing = await ports.store.run('read', (tx) => tx.page('missing'));
    const next = missing.filter(({ name }) => !asked.has(name)).sort((a, b) => b.n - a.n)[0];
    if (next === undefined) return ok({ taken, isNewer });
    asked.add(next.name);
    const pulled = await pullOne(ports, next);
    if (!pulled.ok) return pulled;
    taken += pulled.value.taken;
    isNewer ||= pulled.value.isNewer;
    await ports.pause();
  }
}

async function pullOne(ports: SyncPorts, next: MissingRow): Promise<Result<Pulled, SyncError>> {
  const got = await getOrMissing(ports.remote, next.name, maxSegment);
  if (!got.ok && got.error.is !== 'too-large') return got;
  const bytes = got.ok ? got.value : undefined;
  const read = bytes && (await readBytes(ports, next, bytes));
  if (bytes === undefined || read === undefined) {
    await countMiss(ports, next.name);
    return ok({ taken: 0, isNewer: false });
  }
  if (read.is === 'read') {
    return ok({ taken: await takeSegment(ports, next, read.segment), isNewer: false });
  }
  await keep(ports, next, { state: read.is, bytes });
  return ok({ taken: 0, isNewer: read.is === 'raw' });
}

type ReadBytes =
  | { readonly is: 'read'; readonly segment: Segment }
  | { readonly is: 'raw' }
  | { readonly is: 'refused' };

/** `undefined` when the bytes are not those the name promises: cut, altered, or something else entirely. */
async function readBytes(
  { sealer, reader }: SyncPorts,
  { name, w, n }: MissingRow,
  bytes: Uint8Array,
): Promise<ReadBytes | undefined> {
  if ((await sealer.hashOf(bytes)) !== parseSegmentName(name)?.hash) return undefined;
  const opened = await sealer.open(bytes, { kind: 'segment', writer: w, seq: n });
  if (!opened.ok) {
    const isLater = opened.error.is === 'newer' || opened.error.is === 'no-key';
    return { is: isLater ? 'raw' : 'refused' };
  }
  const read = readSegment(opened.value, reader);
  if (read.is === 'read') return { is: 'read', segment: read.value };
  return { is: read.is === 'newer' ? 'raw' : 'refused' };
}

/** Its changes, that it is here, and what came before it: one transaction. */
async function takeSegment(
  ports: SyncPorts,
  { name, w, n }: MissingRow,
  segment: Segment,
): Promise<number> {
  return await ports.store.run('merge', async (tx) => {
    const now = ports.now();
    // Before it is marked: is it one of this device's own, from a life it does not remember?
    await heedOwnName(tx, ports, segment.prev === null ? [name] : [name, segment.prev]);
    const taken = await mergeOps(tx, segment.ops, { now, from: name });
    await tx.put('segments', [{ name, w, n, state: 'applied', size: 0, at: now }]);
    await tx.remove('missing', [name]);
    await tx.remove('frames', [name]);
    const { known } = await readState(tx);
    if (segment.prev !== null) await expectSegments(tx, [segment.prev], { known, now });
    return taken;
  });
}

async function keep(
  ports: SyncPorts,
  { name, w, n }: MissingRow,
  { state, bytes }: { readonly state: SegmentState; readonly bytes: Uint8Array },
): Promise<void> {
  await ports.store.run('write', async (tx) => {
    const size = bytes.length;
    await tx.put('segments', [{ name, w, n, state, size, at: ports.now() }]);
    if (state === 'raw') await tx.put('frames', [{ name, bytes: ownBytes(bytes) }]);
    await tx.remove('missing', [name]);
  });
}

async function countMiss(ports: SyncPorts, name: string): Promise<void> {
  await ports.store.run('write', async (tx) => {
    const row = await tx.get('missing', name);
    if (row?.isHint) await tx.remove('missing', [name]);
    else if (row) await tx.put('missing', [{ ...row, misses: row.misses + 1 }]);
  });
}

/** After an update of the app: segments whose bytes were kept are read now. Resolves to whether some are still newer. */
export async function replayRaw(ports: SyncPorts): Promise<boolean> {
  const kept = await ports.store.run('read', async (tx) =>
    (await tx.page('segments')).filter(({ state }) => state === 'raw'),
  );
  let isNewer = false;
  for (const row of kept) {
    const frame = await ports.store.run('read', (tx) => tx.get('frames', row.name));
    const missing = { ...row, since: row.at, misses: 0 };
    const read = frame && (await readBytes(ports, missing, new Uint8Array(frame.bytes)));
    if (read?.is === 'read') await takeSegment(ports, missing, read.segment);
    else isNewer = true;
  }
  return isNewer;
}
