/** The own head: the only object that changes, and only this device writes it. */
import { canon } from '../domain/change/merge.ts';
import type { Json } from '../domain/record/field.ts';
import { ok, type Result } from '../domain/result.ts';
import type { MissingRow, SegmentRow } from '../storage/sync-rows.ts';
import type { Tx } from '../storage/tx.ts';
import { headName } from './names.ts';
import { type Head, notCounted, payloadVersion, recentNames } from './payload.ts';
import type { SyncError, SyncPorts } from './ports.ts';
import type { PublicKeys } from './roster/roster-ports.ts';
import { keysToShow } from './roster/shown-keys.ts';
import {
  acksOf,
  isCountable,
  isOwnState,
  moveAcks,
  putOwn,
  readState,
  type SyncState,
} from './sync-state.ts';

const keptHashes = 32;

export type PublishOptions = {
  /** After a look round an empty deck says so too: the next device must find somebody there. */
  readonly evenEmpty?: boolean;
  /** To be seen though it says nothing new. */
  readonly isOwed?: boolean;
};

/** Puts the head out if it has anything new to say, or is to be seen all the same; resolves to whether it did. */
export async function publishHead(
  ports: SyncPorts,
  { evenEmpty = false, isOwed = false }: PublishOptions = {},
): Promise<Result<boolean, SyncError>> {
  const draft = await ports.store.run('write', async (tx) => {
    await moveAcks(tx);
    return await draftHead(tx, ports);
  });
  const { head: last } = draft.state.own;
  if (last?.isPut && last.mark === draft.mark && !isOwed) return ok(false);
  if (last === null && draft.isEmpty && !isOwed && !evenEmpty) return ok(false);
  const n = (last?.n ?? 0) + 1;
  const { writer } = draft.state;
  const keys = ports.roster && { keys: await keysToShow(ports.roster, writer) };
  const value = { ...draft.says, n, wall: ports.now(), ...keys } as unknown as Json;
  const bytes = await ports.sealer.seal({ kind: 'head', writer, seq: 0, value, turn: n });
  const hash = await ports.sealer.hashOf(bytes);
  // Known here before it is known there: a version nobody here knows of is somebody else's.
  const isMine = await ports.store.run('write', async (tx) => {
    const { own, writer: now } = await readState(tx);
    if (now !== writer || (own.head?.n ?? 0) !== n - 1) return false;
    const head = { n, hash, size: bytes.length, mark: draft.mark, isPut: false };
    await putOwn(tx, { ...own, head, hashes: [...own.hashes, hash].slice(-keptHashes) });
    return true;
  });
  if (!isMine) return ok(false);
  const put = await ports.remote.put(headName(writer), bytes);
  if (!put.ok) return put;
  await ports.store.run('write', async (tx) => {
    const { own } = await readState(tx);
    if (own.head?.hash === hash) await putOwn(tx, { ...own, head: { ...own.head, isPut: true } });
  });
  return ok(true);
}

/** Each signature is another, and says nothing new. */
type Says = Omit<Head, 'n' | 'wall' | 'keys'> & { readonly keys?: PublicKeys };
type Draft = {
  readonly state: SyncState;
  readonly says: Says;
  readonly mark: string;
  /** nothing was ever sealed or heard here */
  readonly isEmpty: boolean;
};

async function draftHead(tx: Tx, ports: SyncPorts): Promise<Draft> {
  const state = await readState(tx);
  const segments = await tx.page('segments');
  const asked = (await tx.page('missing')).filter(({ misses }) => misses > 0);
  const stored = segments.filter((row) => isOwnState(row) && row.state === 'stored');
  // By number, not by time: a clock may have been set back between two of them.
  const isPresent = ({ w }: SegmentRow) => (w === state.writer ? 1 : 0);
  const newest = stored
    .sort((a, b) => isPresent(b) - isPresent(a) || b.n - a.n)
    .slice(0, recentNames);
  const acks = acksOf(state);
  const isSettled = await isCountable(tx);
  const says: Says = {
    v: payloadVersion,
    minReader: 1,
    tip: newest[0]?.name ?? null,
    base: state.own.base,
    recent: [...newest, ...beyondGaps(segments, asked)].map(({ name }) => name),
    acks,
    need: asked.map(({ name }) => name).slice(0, 64),
    snap: state.own.snap,
    digest: isSettled ? state.digest : notCounted,
    writers: [...new Set([...Object.keys(state.known), ...state.peers.map(({ w }) => w)])].sort(),
    app: ports.app,
    name: ports.name,
    ...(ports.roster && { keys: ports.roster.keys.self }),
  };
  const isEmpty = segments.length === 0 && state.own.snap === null && says.writers.length === 0;
  return { state, says, mark: canon(says as unknown as Json), isEmpty };
}

/**
 * Acks end at a gap. What is held here of somebody beyond one may be named by nobody else any
 * more: its writer went back to a backup, the store lost it. Who hears of it asks for it.
 */
function beyondGaps(
  segments: readonly SegmentRow[],
  asked: readonly MissingRow[],
): readonly SegmentRow[] {
  const raw = segments.filter(({ state }) => state === 'raw');
  const first = new Map<string, number>();
  for (const { w, n } of [...asked, ...raw]) {
    first.set(w, Math.min(n, first.get(w) ?? n));
  }
  return segments
    .filter(({ state }) => state === 'applied' || state === 'covered')
    .filter(({ w, n }) => n > (first.get(w) ?? n))
    .sort((a, b) => b.n - a.n)
    .slice(0, recentNames);
}
