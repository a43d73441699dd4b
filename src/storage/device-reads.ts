/** The other devices of the deck, as their heads told of them when they were last looked at. */
import type { Instant } from '../domain/time.ts';
import type { Database } from './database.ts';

export type Device = {
  /** The name it writes under. */
  readonly writer: string;
  /** What its owner calls it; '' when it does not say. */
  readonly name: string;
  /** When it last said something new, by this device's clock. */
  readonly seenAt: Instant;
  /** What it is known by, whatever name it writes under; `null` when it does not say. */
  readonly key: string | null;
};

/** As sync keeps them: one row for each head, one for those who are out, one for whoever left this device out. */
export const peerPrefix = 'peer:';
export const partingsKey = 'partings';
export const outKey = 'out';

/** Those heard last first. */
export async function devicesSeen(db: Database): Promise<readonly Device[]> {
  const found = await db.sync.where('key').startsWith(peerPrefix).toArray();
  return found
    .map(({ value }) => deviceOf(value as StoredPeer))
    .sort((a, b) => b.seenAt - a.seenAt || (a.writer < b.writer ? -1 : 1));
}

/** Somebody who was taken out, and by whose phone: `null` for this one, '' for one without a name. */
export type PartingSeen = {
  readonly name: string;
  readonly by: string | null;
  readonly at: Instant;
};

/** Newest first. */
export async function partingsSeen(db: Database): Promise<readonly PartingSeen[]> {
  return ((await db.sync.get(partingsKey))?.value as readonly PartingSeen[] | undefined) ?? [];
}

/** By whom this phone was taken out, where it was. */
export async function outSeen(db: Database): Promise<PartingSeen | undefined> {
  return (await db.sync.get(outKey))?.value as PartingSeen | undefined;
}

/** The part of it that is read here. */
type StoredPeer = {
  readonly w: string;
  readonly seenAt: number;
  readonly head: { readonly name?: unknown; readonly keys?: { readonly sign: string } };
};

function deviceOf({ w, seenAt, head }: StoredPeer): Device {
  const name = typeof head.name === 'string' ? head.name : '';
  return { writer: w, name, seenAt, key: head.keys?.sign ?? null };
}
