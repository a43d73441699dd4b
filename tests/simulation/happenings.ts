/** What may happen in a world, and how often. */

import { change } from '../../src/domain/change/change.ts';
import { type Digest, shiftDigest } from '../../src/domain/change/digest.ts';
import { asId } from '../../src/domain/record/id.ts';
import { withLanes } from '../../src/storage/lanes-of-row.ts';
import { type Device, isInStep, restart } from './device.ts';
import { copyDisk, rowsIn } from './memory-store.ts';
import { dies, goneWrites, takeOutAtOnce, takeOutSomebody } from './removals.ts';
import {
  addDevice,
  anyDevice,
  cycle,
  dayMs,
  isTame,
  type Kind,
  lowerFloor,
  type World,
  write,
} from './world.ts';

export type Happening = {
  readonly weight: number;
  readonly does: (world: World) => unknown;
};

export function happenings(kind: Kind): readonly Happening[] {
  const everywhere: readonly Happening[] = [
    { weight: 60, does: writeSome },
    { weight: 20, does: (world) => cycle(world, anyDevice(world)) },
    { weight: 12, does: cycleThatCrashes },
    { weight: 2, does: twoTabs },
    { weight: 2, does: flurry },
    { weight: 2, does: (world) => restart(anyDevice(world)) },
    { weight: 1, does: turnClock },
    { weight: 1, does: update },
    { weight: 3, does: (world) => pass(world, 10 * 60_000) },
  ];
  const wild: readonly Happening[] = [
    { weight: 2, does: backUp },
    { weight: 1.5, does: restore },
    { weight: 0.7, does: clone },
    { weight: 0.7, does: wipe },
    { weight: 1, does: rollBack },
    { weight: 1.5, does: loseObject },
    { weight: 1.5, does: retire },
    { weight: 1.2, does: join },
  ];
  const long: readonly Happening[] = [
    { weight: 2, does: (world) => pass(world, 3 * dayMs) },
    { weight: 0.3, does: sleep },
    { weight: 0.2, does: join },
  ];
  const chatty: readonly Happening[] = [
    { weight: 200, does: writeAndTell },
    { weight: 0.7, does: nap },
  ];
  const [backingUp, restoring] = wild as [Happening, Happening];
  const mortal: readonly Happening[] = [
    { weight: 6, does: retire },
    { weight: 7, does: join },
  ];
  const parted: readonly Happening[] = [
    { weight: 40, does: (world) => cycle(world, anyDevice(world)) },
    { weight: 4, does: takeOutSomebody },
    { weight: 4, does: takeOutAtOnce },
    { weight: 6, does: goneWrites },
    { weight: 6, does: dies },
    { weight: 12, does: join },
    { weight: 0.5, does: nap },
  ];
  const more = {
    plain: [],
    chatty,
    wild,
    long: [...long, ...wild.slice(0, 3)],
    restored: [backingUp, restoring],
    faulty: [{ weight: 8, does: faulty }],
    parted,
    twins: [],
    mortal,
  } satisfies { readonly [K in Kind]: readonly Happening[] };
  return [...everywhere, ...more[kind]];
}

/** The owner does a few things one after another. */
async function writeSome(world: World): Promise<void> {
  const device = anyDevice(world);
  for (let i = 0; i <= world.pick(9); i++) await write(world, device);
}

async function cycleThatCrashes(world: World): Promise<void> {
  await cycle(world, anyDevice(world), world.pick(150));
}

/** Two windows and the owner at once: no lock is relied upon, save for going on to another epoch. */
async function twoTabs(world: World): Promise<void> {
  const device = anyDevice(world);
  const writing = async () => {
    for (let i = world.pick(12); i >= 0; i--) await write(world, device);
  };
  const second = async () => (world.setting.epochs ? 'done' : await cycle(world, device));
  await Promise.all([cycle(world, device), writing(), second()]);
}

/** All within one second: on a good server what is told is heard at the next look. */
async function flurry(world: World): Promise<void> {
  const [teller, hearer] = [anyDevice(world), anyDevice(world)];
  if (teller === hearer) return;
  for (let i = 0; i < 3; i++) {
    await write(world, teller);
    const told = await cycle(world, teller);
    const heard = await cycle(world, hearer);
    const isFine = isTame(world) && world.faults === 0 && told === 'done' && heard === 'done';
    if (isFine && !hasHeard(hearer, teller)) world.diverged.push(`${hearer.id} hears nothing`);
  }
}

function hasHeard(hearer: Device, teller: Device): boolean {
  const own = [...rowsIn(teller.disk, 'segments').values()].filter(
    ({ state }) => state === 'stored',
  );
  const segments = rowsIn(hearer.disk, 'segments');
  const newest = own
    .map(({ name }) => name)
    .sort()
    .at(-1);
  return newest === undefined || segments.has(newest);
}

function pass(world: World, most: number): void {
  world.time += world.pick(most);
}

function turnClock(world: World): void {
  const device = anyDevice(world);
  device.skew += world.pick(2 * 3_600_000) - 3_600_000;
  if (world.chance(0.1)) device.skew = 0;
}

function update(world: World): void {
  const device = anyDevice(world);
  device.reader = 2;
  restart(device);
}

function backUp(world: World): void {
  const device = anyDevice(world);
  world.backups.push({ device, disk: copyDisk(device.disk) });
}

function restore(world: World): void {
  const backup = world.backups[world.pick(world.backups.length)];
  if (!backup || !world.devices.includes(backup.device)) return;
  backup.device.disk = copyDisk(backup.disk);
  backup.device.lastFree = '';
  restart(backup.device);
  lowerFloor(world);
}

async function clone(world: World): Promise<void> {
  if (world.devices.length < 5) await copied(world, world.chance(0.5));
}

/** A device has a twin; if at once, both write the same field at the same moment, not knowing of each other. */
export async function copied(world: World, isAtOnce: boolean): Promise<void> {
  const from = anyDevice(world);
  const twin = addDevice(world, copyDisk(from.disk));
  twin.highestNow = from.highestNow;
  world.devices.push(twin);
  if (!isAtOnce) return;
  twin.skew = from.skew;
  for (const device of [from, twin]) {
    await write(world, device, [change('task', asId<'task'>('t0'), { title: `on ${device.id}` })]);
  }
}

function join(world: World): void {
  if (world.devices.length < 5) world.devices.push(addDevice(world));
}

function wipe(world: World): void {
  world.shelf.clear();
  world.isWiped = true;
  lowerFloor(world);
}

function rollBack(world: World): void {
  const old = world.oldShelves[world.pick(world.oldShelves.length)];
  if (old === undefined || world.chance(0.5)) {
    world.oldShelves.push(new Map(world.shelf));
    return;
  }
  world.shelf.clear();
  for (const [name, versions] of old) world.shelf.set(name, versions);
  lowerFloor(world);
}

function loseObject(world: World): void {
  const names = [...world.shelf.keys()];
  const name = names[world.pick(names.length)];
  if (name === undefined) return;
  world.shelf.delete(name);
  world.isWiped = false;
  lowerFloor(world);
}

/** A phone is lost. All it had written was said to be in step. */
function retire(world: World): void {
  const device = anyDevice(world);
  if (world.devices.length > 2 && isInStep(device)) remove(world, device);
}

export function remove(world: World, device: Device): void {
  world.devices = world.devices.filter((one) => one !== device);
}

/** One small thing at a time, each told at once. */
async function writeAndTell(world: World): Promise<void> {
  const device = anyDevice(world);
  await write(world, device);
  await cycle(world, device);
}

/** Away long enough that others say more than a head can hold. */
function nap(world: World): void {
  const device = anyDevice(world);
  const others = world.devices.filter((one) => one !== device && one.asleepUntil <= world.time);
  if (others.length > 0) device.asleepUntil = world.time + world.pick(3_600_000);
}

/** In a drawer for 400 days, while the others go on. */
function sleep(world: World): void {
  const device = anyDevice(world);
  const others = world.devices.filter((one) => one !== device && one.asleepUntil <= world.time);
  if (others.length > 0) device.asleepUntil = world.time + 400 * dayMs;
}

/** A field that others have goes amiss on one device, as if a merge had dropped it. */
export function faulty(world: World): void {
  const device = anyDevice(world);
  if (rowsIn(device.disk, 'ops').size > 0) return;
  const rows = [...rowsIn(device.disk, 'task').values()];
  const row = rows[world.pick(rows.length)];
  const stamp = row?.s['title'];
  const isElsewhere = world.devices.some(
    (other) =>
      other !== device && rowsIn(other.disk, 'task').get(row?.id ?? '')?.s['title'] === stamp,
  );
  if (!row || !stamp || !isElsewhere) return;
  const { title: _title, s, ...rest } = row;
  const { title: _stamp, ...others } = s;
  const less = withLanes('task', { ...rest, s: others } as never);
  rowsIn(device.disk, 'task').set(row.id, less);
  const meta = rowsIn(device.disk, 'meta');
  const sum = meta.get('digest')?.value as Digest | undefined;
  if (sum === undefined) return;
  const value = shiftDigest(sum, [{ table: 'task', before: row, after: less }]);
  meta.set('digest', { key: 'digest', value });
}
