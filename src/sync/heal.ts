/** What others miss and only this device can give, it puts again: once per version of the asking head. */
import { ok, type Result } from '../domain/result.ts';
import type { SegmentRow } from '../storage/sync-rows.ts';
import { parseSegmentName } from './names.ts';
import { isThere, putAgain } from './own-objects.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import {
  isOwnState,
  type Peer,
  putOwn,
  putPeer,
  readSnapshotCovers,
  readState,
  type SyncState,
  segmentsByName,
} from './sync-state.ts';

/** So long a writer has to give again what is missed; then whoever has the changes makes a snapshot of them. */
const writerHasMs = 10 * 60_000;

export async function heal(ports: SyncPorts): Promise<Result<number, SyncError>> {
  const { peers, segments } = await ports.store.run('read', async (tx) => ({
    peers: (await readState(tx)).peers,
    segments: await segmentsByName(tx),
  }));
  let served = 0;
  for (const peer of peers.filter(({ head }) => head.need.length > 0)) {
    if (peer.served < peer.head.n) {
      const put = await serve(ports, peer, segments);
      if (!put.ok) return put;
      served += put.value;
    }
    const stood = await standIn(ports, peer, segments);
    if (!stood.ok) return stood;
  }
  return ok(served);
}

async function serve(
  ports: SyncPorts,
  { w, head }: Peer,
  segments: ReadonlyMap<string, SegmentRow>,
): Promise<Result<number, SyncError>> {
  let served = 0;
  for (const name of head.need) {
    const row = segments.get(name);
    if (row === undefined || !isOwnState(row)) continue;
    const put = await putAgain(ports, name);
    if (!put.ok) return put;
    served += 1;
  }
  await ports.store.run('write', async (tx) => {
    const now = (await readState(tx)).peers.find((one) => one.w === w);
    if (now) await putPeer(tx, { ...now, served: Math.max(now.served, head.n) });
  });
  return ok(served);
}

/** For a writer that does not answer: its changes are here, so they can go out in a snapshot. */
async function standIn(
  ports: SyncPorts,
  { head, seenAt }: Peer,
  segments: ReadonlyMap<string, SegmentRow>,
): Promise<Result<void, SyncError>> {
  if (ports.now() - seenAt < writerHasMs) return ok(undefined);
  const { own, known, covers } = await ports.store.run('read', async (tx) => ({
    ...(await readState(tx)),
    covers: await readSnapshotCovers(tx),
  }));
  const mine = head.need.filter((name) => isMerged(name, { segments, known }));
  if (mine.length === 0 || own.wantsSnapshot) return ok(undefined);
  const isIn = new Set(covers.names);
  const isOut = mine.every((name) => isIn.has(name) || isBelow(name, covers.through));
  const there = isOut ? await isWhole(ports, own.snap?.parts ?? []) : ok(false);
  if (!there.ok) return there;
  // They have it and yet they ask: they will find it in time.
  if (there.value) return ok(undefined);
  await ports.store.run('write', async (tx) => {
    await putOwn(tx, { ...(await readState(tx)).own, wantsSnapshot: true });
  });
  return ok(undefined);
}

function isBelow(name: string, through: { readonly [writer: string]: number }): boolean {
  const parsed = parseSegmentName(name);
  return parsed !== undefined && parsed.n <= (through[parsed.w] ?? 0);
}

function isMerged(
  name: string,
  o: {
    readonly segments: ReadonlyMap<string, SegmentRow>;
    readonly known: SyncState['known'];
  },
): boolean {
  const row = o.segments.get(name);
  if (row) return row.state !== 'raw' && row.state !== 'refused';
  const parsed = parseSegmentName(name);
  return parsed !== undefined && parsed.n <= (o.known[parsed.w]?.through ?? 0);
}

async function isWhole(
  ports: SyncPorts,
  parts: readonly string[],
): Promise<Result<boolean, SyncError>> {
  for (const part of parts) {
    const there = await isThere(ports, part);
    if (!there.ok || !there.value) return there;
  }
  return ok(true);
}
