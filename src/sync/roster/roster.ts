/**
 * Rosters: immutable, sealed like all else, and signed. A `move` lies in the folder of the
 * epoch that ends: who goes on, and for each of them the root of the next epoch, wrapped
 * for that device alone. An `arrival` lies in the new one and says where the deck was
 * before: pictures lie there still.
 */
import { canon } from '../../domain/change/merge.ts';
import { isObject, type Json } from '../../domain/record/field.ts';
import { ok, type Result } from '../../domain/result.ts';
import { fromBase64Url, toBase64Url } from '../base64-url.ts';
import { getOrMissing, type SyncError, type SyncPorts } from '../ports.ts';
import { rootBytes } from '../recovery-code.ts';
import { putVerified } from '../upload.ts';
import type { DeckPlace, DeviceKeys, Past, PublicKeys } from './roster-ports.ts';

export type Member = PublicKeys & { readonly box: string };

type Move = {
  readonly is: 'move';
  readonly v: number;
  readonly minReader: number;
  /** The one that begins. */
  readonly epoch: number;
  /** The roster that led into the epoch that ends. */
  readonly prev: string | null;
  /** Made only to lead on from an epoch that turned out not to be the one. */
  readonly over: Over | null;
  readonly signer: string;
  readonly members: readonly Member[];
  readonly wall: number;
};
/** Of an earlier folder: the roster there that this one follows. */
export type Over = { readonly of: string; readonly followed: string; readonly among: number };
type Signed = Move & { readonly sig: string };
export type Roster = Signed & { readonly name: string; readonly bytes: Uint8Array };

/** Some more than anybody has phones. */
const mostRosters = 64;
const mostBytes = 64 * 1024;
const version = 1;

export type RostersRead = {
  readonly moves: readonly Roster[];
  readonly arrivals: readonly (readonly Past[])[];
};

/** All that lie there and are whole; whose word counts is for others to say. */
export async function readRosters(
  place: DeckPlace,
  keys: DeviceKeys,
): Promise<Result<RostersRead, SyncError>> {
  const listed = await place.remote.list('roster');
  if (!listed.ok) return listed.error.is === 'missing' ? ok(none) : listed;
  const moves: Roster[] = [];
  const arrivals: (readonly Past[])[] = [];
  for (const { name } of listed.value.slice(0, mostRosters)) {
    const read = await readOne(place, name);
    if (!read.ok) return read;
    if (read.value === undefined) continue;
    const { value, bytes } = read.value;
    const [move, arrival] = [moveOf(value), arrivalOf(value)];
    if (arrival) arrivals.push(arrival);
    if (!move) continue;
    const said = signedText(move, place.workspace);
    if (await keys.verify(said, { sig: move.sig, by: move.signer }))
      moves.push({ ...move, name, bytes });
  }
  return ok({ moves, arrivals });
}
const none: RostersRead = { moves: [], arrivals: [] };

/** `undefined` for what is not whole, or was not sealed here. */
async function readOne(
  { remote, sealer }: DeckPlace,
  name: string,
): Promise<Result<{ readonly value: Json; readonly bytes: Uint8Array } | undefined, SyncError>> {
  const parsed = parseRosterName(name);
  if (parsed === undefined) return ok(undefined);
  const got = await getOrMissing(remote, name, mostBytes);
  if (!got.ok) return got.error.is === 'too-large' ? ok(undefined) : got;
  if (got.value === undefined) return ok(undefined);
  if ((await sealer.hashOf(got.value)) !== parsed.hash) return ok(undefined);
  const opened = await sealer.open(got.value, { ...where, seq: parsed.epoch });
  return ok(opened.ok ? { value: opened.value, bytes: got.value } : undefined);
}

export type NewMove = {
  readonly root: Uint8Array;
  readonly epoch: number;
  readonly prev: string | null;
  readonly over: Over | null;
  readonly members: readonly PublicKeys[];
};

export async function putMove(
  ports: Pick<SyncPorts, 'now'> & { readonly place: DeckPlace; readonly keys: DeviceKeys },
  { root, epoch, prev, over, members }: NewMove,
): Promise<Result<unknown, SyncError>> {
  const { place, keys } = ports;
  const about = aboutRoot(place.workspace, epoch);
  const boxed: Member[] = [];
  for (const one of members) {
    const box = await keys.wrap(root, { to: one.wrap, about });
    boxed.push({ sign: one.sign, wrap: one.wrap, box });
  }
  const move: Move = {
    is: 'move',
    v: version,
    minReader: 1,
    epoch,
    prev,
    over,
    signer: keys.self.sign,
    members: boxed,
    wall: ports.now(),
  };
  const sig = await keys.sign(signedText(move, place.workspace));
  return await put(place, epoch, { ...move, sig } as unknown as Json);
}

/**
 * A store that went back, or was emptied, lost it, or holds half of it, or the lost phone took it
 * away: whoever is elsewhere would never know. Where the store does not take it, this device goes on all the same.
 */
export async function putAgain(
  { remote }: DeckPlace,
  { followed, roster }: Past,
  { moves }: RostersRead,
): Promise<void> {
  const isWhole = moves.some(({ name }) => name === followed);
  if (roster && !isWhole) await putVerified({ remote }, followed, roster);
}

export async function putArrival(
  place: DeckPlace,
  epoch: number,
  past: readonly Past[],
): Promise<Result<unknown, SyncError>> {
  return await put(place, epoch, { is: 'arrival', v: version, minReader: 1, past: pastJson(past) });
}

/** The root of the next epoch, for the device it was wrapped for. */
export async function rootIn(
  { members, epoch }: Roster,
  { workspace }: DeckPlace,
  keys: DeviceKeys,
): Promise<Uint8Array | undefined> {
  const mine = members.find(({ sign }) => sign === keys.self.sign);
  const root = mine && (await keys.unwrap(mine.box, aboutRoot(workspace, epoch)));
  return root?.length === rootBytes ? root : undefined;
}

export function pastJson(past: readonly Past[]): Json {
  return past.map(({ root, pins, roster, ...rest }) => {
    const own = roster && { roster: toBase64Url(roster) };
    return { ...rest, root: toBase64Url(root), pins: [...pins], ...own };
  });
}

export function pastOf(json: Json | undefined): readonly Past[] {
  if (!Array.isArray(json)) return [];
  return (json as readonly Json[]).flatMap((one) => {
    if (!isObject(one)) return [];
    const { root, epoch, followed, among, pins } = one;
    const bytes = typeof root === 'string' ? fromBase64Url(root) : undefined;
    if (bytes?.length !== rootBytes || typeof epoch !== 'number') return [];
    if (typeof followed !== 'string' || typeof among !== 'number') return [];
    const keys = Array.isArray(pins) ? pins.filter((pin) => typeof pin === 'string') : [];
    const own = typeof one['roster'] === 'string' ? fromBase64Url(one['roster']) : undefined;
    return [{ root: bytes, epoch, followed, among, pins: keys, ...(own && { roster: own }) }];
  });
}

const where = { kind: 'roster', writer: '' } as const;

async function put(
  { remote, sealer }: DeckPlace,
  epoch: number,
  value: Json,
): Promise<Result<unknown, SyncError>> {
  const bytes = await sealer.seal({ ...where, seq: epoch, value });
  const hash = await sealer.hashOf(bytes);
  return await putVerified({ remote }, `roster/${epoch}-${hash}`, bytes);
}

function parseRosterName(name: string) {
  const found = /^roster\/([1-9][0-9]{0,4})-([a-z2-7]{32})$/.exec(name);
  return found ? { epoch: Number(found[1]), hash: found[2] ?? '' } : undefined;
}

/** In one order whoever writes it, and bound to the folder it is of. */
function signedText({ epoch, prev, over, signer, members, wall }: Move, workspace: string): string {
  const said = { epoch, prev, over, signer, members, wall } as unknown as Json;
  return `stopgap roster 1|${workspace}|${canon(said)}`;
}

function aboutRoot(workspace: string, epoch: number): string {
  return `stopgap root 1|${workspace}|${epoch}`;
}

function moveOf(json: Json): Signed | undefined {
  if (!isObject(json) || json['is'] !== 'move' || json['v'] !== version) return undefined;
  const { epoch, prev, over, signer, members, wall, sig } = json;
  const isWhole =
    typeof epoch === 'number' &&
    (prev === null || typeof prev === 'string') &&
    (over === null || isOver(over)) &&
    [signer, sig].every((text) => typeof text === 'string') &&
    typeof wall === 'number' &&
    Array.isArray(members) &&
    members.every(isMember);
  return isWhole ? (json as unknown as Signed) : undefined;
}

function isOver(json: Json | undefined): boolean {
  if (!isObject(json) || typeof json['among'] !== 'number') return false;
  return [json['of'], json['followed']].every((text) => typeof text === 'string');
}

function isMember(json: Json): boolean {
  if (!isObject(json) || Object.keys(json).length !== 3) return false;
  return [json['sign'], json['wrap'], json['box']].every((text) => typeof text === 'string');
}

function arrivalOf(json: Json): readonly Past[] | undefined {
  return isObject(json) && json['is'] === 'arrival' ? pastOf(json['past']) : undefined;
}

export function newRoot(random: (count: number) => Uint8Array): Uint8Array {
  return random(rootBytes);
}
