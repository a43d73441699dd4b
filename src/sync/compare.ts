/** Two devices that merged the same changes must hold the same. Where they do not, twice in quiet, they exchange snapshots. */
import { ok, type Result } from '../domain/result.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { type Acks, type Head, notCounted } from './payload.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import {
  acksOf,
  isCountable,
  moveAcks,
  type Peer,
  putOwn,
  putPeer,
  readState,
  type SyncState,
  snapshotId,
} from './sync-state.ts';

const quietCycles = 2;

export async function compare(ports: SyncPorts): Promise<Result<number, SyncError>> {
  const odd = await ports.store.run('write', async (tx) => {
    await moveAcks(tx);
    const state = await readState(tx);
    if (state.digest === notCounted || !(await isCountable(tx))) return [];
    const counted = state.peers.map((peer) => counting(state, peer));
    for (const [i, peer] of counted.entries()) {
      if (peer !== state.peers[i]) await putPeer(tx, peer);
    }
    const due = counted.filter((peer) => (peer.odd?.count ?? 0) >= quietCycles);
    const isTold = state.own.snap?.digest === state.digest;
    if (due.length > 0 && !isTold && !state.own.wantsSnapshot) {
      await putOwn(tx, { ...state.own, wantsSnapshot: true });
    }
    return due;
  });
  let taken = 0;
  for (const peer of odd) {
    const loaded = await takeTheirs(ports, peer);
    if (!loaded.ok) return loaded;
    taken += loaded.value;
  }
  return ok(taken);
}

/** Quiet cycles are counted for one pair of digests; any change begins anew. */
function counting(state: SyncState, peer: Peer): Peer {
  const { head } = peer;
  const isCounted = head.digest !== notCounted && sameChanges(acksOf(state), head);
  const isOdd = isCounted && head.digest !== state.digest;
  if (!isOdd) return peer.odd === null ? peer : { ...peer, odd: null };
  const pair = `${state.digest} ${head.digest}`;
  const count = peer.odd?.pair === pair ? peer.odd.count + 1 : 1;
  return { ...peer, odd: { pair, count } };
}

function sameChanges(mine: Acks, { acks, need }: Head): boolean {
  const writers = Object.keys(mine);
  if (need.length > 0 || writers.length !== Object.keys(acks).length) return false;
  return writers.every((w) => mine[w] === acks[w]);
}

async function takeTheirs(ports: SyncPorts, peer: Peer): Promise<Result<number, SyncError>> {
  const { snap, digest } = peer.head;
  if (snap === null || snap.digest !== digest || snapshotId(snap) === peer.merged) return ok(0);
  const loaded = await loadSnapshot(ports, peer.w, snap);
  return loaded.ok ? ok(loaded.value ?? 0) : loaded;
}
