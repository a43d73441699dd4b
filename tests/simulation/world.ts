/**
 * A world: two to five devices, one bad store, and fate. Everything that happens is
 * drawn from one seed, so a world that goes wrong can be seen going wrong again.
 */
import type { Change } from '../../src/domain/change/change.ts';
import { change } from '../../src/domain/change/change.ts';
import type { WriterId } from '../../src/domain/change/stamp.ts';
import { writerIdFrom } from '../../src/domain/change/stamp.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Cipher } from '../../src/sync/cipher.ts';
import type { Peer } from '../../src/sync/sync-state.ts';
import { random } from '../support/random.ts';
import { calm } from './calm.ts';
import {
  type CycleEnd,
  cycleOn,
  type Device,
  hasUnsent,
  newDevice,
  type Setting,
} from './device.ts';
import { deckOn, putDeck } from './epochs.ts';
import { type Happening, happenings } from './happenings.ts';
import { judge, judgeAcks, judgeStamps } from './judge.ts';
import { lastAct } from './last-acts.ts';
import type { Shelf } from './memory-remote.ts';
import { rowsIn } from './memory-store.ts';
import { joinOps, joinStates, type State, stateOn } from './oracle.ts';
import { leaveOut, newParted, noteSaid, type Parted } from './removals.ts';
import { writeOn, writeUnknown } from './write-on.ts';

/**
 * plain: only time, crashes and a bad server · chatty: one small thing at a time, so that
 * there are many segments · long: days and years pass · restored: devices go back to a
 * backup · faulty: a device has dropped something · mortal: phones are lost and new ones
 * come · twins: one device is two in the end · parted: phones are taken out and go on
 * writing, new ones come · wild: all of it, and the store is emptied, put back and loses things.
 */
export const kinds = [
  'plain',
  'chatty',
  'wild',
  'long',
  'restored',
  'faulty',
  'mortal',
  'twins',
  'parted',
] as const;
export type Kind = (typeof kinds)[number];

export type WorldOptions = {
  readonly seed: number;
  readonly ops: number;
  readonly cipher: Cipher;
  readonly kind?: Kind;
  /** Hears what the store is asked. */
  readonly asked?: (verb: string, name: string) => void;
  /** To look into a world that went wrong. */
  readonly onEnd?: (world: World) => void;
};

export type WorldEnd = {
  readonly seed: number;
  readonly ops: number;
  readonly crashes: number;
  readonly cycles: number;
  readonly lost: readonly string[];
  readonly diverged: readonly string[];
};

export type World = {
  readonly kind: Kind;
  readonly setting: Setting;
  readonly shelf: Shelf;
  readonly dice: () => number;
  readonly pick: (n: number) => number;
  readonly chance: (p: number) => boolean;
  devices: Device[];
  time: number;
  faults: number;
  ops: number;
  crashes: number;
  cycles: number;
  made: number;
  /** What must be there in the end. */
  floor: State;
  /** The store was emptied, and nothing was taken from it since. */
  isWiped: boolean;
  /** Objects under it are kept by half. */
  cut: string;
  readonly lost: string[];
  readonly diverged: string[];
  readonly parted: Parted;
  /** The store answers well from the beginning to the end. */
  readonly isFineAlways: boolean;
  /** Copies that come back later. */
  readonly backups: { readonly device: Device; readonly disk: Device['disk'] }[];
  readonly oldShelves: Shelf[];
};

const start = Date.UTC(2026, 10, 27);
export const dayMs = 86_400_000;

export async function runWorld(options: WorldOptions): Promise<WorldEnd> {
  const world = newWorld(options);
  const table = happenings(world.kind);
  while (world.ops < options.ops) {
    await draw(world, table).does(world);
    world.time += 1 + world.pick(world.kind === 'long' ? 6 * 3_600_000 : 20_000);
  }
  await lastAct(world);
  await calm(world);
  judge(world);
  options.onEnd?.(world);
  const { ops, crashes, cycles, lost, diverged } = world;
  return { seed: options.seed, ops, crashes, cycles, lost, diverged };
}

export function newWorld({ seed, cipher, kind, asked }: WorldOptions): World {
  const dice = random(seed);
  const pick = (n: number) => Math.floor(dice() * n);
  const chance = (p: number) => dice() < p;
  const shelf: Shelf = new Map();
  const name = kind ?? kinds[pick(kinds.length)] ?? 'plain';
  const faults = chance(0.2) ? 0 : dice() * 2;
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => pick(256));
  const cuts = (name: string) => {
    const isCut = world.cut !== '' && name.startsWith(world.cut);
    // What is sent again is kept whole; a head that is cut stays so until the next cycle.
    if (isCut && world.cut === 's/') world.cut = '';
    return isCut;
  };
  const world: World = {
    kind: name,
    shelf,
    dice,
    pick,
    chance,
    devices: [],
    time: start,
    faults,
    ops: 0,
    crashes: 0,
    cycles: 0,
    made: 0,
    floor: new Map(),
    isWiped: false,
    cut: '',
    lost: [],
    diverged: [],
    parted: newParted(),
    isFineAlways: faults === 0,
    backups: [],
    oldShelves: [],
    setting: {
      cipher,
      random: randomBytes,
      now: () => world.time,
      sealed: new Map(),
      ...(asked && { asked }),
      ...(name === 'parted' && {
        epochs: { shelves: new Map<string, Shelf>(), had: new Map<string, Set<string>>() },
      }),
      remote: {
        shelf,
        now: () => world.time,
        dice: { chance, pick },
        faults: () => world.faults,
        cuts,
      },
    },
  };
  // Here the own objects always say the truth, so that what follows from them can be asked for.
  if (world.kind === 'restored') world.faults = 0;
  for (let i = 0; i < 2 + pick(4); i++) world.devices.push(addDevice(world));
  return world;
}

export function addDevice(world: World, disk?: Device['disk']): Device {
  world.made += 1;
  const writer: WriterId = writerIdFrom(world.setting.random(10));
  const device = newDevice(`d${world.made}`, disk ?? new Map(), disk ? undefined : writer);
  const [host] = world.devices;
  if (host && world.setting.epochs) putDeck(device.disk, { ...deckOn(host.disk), past: [] });
  const yearMs = 365 * dayMs;
  if (world.chance(0.4)) device.skew = world.pick(2 * yearMs) - yearMs;
  else if (world.chance(0.5)) device.skew = world.pick(20 * 60_000) - 10 * 60_000;
  return device;
}

export function anyDevice(world: World): Device {
  const awake = world.devices.filter(({ asleepUntil }) => asleepUntil <= world.time);
  return (awake[world.pick(awake.length)] ?? world.devices[0]) as Device;
}

/** The owner writes; what was written must show at once and be there in the end. */
export async function write(
  world: World,
  device: Device,
  changes: readonly Change[] = someChanges(world),
): Promise<void> {
  const id = `m${world.made}-${world.ops}-${device.id}`;
  const { setting } = world;
  const isNew = device.reader > 1 && world.chance(0.3);
  const written = isNew
    ? await writeUnknown(device, setting, {
        id,
        r: `v${world.pick(2)}`,
        f: { seats: world.pick(9) },
      })
    : await writeOn(device, setting, { id, changes });
  world.ops += written.ops.length;
  device.isSafe = false;
  joinOps(world.floor, written.ops);
  if (setting.epochs) noteSaid(world, device, written.ops);
  judgeStamps(world, device, written.ops);
  if (!written.shows) world.lost.push(`own edit on ${device.id} does not show`);
}

function someChanges(world: World): readonly Change[] {
  return Array.from({ length: 1 + world.pick(3) }, () => {
    const id = world.pick(4);
    switch (world.pick(4)) {
      case 0:
        return change('customer', asId<'customer'>(`c${id}`), { name: `name ${world.pick(9)}` });
      case 1:
        return change('task', asId<'task'>(`t${id}`), { deleted: world.chance(0.6) });
      case 2:
        return change('task', asId<'task'>(`t${id}`), {
          skips: world.pick(9),
          title: `t ${world.ops}`,
        });
      default:
        return change('task', asId<'task'>(`t${id}`), { title: `title ${world.pick(99)}` });
    }
  });
}

export async function cycle(world: World, device: Device, cutAfter?: number): Promise<CycleEnd> {
  world.cycles += 1;
  const before = headsSeen(device);
  const { root } = deckOn(device.disk);
  const end = await cycleOn(device, world.setting, cutAfter);
  if (end === 'crash') world.crashes += 1;
  if (device.isOut) leaveOut(world, device);
  if (end === 'done') device.isSafe = !device.isDeceived && !hasUnsent(device);
  judgeAcks(world, device);
  const after = headsSeen(device);
  for (const [w, n] of before) {
    const isThere = deckOn(device.disk).root === root;
    if (isThere && (after.get(w) ?? 0) < n)
      world.diverged.push(`${device.id} believed an old head`);
  }
  return end;
}

function headsSeen({ disk }: Device): ReadonlyMap<string, number> {
  const peers = [...rowsIn(disk, 'sync').values()].filter(({ key }) => key.startsWith('peer:'));
  return new Map(peers.map(({ value }) => [(value as Peer).w, (value as Peer).head.n]));
}

/** After part of what exists was destroyed: only what is still somewhere can be asked for. */
export function lowerFloor(world: World): void {
  for (const device of world.devices) {
    device.isDeceived = true;
    device.isSafe = false;
  }
  const floor: State = new Map();
  for (const device of world.devices) {
    joinStates(floor, stateOn(device.disk));
    for (const { name, state } of rowsIn(device.disk, 'segments').values()) {
      if (state === 'raw') joinOps(floor, world.setting.sealed.get(hashIn(name))?.ops ?? []);
    }
  }
  for (const [name, { now }] of world.shelf) {
    const sealed = name.startsWith('s/') ? world.setting.sealed.get(hashIn(name)) : undefined;
    if (sealed?.size === now.bytes.length) joinOps(floor, sealed.ops);
  }
  world.floor = floor;
}

export function hashIn(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}

/** Nobody is restored or copied, nothing is taken away. */
export function isTame({ kind }: World): boolean {
  return kind === 'plain' || kind === 'chatty';
}

function draw(world: World, table: readonly Happening[]): Happening {
  let left = world.dice() * table.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of table) {
    left -= one.weight;
    if (left < 0) return one;
  }
  return table[0] as Happening;
}
