/**
 * The evening before a cycle that is to be cut: each leaves the last device with something of its own to do.
 * `does` is what that cycle must ask of the store, so that the cuts fall where they are meant to.
 */
import { restart } from './device.ts';
import { digestOf, drop, type Eve, inStep, newcomer, newestOf, rest, tell } from './evening.ts';
import { faulty } from './happenings.ts';
import { copyDisk, type Disk } from './memory-store.ts';
import { addDevice, dayMs, lowerFloor, write } from './world.ts';

const segment = /^put s\//;
const head = /^put h\//;
const snapshot = /^put z\//;

export const eves: readonly Eve[] = [
  {
    name: 'push: own changes go out',
    kind: 'plain',
    does: [segment, /^stat s\//, head],
    before: async (world, _, tablet) => {
      await inStep(world);
      for (let i = 0; i < 3; i++) await write(world, tablet);
      return tablet;
    },
  },
  {
    name: 'pull: what others wrote comes in',
    kind: 'plain',
    does: [/^list h/, /^get h\//, /^get s\//],
    before: async (world, phone, tablet) => {
      await inStep(world);
      await tell(world, phone, 4);
      return tablet;
    },
  },
  {
    name: 'both at once, over the same records',
    kind: 'plain',
    does: [segment, head, /^get s\//],
    before: async (world, phone, tablet) => {
      await inStep(world);
      await tell(world, phone, 4);
      for (let i = 0; i < 6; i++) await write(world, tablet);
      return tablet;
    },
  },
  {
    name: 'snapshot: the first one is made',
    kind: 'plain',
    does: [snapshot, head],
    before: async (world, _, tablet) => {
      await tell(world, tablet, 7);
      await write(world, tablet);
      return tablet;
    },
  },
  {
    name: 'join: a new phone with nothing on it',
    kind: 'plain',
    does: [/^get z\//, head],
    before: async (world, phone) => {
      await tell(world, phone, 12);
      return newcomer(world);
    },
  },
  {
    name: 'join: a new phone that has records already',
    kind: 'plain',
    does: [segment, /^get z\//, head],
    before: async (world, phone) => {
      await tell(world, phone, 12);
      const late = newcomer(world);
      for (let i = 0; i < 3; i++) await write(world, late);
      return late;
    },
  },
  {
    name: 'heal: what another misses is given again',
    kind: 'plain',
    does: [segment],
    before: async (world, phone, tablet) => {
      await inStep(world);
      await tell(world, tablet, 1);
      drop(world, newestOf(world));
      for (let i = 0; i < 4; i++) await rest(world, phone);
      return tablet;
    },
  },
  {
    name: 'heal: a snapshot for a writer that is gone',
    kind: 'wild',
    does: [snapshot, head],
    before: async (world, phone, tablet) => {
      const third = newcomer(world);
      await inStep(world);
      await tell(world, phone, 2);
      await rest(world, tablet);
      drop(world, newestOf(world));
      world.devices = world.devices.filter((one) => one !== phone);
      for (let i = 0; i < 3; i++) await rest(world, third);
      await rest(world, tablet);
      world.time += 11 * 60_000;
      await rest(world, third);
      return tablet;
    },
  },
  {
    name: 'refill: the store was emptied',
    kind: 'wild',
    does: [segment, head, /^list s\//],
    before: async (world, phone, tablet) => {
      await tell(world, phone, 3);
      await tell(world, tablet, 9);
      await inStep(world);
      world.shelf.clear();
      world.isWiped = true;
      lowerFloor(world);
      restart(tablet);
      return tablet;
    },
  },
  {
    name: 'rolled back: the store is that of yesterday',
    kind: 'wild',
    does: [segment, head],
    before: async (world, phone, tablet) => {
      await inStep(world);
      const old = new Map(world.shelf);
      await tell(world, tablet, 3);
      await rest(world, phone);
      world.shelf.clear();
      for (const [name, versions] of old) world.shelf.set(name, versions);
      lowerFloor(world);
      restart(tablet);
      return tablet;
    },
  },
  {
    name: 'restored: a phone comes back from a backup and takes a new name',
    kind: 'restored',
    does: [segment, head],
    before: async (world, phone, tablet) => {
      await inStep(world);
      const backup: Disk = copyDisk(tablet.disk);
      await tell(world, tablet, 3);
      await rest(world, phone);
      tablet.disk = backup;
      tablet.lastFree = '';
      restart(tablet);
      lowerFloor(world);
      await write(world, tablet);
      return tablet;
    },
  },
  {
    name: 'copied: a phone finds another of its name',
    kind: 'wild',
    does: [segment, head],
    before: async (world, _, tablet) => {
      await inStep(world);
      const twin = addDevice(world, copyDisk(tablet.disk));
      twin.skew = 0;
      world.devices.push(twin);
      lowerFloor(world);
      await tell(world, twin, 2);
      await write(world, tablet);
      restart(tablet);
      return tablet;
    },
  },
  {
    name: 'compare: two that differ exchange snapshots',
    kind: 'faulty',
    does: [/^get z\//, head],
    before: async (world, phone, tablet) => {
      await tell(world, phone, 4);
      await inStep(world);
      // One field goes amiss on one of the two, as if a merge had dropped it.
      while (digestOf(phone) === digestOf(tablet)) faulty(world);
      return tablet;
    },
  },
  {
    name: 'sweep: what all have is taken away',
    kind: 'plain',
    does: [/^list s/, /^remove s\//],
    before: async (world, phone, tablet) => {
      for (const one of [phone, tablet]) await tell(world, one, 10);
      await inStep(world);
      // The snapshots of the second week hold what both wrote in the first.
      world.time += 8 * dayMs;
      for (const one of [phone, tablet]) await tell(world, one, 1);
      await inStep(world);
      world.time += 8 * dayMs;
      return tablet;
    },
  },
  {
    name: 'a long chain: more than one head can tell of',
    kind: 'plain',
    does: [/^get s\//, head],
    before: async (world, phone, tablet) => {
      await inStep(world);
      await tell(world, phone, 36);
      return tablet;
    },
  },
  {
    name: 'an update: what only the newer app reads is read now',
    kind: 'plain',
    does: [/^list h/],
    before: async (world, phone, tablet) => {
      phone.reader = 2;
      await tell(world, phone, 12);
      await inStep(world);
      tablet.reader = 2;
      restart(tablet);
      return tablet;
    },
  },
];
