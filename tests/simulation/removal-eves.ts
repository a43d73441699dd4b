/** Evenings before a phone is taken out, and before each of the others finds that it was. */
import { type CycleEnd, type Device, takeOutOn } from './device.ts';
import { type Eve, inStep, newcomer, refill, rest, tell } from './evening.ts';
import { rowsIn } from './memory-store.ts';
import { type World, write } from './world.ts';

const roster = /^put roster\//;
const head = /^put h\//;

export const removalEves: readonly Eve[] = [
  {
    name: 'removal: a lost phone is taken out',
    kind: 'parted',
    does: [roster, head],
    ends: 'moved',
    before: async (world, phone, tablet) => {
      await threeInStep(world, tablet);
      await write(world, phone);
      return phone;
    },
    run: takeOutLast,
  },
  {
    name: 'removal: the first cycle after it, in the new epoch',
    kind: 'parted',
    does: [/^put z\//, roster, head],
    before: async (world, phone, tablet) => {
      await threeInStep(world, tablet);
      await takeOutLast(world, phone);
      await write(world, phone);
      return phone;
    },
  },
  {
    name: 'removal: another phone goes on, with what it had not said yet',
    kind: 'parted',
    does: [/^get roster\//],
    ends: 'moved',
    before: async (world, phone, tablet) => {
      await threeInStep(world, tablet);
      await write(world, tablet);
      await takeOutLast(world, phone);
      await rest(world, phone);
      return tablet;
    },
  },
  {
    name: 'removal: whoever is out finds that it is',
    kind: 'parted',
    does: [/^get roster\//],
    ends: 'moved',
    before: async (world, phone, tablet) => {
      const lost = await threeInStep(world, tablet);
      await takeOutLast(world, phone);
      await rest(world, phone);
      await write(world, lost);
      return lost;
    },
  },
  {
    name: 'removal: two at once, of two phones, are made one',
    kind: 'parted',
    does: [roster, head],
    ends: 'moved',
    before: async (world, phone, tablet) => {
      const first = await threeInStep(world, tablet);
      const second = newcomer(world);
      for (let i = 0; i < 2; i++) await inStep(world);
      const before = new Map(world.shelf);
      await takeOut(world, phone, first);
      const after = new Map(world.shelf);
      // The store shows the one nothing of what the other did a moment ago.
      refill(world.shelf, before);
      await takeOut(world, tablet, second);
      refill(world.shelf, [...after, ...world.shelf]);
      return phone;
    },
  },
  {
    name: 'removal: who comes in after it learns where the deck was',
    kind: 'parted',
    does: [/^get roster\//],
    ends: 'moved',
    before: async (world, phone, tablet) => {
      await threeInStep(world, tablet);
      await takeOutLast(world, phone);
      await inStep(world);
      return newcomer(world);
    },
  },
];

async function threeInStep(world: World, tablet: Device): Promise<Device> {
  const lost = newcomer(world);
  await tell(world, tablet, 2);
  await tell(world, lost, 1);
  await inStep(world);
  return lost;
}

/** The one that came last is the one that is lost. */
async function takeOutLast(world: World, by: Device, cutAfter?: number): Promise<CycleEnd> {
  return await takeOut(world, by, world.devices.at(-1) as Device, cutAfter);
}

async function takeOut(
  world: World,
  by: Device,
  ...[lost, cutAfter]: readonly [lost: Device, cutAfter?: number]
): Promise<CycleEnd> {
  const end = await takeOutOn(by, world.setting, {
    writers: [String(rowsIn(lost.disk, 'meta').get('writer')?.value)],
    onTaken: () => world.parted.mustBeOut.add(lost),
    ...(cutAfter !== undefined && { cutAfter }),
  });
  if (end === 'crash') world.crashes += 1;
  if (end !== 'crash') by.isSafe = false;
  return end;
}
