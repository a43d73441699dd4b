/** What a device keeps of the sync itself, in a few rows of one table. */
import type { Digest } from '../domain/change/digest.ts';
import { parseWriterId, type WriterId } from '../domain/change/stamp.ts';
import { peerPrefix } from '../storage/device-reads.ts';
import { digestKey, writerKey } from '../storage/meta-keys.ts';
import type { MissingRow, SegmentRow, SyncRow } from '../storage/sync-rows.ts';
import type { SyncStore, Tx } from '../storage/tx.ts';
import { parseSegmentName } from './names.ts';
import { type Acks, type Head, notCounted, type SnapshotRef } from './payload.ts';

/** What this device has put out itself. */
export type Own = {
  /** whose numbers these are; a new writer begins anew */
  readonly w: string;
  readonly seq: number;
  readonly tip: string | null;
  /** own segments below this number were swept */
  readonly base: number;
  readonly head: OwnHead | null;
  /** hashes of the last head versions: any other version under this name is somebody else's */
  readonly hashes: readonly string[];
  readonly snap: SnapshotRef | null;
  /** own snapshots that were replaced, until they are swept */
  readonly oldSnaps: readonly SnapshotRef[];
  readonly wantsSnapshot: boolean;
  readonly sweptAt: number;
};

export type OwnHead = {
  readonly n: number;
  readonly hash: string;
  readonly size: number;
  /** what it said, to tell whether there is anything new to say */
  readonly mark: string;
  /** the store said that it has it */
  readonly isPut: boolean;
};

/** What is known of one writer's segments, this device's own ones included. */
export type Known = {
  /** all up to this number are merged, and no longer listed one by one */
  readonly through: number;
  /** the newest one merged with all before it */
  readonly ack: string | null;
};

/** Another device's head as it was last seen, and what was done about it. */
export type Peer = {
  readonly w: string;
  readonly head: Head;
  readonly validator: string;
  readonly size: number;
  /** when it last said something new, by this device's clock */
  readonly seenAt: number;
  /** the version whose needs were served */
  readonly served: number;
  /** the last snapshot of it that was merged */
  readonly merged: string | null;
  readonly snapSince: number;
  /** how often, with the same changes merged, the digests differed: the pair and the count */
  readonly odd: { readonly pair: string; readonly count: number } | null;
};

/** A head that this version cannot read; looked at again after an update. */
export type NewerPeer = { readonly w: string; readonly validator: string; readonly reader: number };

export type SyncState = {
  readonly writer: WriterId;
  readonly own: Own;
  readonly known: { readonly [writer: string]: Known };
  readonly peers: readonly Peer[];
  readonly newer: readonly NewerPeer[];
  readonly brought: Brought;
  readonly digest: Digest;
};

const ownKey = 'own';
const knownKey = 'known';
const newerPrefix = 'newer:';

export async function readState(tx: Tx): Promise<SyncState> {
  const all = await tx.page('sync');
  const [writerRow, digestRow] = await tx.getMany('meta', [writerKey, digestKey]);
  const writer = parseWriterId(String(writerRow?.value));
  if (writer === undefined) throw new Error('the database does not say who writes');
  const at = (key: string) => all.find((row) => row.key === key)?.value;
  return {
    writer,
    own: ownOf(at(ownKey) as Own | undefined, writer),
    known: (at(knownKey) as SyncState['known'] | undefined) ?? {},
    peers: valuesUnder<Peer>(all, peerPrefix),
    newer: valuesUnder<NewerPeer>(all, newerPrefix),
    brought: (at(broughtKey) as Brought | undefined) ?? { own: null, here: [] },
    digest: (digestRow?.value as Digest | undefined) ?? notCounted,
  };
}

export async function putOwn(tx: Tx, own: Own): Promise<void> {
  await tx.put('sync', [{ key: ownKey, value: own }]);
}

export async function putKnown(tx: Tx, known: SyncState['known']): Promise<void> {
  await tx.put('sync', [{ key: knownKey, value: known }]);
}

export async function putPeer(tx: Tx, peer: Peer): Promise<void> {
  await tx.remove('sync', [newerPrefix + peer.w]);
  await tx.put('sync', [{ key: peerPrefix + peer.w, value: peer }]);
}

export async function putNewerPeer(tx: Tx, peer: NewerPeer): Promise<void> {
  await tx.put('sync', [{ key: newerPrefix + peer.w, value: peer }]);
}

/** Every known segment by name. Few: what snapshots hold is not listed for long. */
export async function segmentsByName(tx: Tx): Promise<ReadonlyMap<string, SegmentRow>> {
  return new Map((await tx.page('segments')).map((row) => [row.name, row]));
}

export function isOwnState({ state }: SegmentRow): boolean {
  return state === 'new' || state === 'stored';
}

/** Puts what is neither here nor expected yet on the list of what is to come. */
export async function expectSegments(
  tx: Tx,
  names: readonly string[],
  o: {
    readonly known: SyncState['known'];
    readonly now: number;
    /** Seen in a list only: nobody of us vouches for it. */
    readonly isHint?: true;
  },
): Promise<void> {
  const asked = [...new Set(names)].flatMap((name) => {
    const parsed = parseSegmentName(name);
    return parsed && parsed.n > (o.known[parsed.w]?.through ?? 0) ? [{ name, ...parsed }] : [];
  });
  if (asked.length === 0) return;
  const keys = asked.map(({ name }) => name);
  const [here, expected] = [await tx.getMany('segments', keys), await tx.getMany('missing', keys)];
  const isNews = (i: number) => expected[i] === undefined || (expected[i].isHint && !o.isHint);
  const hint = o.isHint ? { isHint: o.isHint } : {};
  const fresh: readonly MissingRow[] = asked
    .filter((_, i) => here[i] === undefined && isNews(i))
    .map(({ name, w, n }) => ({ name, w, n, since: o.now, misses: 0, ...hint }));
  await tx.put('missing', fresh);
}

/** The newest segment of each writer that is merged with all before it. */
export function acksOf({ known }: Pick<SyncState, 'known'>): Acks {
  return Object.fromEntries(
    Object.entries(known).flatMap(([w, { ack }]) => (ack === null ? [] : [[w, ack]])),
  );
}

/** Moves the acks on to what is merged by now; a writer with a gap stays where it was. */
export async function moveAcks(tx: Tx): Promise<void> {
  const { known } = await readState(tx);
  const gaps = new Set((await tx.page('missing')).map(({ w }) => w));
  const newest = new Map<string, string>();
  for (const { w, name, state } of await tx.page('segments')) {
    if (state === 'raw') gaps.add(w);
    else if (state !== 'refused' && name > (newest.get(w) ?? '')) newest.set(w, name);
  }
  const moved: Record<string, Known> = { ...known };
  for (const [w, name] of newest) {
    const before = moved[w] ?? { through: 0, ack: null };
    if (!gaps.has(w) && name > (before.ack ?? '')) moved[w] = { ...before, ack: name };
  }
  const isSame = Object.keys(moved).every((w) => moved[w] === known[w]);
  if (!isSame) await putKnown(tx, moved);
}

/**
 * The digest stands for the acks exactly: nothing is written that no segment has, nothing
 * is merged beyond a gap, be it of what is missing or of what only a newer app can read.
 */
export async function isCountable(tx: Tx): Promise<boolean> {
  if ((await tx.page('ops', { limit: 1 })).length > 0) return false;
  if ((await tx.page('missing', { limit: 1 })).length > 0) return false;
  return (await tx.page('segments')).every(({ state }) => state !== 'raw');
}

/** Exactly what the own snapshot holds: numbers would not tell two lives under one name apart. */
export type SnapshotCovers = {
  readonly names: readonly string[];
  readonly through: { readonly [writer: string]: number };
};

const coversKey = 'covers';

export async function putSnapshotCovers(tx: Tx, value: SnapshotCovers): Promise<void> {
  await tx.put('sync', [{ key: coversKey, value }]);
}

export async function readSnapshotCovers(tx: Tx): Promise<SnapshotCovers> {
  const none = { names: [], through: {} };
  return ((await tx.get('sync', coversKey))?.value as SnapshotCovers | undefined) ?? none;
}

/** What devices brought along from other decks, as far as it is in: one name for each time. */
export type Brought = { readonly own: string | null; readonly here: readonly string[] };

const broughtKey = 'brought';

/** In a deck that it comes to with records: they are in none of its segments there. */
export async function bringAlong(tx: Tx, before: Brought): Promise<void> {
  const { writer } = await readState(tx);
  const times = Number(before.own?.split('.')[1] ?? 0) + 1;
  const own = `${writer}.${times}`;
  const value: Brought = { own, here: [own] };
  await tx.put('sync', [{ key: broughtKey, value }]);
}

export async function takeBrought(tx: Tx, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { brought: before } = await readState(tx);
  const here = [...new Set([...before.here, ...names])];
  if (here.length === before.here.length) return;
  await tx.put('sync', [{ key: broughtKey, value: { ...before, here } }]);
}

const folderKey = 'folder';

/** Another window has gone on to another epoch: what this one knows of the store is of no use, and does harm. */
export async function hasMoved(
  { store }: { readonly store: SyncStore },
  { workspace }: { readonly workspace: string },
): Promise<boolean> {
  const row = await store.run('read', (tx) => tx.get('sync', folderKey));
  if (row === undefined) await store.run('write', (tx) => putFolder(tx, workspace));
  return row !== undefined && row.value !== workspace;
}

export async function putFolder(tx: Tx, workspace: string): Promise<void> {
  await tx.put('sync', [{ key: folderKey, value: workspace }]);
}

export function snapshotId(snap: SnapshotRef): string {
  return snap.parts.join(' ');
}

function ownOf(stored: Own | undefined, writer: string): Own {
  if (stored?.w === writer) return stored;
  return {
    w: writer,
    seq: 0,
    // The chain goes on over the change of name, so that nothing before it is out of reach.
    tip: stored?.tip ?? null,
    base: 1,
    head: null,
    hashes: [],
    snap: stored?.snap ?? null,
    oldSnaps: stored?.oldSnaps ?? [],
    wantsSnapshot: stored !== undefined,
    sweptAt: stored?.sweptAt ?? 0,
  };
}

function valuesUnder<T>(all: readonly SyncRow[], prefix: string): readonly T[] {
  return all.filter(({ key }) => key.startsWith(prefix)).map(({ value }) => value as T);
}
