/** What others miss and only this device can give, it puts again: once per version of the asking head. */
import { ok, type Result } from '../domain/result.ts';
import type { SegmentRow } from '../storage/sync-rows.ts';
import { putAgain } from './own-objects.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import { isOwnState, type Peer, putOwn, putPeer, readState, segmentsByName } from './sync-state.ts';

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
    await standIn(ports, peer, segments);
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
): Promise<void> {
  if (ports.now() - seenAt < writerHasMs) return;
  await ports.store.run('write', async (tx) => {
    const { own, known } = await readState(tx);
    const isIn = (name: string) => {
      const w = name.split('/')[1] ?? '';
      const ack = own.snap?.acks[w];
      return ack !== undefined && ack >= name;
    };
    const wanted = head.need.some((name) => {
      const row = segments.get(name);
      const isHere = row
        ? row.state !== 'raw' && row.state !== 'refused'
        : name <= (known[name.split('/')[1] ?? '']?.ack ?? '');
      return isHere && !isIn(name);
    });
    if (wanted && !own.wantsSnapshot) await putOwn(tx, { ...own, wantsSnapshot: true });
  });
}
