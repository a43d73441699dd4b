/**
 * Before anything is sealed or believed: is there a roster that leads on from here? A
 * device that finds one goes where it leads, with all it holds, and never looks at what
 * is put in the folder it left; so a phone that was taken out may go on writing there,
 * and nobody reads it.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { sameBytes } from '../../domain/same-bytes.ts';
import { publishHead } from '../head.ts';
import { changedHeads, hearHeads } from '../look.ts';
import type { SyncError, SyncPorts } from '../ports.ts';
import { pull } from '../pull.ts';
import { readState } from '../sync-state.ts';
import { type Choice, choose, isBetter, isOverruled, type Told } from './choose.ts';
import { lead, tellWhole } from './lead.ts';
import { clearWay } from './on-the-way.ts';
import { ownParting, partingsIn } from './partings.ts';
import { putAgain, putArrival, type Roster, readRosters, rootIn } from './roster.ts';
import type { Call, DeckPlace, Past, RosterPorts } from './roster-ports.ts';

export type RosterSyncPorts = SyncPorts & { readonly roster: RosterPorts };

type Heard = Result<Call | undefined, SyncError>;

export async function heed(ports: RosterSyncPorts): Promise<Heard> {
  const here = placeOf(ports);
  const read = await readRosters(here, ports.roster.keys);
  if (!read.ok) return read;
  const { moves, arrivals } = read.value;
  const trusted = await trustedHere(ports, moves);
  if (!trusted.ok) return trusted;
  const choice = choose(trusted.value.map(toldOf), null);
  const called = await answer(ports, { here, moves: trusted.value, choice });
  return !called.ok || called.value ? called : await arrive(ports, arrivals);
}

/** Once per session: removals made at once, elsewhere, that were not known when this device moved on. */
export async function lookBack(ports: RosterSyncPorts): Promise<Heard> {
  const { roster } = ports;
  for (const [at, past] of roster.past.slice(0, lookedBack).entries()) {
    const there = await roster.placeOf(past);
    const read = await readRosters(there, roster.keys);
    if (!read.ok) return read;
    await putAgain(there, past, read.value);
    const moves = read.value.moves.filter(({ signer }) => past.pins.includes(signer));
    const choice = choose(moves.map(toldOf), past.followed);
    const called = await overtake(ports, { at, there, moves, choice });
    if (!called.ok || called.value) return called;
  }
  return ok(undefined);
}
const lookedBack = 2;

type Facts = {
  readonly here: DeckPlace;
  readonly moves: readonly Roster[];
  readonly choice: Choice;
};

async function answer(ports: RosterSyncPorts, { here, moves, choice }: Facts): Promise<Heard> {
  const { keys } = ports.roster;
  if (choice.is === 'stay') return ok(undefined);
  if (choice.is === 'unsure') return ok({ is: 'out' });
  if (choice.is === 'unite') {
    if (!choice.members.has(keys.self.sign)) return await leftOut(ports, moves);
    const made = await lead(ports, { members: membersOf(moves, choice.members) });
    return made.ok ? await heed(ports) : made;
  }
  const roster = moves.find(({ name }) => name === choice.name) as Roster;
  const root = await rootIn(roster, here, keys);
  if (root === undefined) return await leftOut(ports, moves);
  const isMine = roster.signer === keys.self.sign;
  const last = isMine ? await hearLast(ports, roster) : ok(undefined);
  if (!last.ok) return last;
  return await move(ports, { root, roster, moves, isMine });
}

/** Only so long after its own roster does a device still read what lies where it was. */
const lastWordsMs = 10 * 60_000;

/**
 * Whoever was told "in step" before the roster lay there is heard by its signer: each puts
 * its word before it looks, so one of the two finds the other's.
 */
async function hearLast(
  ports: RosterSyncPorts,
  { wall }: Roster,
): Promise<Result<void, SyncError>> {
  if (Math.abs(ports.now() - wall) > lastWordsMs) return await tellWhole(ports);
  const asked = await changedHeads(ports);
  const heard = asked.ok ? await hearHeads(ports, asked.value) : asked;
  const pulled = heard.ok ? await pull(ports) : heard;
  const told = pulled.ok ? await publishHead(ports) : pulled;
  return told.ok ? await tellWhole(ports) : told;
}

function withoutRoster({ roster: _roster, ...rest }: Past): Past {
  return rest;
}

type Way = {
  readonly root: Uint8Array;
  readonly roster: Roster;
  readonly moves: readonly Roster[];
  readonly isMine: boolean;
};

async function move(ports: RosterSyncPorts, { root, roster, moves, isMine }: Way): Promise<Heard> {
  const { epoch } = ports.roster;
  const past = await overtaken(ports.roster, roster);
  // Where it was before it does not go again.
  if (past.some((one) => sameBytes(one.root, root))) return ok(undefined);
  const left: Past = {
    root: await ports.roster.root(),
    epoch,
    followed: roster.name,
    among: roster.members.length,
    // Who goes on by it is vouched for by one who was known, though their heads never came here.
    pins: [...new Set([...(await pinsHere(ports)), ...roster.members.map(({ sign }) => sign)])],
    roster: roster.bytes,
  };
  const earlier = past.map((one, i) => (i < lookedBack - 1 ? one : withoutRoster(one)));
  const to = { root, epoch: roster.epoch, past: [left, ...earlier], isMine };
  return ok({ is: 'move', to: { ...to, partings: await partingsIn(ports, { roster, moves }) } });
}

async function leftOut(ports: RosterSyncPorts, moves: readonly Roster[]): Promise<Heard> {
  const isNamed = moves.some(({ members }) => {
    return members.every(({ sign }) => sign !== ports.roster.keys.self.sign);
  });
  return ok({ is: 'out', ...(isNamed && { parting: await ownParting(ports, moves) }) });
}

/** Whoever is led on from an epoch that was not the one knows from then on by which roster. */
async function overtaken(
  { past, placeOf: placeIn }: RosterPorts,
  { over }: Roster,
): Promise<readonly Past[]> {
  if (over === null) return past;
  const { followed, among } = over;
  const after: Past[] = [];
  for (const one of past) {
    const isIt = (await placeIn(one)).workspace === over.of;
    after.push(isIt ? { ...withoutRoster(one), followed, among } : one);
  }
  return after;
}

/** From an epoch that turned out not to be the one: those who are in it already are led on, as ever. */
async function overtake(
  ports: RosterSyncPorts,
  {
    at,
    there,
    moves,
    choice,
  }: Omit<Facts, 'here'> & { readonly at: number; readonly there: DeckPlace },
): Promise<Heard> {
  const { keys, past } = ports.roster;
  const before = past[at] as Past;
  // Who came in later is in none of them: it is led on from where it is.
  const wasHere = moves.some(({ members }) => members.some(({ sign }) => sign === keys.self.sign));
  if (!wasHere || choice.is === 'stay' || choice.is === 'unsure') return ok(undefined);
  if (choice.is === 'unite') {
    if (!choice.members.has(keys.self.sign)) return await leftOut(ports, moves);
    const members = membersOf(moves, choice.members);
    const made = await lead({ ...ports, place: there, epoch: before.epoch + 1 }, { members });
    return made.ok ? await lookBack(ports) : made;
  }
  const roster = moves.find(({ name }) => name === choice.name) as Roster;
  const isLost = isOverruled(before.followed, moves.map(toldOf));
  if (!isLost && !isBetter(toldOf(roster), before)) return ok(undefined);
  const root = await rootIn(roster, there, keys);
  if (root === undefined) return await leftOut(ports, moves);
  if (await wasIn(ports, root)) return ok(undefined);
  const stay = new Set(roster.members.map(({ sign }) => sign));
  const gone = moves.flatMap(({ members }) => members.map(({ sign }) => sign));
  const out = new Set(gone.filter((sign) => !stay.has(sign)));
  const cleared = await clearWay(ports, { roster, root, except: out }, past.slice(0, at));
  if (!cleared.ok) return cleared;
  const over = { of: there.workspace, followed: roster.name, among: roster.members.length };
  // All who are led to one root open there what the others seal: it has one number.
  const on = { root, epoch: roster.epoch, over, except: cleared.value };
  const made = await lead(ports, { ...on, also: roster.members });
  return made.ok ? await heed(ports) : made;
}

/** Where it is, or was before: a way that leads there is no other than its own. */
async function wasIn({ roster }: RosterSyncPorts, root: Uint8Array): Promise<boolean> {
  const all = [await roster.root(), ...roster.past.map((one) => one.root)];
  return all.some((one) => sameBytes(one, root));
}

/** Where the deck was before is written down in the new folder, for those who come in later. */
async function arrive(
  ports: RosterSyncPorts,
  arrivals: readonly (readonly Past[])[],
): Promise<Heard> {
  const { epoch, past } = ports.roster;
  const [told] = arrivals;
  if (epoch === 0) return ok(undefined);
  if (past.length === 0)
    return ok(told && told.length > 0 ? { is: 'learn', past: told } : undefined);
  if (told) return ok(undefined);
  const put = await putArrival(placeOf(ports), epoch, past);
  return put.ok ? ok(undefined) : put;
}

function toldOf({ name, signer, members }: Roster): Told {
  return { name, signer, members: new Set(members.map(({ sign }) => sign)) };
}

function membersOf(moves: readonly Roster[], keep: ReadonlySet<string>) {
  const all = new Map(
    moves.flatMap(({ members }) => members.map((one) => [one.sign, one] as const)),
  );
  return [...all.values()].filter(({ sign }) => keep.has(sign));
}

export function placeOf({ remote, sealer, roster }: RosterSyncPorts): DeckPlace {
  return { workspace: roster.workspace, remote, sealer };
}

/** Signers nobody here has heard of may have come lately: the heads are read, and nothing more. */
async function trustedHere(
  ports: RosterSyncPorts,
  moves: readonly Roster[],
): Promise<Result<readonly Roster[], SyncError>> {
  const known = async () => {
    const pins = await pinsHere(ports);
    return moves.filter(({ signer }) => pins.has(signer));
  };
  const now = await known();
  if (now.length === moves.length) return ok(now);
  const asked = await changedHeads(ports);
  if (!asked.ok) return err(asked.error);
  const heard = await hearHeads(ports, asked.value);
  return heard.ok ? ok(await known()) : heard;
}

/** Also those known in the epoch before: a head may be damaged, and whoever was left behind seals nothing here. */
async function pinsHere({ store, roster }: RosterSyncPorts): Promise<ReadonlySet<string>> {
  const { peers } = await store.run('read', readState);
  const keys = peers.flatMap(({ head }) => (head.keys ? [head.keys.sign] : []));
  return new Set([roster.keys.self.sign, ...keys, ...(roster.past[0]?.pins ?? [])]);
}
