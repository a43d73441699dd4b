/** Phones are taken out of the deck, by one or two at once; those who are out go on writing where they were. */

import type { Op } from '../../src/domain/change/change.ts';
import type { Peer } from '../../src/sync/sync-state.ts';
import { cycleOn, type Device, isInStep, takeOutOn } from './device.ts';
import { deckOn, shelfOf, workspaceOf } from './epochs.ts';
import { rowsIn } from './memory-store.ts';
import { joinOps, type State, stateOn } from './oracle.ts';
import { type World, write } from './world.ts';

/** In worlds where phones are taken out. */
export type Parted = {
  /** What each wrote: only those who stay, or died, must be heard. */
  readonly said: Map<Device, Op[]>;
  /** Taken out, and still writing. */
  readonly gone: Device[];
  /** Lost without anybody having taken them out. */
  readonly dead: Device[];
  readonly mustBeOut: Set<Device>;
  /** What was written when nobody was to hear it any more. */
  readonly tooLate: Op[];
};

export function newParted(): Parted {
  return { said: new Map(), gone: [], dead: [], mustBeOut: new Set(), tooLate: [] };
}

export function noteSaid({ parted: { said } }: World, device: Device, ops: readonly Op[]): void {
  said.set(device, [...(said.get(device) ?? []), ...ops]);
}

/** These take out others, and nobody takes out them: where two took out each other, no machine decides. */
function isOwners({ id }: Device): boolean {
  return id === 'd1' || id === 'd2';
}

export async function takeOutSomebody(world: World): Promise<void> {
  const owners = world.devices.filter(isOwners);
  const by = owners[world.pick(owners.length)];
  const other = othersOf(world)[world.pick(othersOf(world).length)];
  if (by && other && by.asleepUntil <= world.time) await takeOut(world, by, other);
}

/** Neither knows of the other's. */
export async function takeOutAtOnce(world: World): Promise<void> {
  const [a, b] = world.devices.filter(isOwners);
  const others = othersOf(world);
  const [x, y] = [others[world.pick(others.length)], others[world.pick(others.length)]];
  if (a && b && x && y) await Promise.all([takeOut(world, a, x), takeOut(world, b, y)]);
}

function othersOf({ devices }: World): readonly Device[] {
  return devices.filter((one) => !isOwners(one));
}

export async function takeOut(world: World, by: Device, other: Device): Promise<void> {
  if (!knowsAll(world, by)) return;
  const cutAfter = world.chance(0.5) ? { cutAfter: world.pick(150) } : {};
  const writers = [String(rowsIn(other.disk, 'meta').get('writer')?.value)];
  const end = await takeOutOn(by, world.setting, {
    writers,
    ...cutAfter,
    onTaken: () => world.parted.mustBeOut.add(other),
  });
  if (end === 'crash') world.crashes += 1;
  if (end !== 'crash') by.isSafe = false;
  if (by.isOut) leaveOut(world, by);
}

/** Whose keys it never saw cannot go on: they would have to be paired again. */
function knowsAll({ devices }: World, by: Device): boolean {
  const known = [...rowsIn(by.disk, 'sync').values()].flatMap(({ key, value }) =>
    key.startsWith('peer:') ? [(value as Peer).head.keys?.sign] : [],
  );
  return devices.every(({ id }) => id === by.id || known.includes(`sign-${id}`));
}

/** It has found itself out; the owner may use it on for what is on it. */
export function leaveOut(world: World, device: Device): void {
  if (isOwners(device)) world.diverged.push(`${device.id} took itself out`);
  world.devices = world.devices.filter((one) => one !== device);
  const { gone } = world.parted;
  if (!gone.includes(device)) gone.push(device);
}

/** One more is lost, as soon as all it wrote was said to be in step: where the store answers well, nothing of it is. */
export function dies(world: World): void {
  const device = othersOf(world)[world.pick(othersOf(world).length)];
  // What a newer app wrote and nobody here can read yet does not go along to the next epoch.
  if (!device || !isInStep(device) || device.reader > 1 || !world.isFineAlways) return;
  world.devices = world.devices.filter((one) => one !== device);
  world.parted.dead.push(device);
}

/** In other hands, with a changed app: it does not heed, and puts what it likes where it was. */
export async function goneWrites(world: World): Promise<void> {
  const { gone, said, tooLate } = world.parted;
  const device = gone[world.pick(gone.length)];
  if (device === undefined) return;
  const where = workspaceOf(deckOn(device.disk).root);
  const isLeft = world.devices.filter(isOwners).every(({ disk }) => {
    return workspaceOf(deckOn(disk).root) !== where;
  });
  const before = said.get(device)?.length ?? 0;
  await write(world, device);
  // Who took it out may hear its last words until it has moved on itself.
  if (isLeft) tooLate.push(...(said.get(device)?.slice(before) ?? []));
  const { epochs: _none, ...deaf } = world.setting;
  const remote = { ...deaf.remote, shelf: shelfOf(world.setting, where) };
  await cycleOn(device, { ...deaf, remote });
}

/** All that those who stay have said is there, all are in one epoch, and what came too late is nowhere. */
export function judgeRemovals(world: World): void {
  const { devices, diverged, lost, setting } = world;
  const { said, tooLate, gone, dead, mustBeOut } = world.parted;
  const floor: State = new Map();
  for (const device of [...devices, ...dead]) joinOps(floor, said.get(device) ?? []);
  world.floor = floor;
  const epochs = new Set(devices.map(({ disk }) => workspaceOf(deckOn(disk).root)));
  if (epochs.size > 1) diverged.push(`${epochs.size} epochs in the end`);
  for (const { id } of devices.filter((one) => mustBeOut.has(one))) {
    diverged.push(`${id} was taken out and is in`);
  }
  // By field: above what it overwrites, a change may have a stamp that another of its writer has.
  const late = new Set(
    tooLate.flatMap(({ t, r, s, f }) => Object.keys(f).map((name) => `${t}|${r}|${name} ${s}`)),
  );
  for (const { id, disk } of devices) {
    const stamps = [...stateOn(disk)].map(([key, text]) => `${key} ${text.split(' ')[0]}`);
    const heard = stamps.filter((stamp) => late.has(stamp));
    if (world.isFineAlways && heard.length > 0) diverged.push(`${id} heard who was taken out`);
  }
  for (const { id } of gone) {
    for (const workspace of setting.epochs?.had.get(id) ?? []) {
      if (epochs.has(workspace)) lost.push(`${id} has the key of the last epoch`);
    }
  }
}
