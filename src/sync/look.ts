/**
 * One request lists the heads; those that changed are read. The list is a hint: a head
 * that others know of is asked for though it is not listed, an own one that looks
 * otherwise than it was put is read before anything is concluded.
 */
import { err, ok, type Result } from '../domain/result.ts';
import { headName, parseHeadName } from './names.ts';
import { heedOwnName } from './new-name.ts';
import { checkOwnHead, checkOwnObjects } from './own-objects.ts';
import { type Head, readHead } from './payload.ts';
import { getOrMissing, type SyncError, type SyncPorts } from './ports.ts';
import type { RemoteObject } from './remote.ts';
import { withOwnKeys } from './roster/shown-keys.ts';
import {
  expectSegments,
  type Peer,
  putNewerPeer,
  putPeer,
  readState,
  type SyncState,
  snapshotId,
} from './sync-state.ts';

export type Looked = {
  /** a head of a newer app: "update the app" */
  readonly isNewer: boolean;
  readonly changed: number;
};

/** Heads that look otherwise than when they were last read. */
export async function changedHeads(ports: SyncPorts): Promise<Result<readonly Asked[], SyncError>> {
  const listed = await ports.remote.list('h');
  if (!listed.ok) return listed;
  const state = await ports.store.run('read', readState);
  const own = await ownHeadLooksRight(ports, state, listed.value);
  return own.ok ? ok(askedFor(state, listed.value, ports.reader)) : own;
}

export async function hearHeads(
  ports: SyncPorts,
  asked: readonly Asked[],
): Promise<Result<Looked, SyncError>> {
  let changed = 0;
  for (const object of asked) {
    const read = await readPeer(ports, object);
    if (!read.ok) return read;
    if (read.value) changed += 1;
  }
  const { newer } = await ports.store.run('read', readState);
  return ok({ isNewer: newer.length > 0, changed });
}

async function ownHeadLooksRight(
  ports: SyncPorts,
  { own, writer }: SyncState,
  listed: readonly RemoteObject[],
): Promise<Result<void, SyncError>> {
  const there = listed.find(({ name }) => name === headName(writer));
  // A newcomer has not looked at its own objects, and here are some.
  if (own.head === null && there !== undefined) return await checkOwnObjects(ports);
  if (!own.head?.isPut || there?.size === own.head.size) return ok(undefined);
  const checked = await checkOwnHead(ports);
  return checked.ok ? ok(undefined) : checked;
}

export type Asked = { readonly w: string; readonly size: number; readonly validator: string };

function askedFor(
  { writer, peers, newer }: SyncState,
  listed: readonly RemoteObject[],
  reader: number,
): readonly Asked[] {
  const heads = listed.flatMap(({ name, size, validator }) => {
    const w = parseHeadName(name);
    return w === undefined || w === writer ? [] : [{ w, size, validator }];
  });
  const changed = heads.filter(({ w, size, validator }) => {
    const peer = peers.find((one) => one.w === w);
    if (peer) return peer.validator !== validator || peer.size !== size;
    const late = newer.find((one) => one.w === w);
    return late?.validator !== validator || late.reader < reader;
  });
  const spoken = new Set([...heads, ...peers].map(({ w }) => w));
  const unlisted = [...new Set(peers.flatMap(({ head }) => head.writers))]
    .filter((w) => !spoken.has(w) && w !== writer && parseHeadName(headName(w)) === w)
    .map((w) => ({ w, size: -1, validator: '' }));
  return [...changed, ...unlisted];
}

const maxHead = 256 * 1024;

async function readPeer(ports: SyncPorts, asked: Asked): Promise<Result<boolean, SyncError>> {
  const got = await getOrMissing(ports.remote, headName(asked.w), maxHead);
  if (!got.ok) return got.error.is === 'too-large' ? ok(false) : err(got.error);
  if (got.value === undefined) return ok(false);
  const opened = await ports.sealer.open(got.value, { kind: 'head', writer: asked.w, seq: 0 });
  // Cut short, or nobody's: it is looked at again next time.
  if (!opened.ok) return ok(false);
  const read = readHead(opened.value, ports.reader);
  if (read.is === 'wrong') return ok(false);
  if (read.is === 'newer') {
    const late = { w: asked.w, validator: asked.validator, reader: ports.reader };
    await ports.store.run('write', (tx) => putNewerPeer(tx, late));
    return ok(false);
  }
  // Of another length than listed: one of the two answers is old, so the next look asks again.
  const validator = got.value.length === asked.size ? asked.validator : '';
  const head = await withOwnKeys(read.value, { roster: ports.roster, writer: asked.w });
  return ok(await takeHead(ports, head, { ...asked, validator }));
}

/** The head and what it makes known go in together: else a crash between would lose the names. */
async function takeHead(ports: SyncPorts, head: Head, asked: Asked): Promise<boolean> {
  return await ports.store.run('write', async (tx) => {
    const { peers, known } = await readState(tx);
    const before = peers.find(({ w }) => w === asked.w);
    // An old version, out of some cache or brought back: the next look asks again.
    if (before && head.n < before.head.n) return false;
    const now = ports.now();
    await putPeer(tx, peerAfter(before, head, { ...asked, now }));
    const names = [...head.recent, ...Object.values(head.acks)];
    await heedOwnName(tx, ports, [...names, ...head.need]);
    await expectSegments(tx, head.tip === null ? names : [head.tip, ...names], { known, now });
    return before?.head.n !== head.n;
  });
}

function peerAfter(
  before: Peer | undefined,
  head: Head,
  { w, validator, size, now }: Asked & { readonly now: number },
): Peer {
  const isNew = before?.head.n !== head.n;
  const snapBefore = before?.head.snap;
  const isSameSnap =
    head.snap !== null && snapBefore && snapshotId(head.snap) === snapshotId(snapBefore);
  return {
    served: 0,
    merged: null,
    odd: null,
    ...before,
    w,
    head: pinned(before, head),
    validator,
    size,
    seenAt: isNew ? now : (before?.seenAt ?? now),
    snapSince: isSameSnap ? (before?.snapSince ?? now) : now,
  };
}

/** The keys it showed first are the ones it keeps: whoever could forge its head later changes nothing. */
function pinned(before: Peer | undefined, head: Head): Head {
  return before?.head.keys ? { ...head, keys: before.head.keys } : head;
}
