/**
 * Taken out once is taken out for good: a way that leads back to where somebody still has
 * the key who was taken out since is gone only as far as it leads on from there without them.
 */
import { ok, type Result } from '../../domain/result.ts';
import { parseHeadName } from '../names.ts';
import { readHead } from '../payload.ts';
import { getOrMissing, type SyncError } from '../ports.ts';
import { type Lead, lead, membersHere } from './lead.ts';
import { type Roster, readRosters } from './roster.ts';
import type { DeckPlace, Past, PublicKeys } from './roster-ports.ts';
import { withOwnKeys } from './shown-keys.ts';

type Ports = Parameters<typeof lead>[0];
type Keys = ReadonlySet<string>;

type Way = { readonly roster: Roster; readonly root: Uint8Array; readonly except: Keys };

/** Answers whom the way must not take along, once the place it leads to leads on without them. */
export async function clearWay(
  ports: Ports,
  { roster, root, except }: Way,
  since: readonly Past[],
): Promise<Result<Keys, SyncError>> {
  const gone = await outSince(ports, roster, since);
  if (!gone.ok || gone.value.size === 0) return gone.ok ? ok(except) : gone;
  const { keys, placeOf } = ports.roster;
  const place = await placeOf({ root, epoch: roster.epoch });
  const read = await readRosters(place, keys);
  if (!read.ok) return read;
  const all = new Set([...except, ...gone.value]);
  const leadsOn = read.value.moves.some((one) => {
    return isIn(roster, one.signer) && [...gone.value].every((key) => !isIn(one, key));
  });
  if (leadsOn) return ok(all);
  const there = await keysShown(ports, place);
  if (!there.ok) return there;
  const known = [...roster.members, ...there.value, ...(await membersHere(ports))];
  const on: Lead = { members: known, except: all };
  const led = await lead({ ...ports, place, epoch: roster.epoch + 1 }, on);
  return led.ok ? ok(all) : led;
}

/** Those who were in one of these epochs and were left out of the next, by somebody who goes on. */
async function outSince(
  ports: Ports,
  to: Roster,
  since: readonly Past[],
): Promise<Result<Keys, SyncError>> {
  const { keys, placeOf } = ports.roster;
  const out = new Set<string>();
  for (const past of since) {
    const place = await placeOf(past);
    const read = await readRosters(place, keys);
    if (!read.ok) return read;
    const led = read.value.moves.find(({ name }) => name === past.followed);
    if (led === undefined || !isIn(to, led.signer)) continue;
    const shown = await keysShown(ports, place);
    if (!shown.ok) return shown;
    for (const { sign } of shown.value) if (isIn(to, sign) && !isIn(led, sign)) out.add(sign);
  }
  return ok(out);
}

const mostBytes = 256 * 1024;

/** Of all whose heads lie there whole. */
async function keysShown(
  ports: Ports,
  place: DeckPlace,
): Promise<Result<readonly PublicKeys[], SyncError>> {
  const listed = await place.remote.list('h');
  if (!listed.ok) return listed.error.is === 'missing' ? ok([]) : listed;
  const shown: PublicKeys[] = [];
  for (const { name } of listed.value) {
    const keys = await keysIn(ports, place, name);
    if (!keys.ok) return keys;
    if (keys.value) shown.push(keys.value);
  }
  return ok(shown);
}

async function keysIn(
  { roster, reader }: Ports,
  { remote, sealer, workspace }: DeckPlace,
  name: string,
): Promise<Result<PublicKeys | undefined, SyncError>> {
  const writer = parseHeadName(name);
  if (writer === undefined) return ok(undefined);
  const got = await getOrMissing(remote, name, mostBytes);
  if (!got.ok) return got.error.is === 'too-large' ? ok(undefined) : got;
  if (got.value === undefined) return ok(undefined);
  const opened = await sealer.open(got.value, { kind: 'head', writer, seq: 0 });
  const head = opened.ok ? readHead(opened.value, reader) : undefined;
  if (head?.is !== 'read') return ok(undefined);
  return ok((await withOwnKeys(head.value, { roster: { ...roster, workspace }, writer })).keys);
}

function isIn({ members }: Roster, key: string): boolean {
  return members.some(({ sign }) => sign === key);
}
