/** How the evening before a cut cycle is made, and made again; and what may happen in it. */
import { type CycleEnd, type Device, restart } from './device.ts';
import { copyDisk, rowsIn } from './memory-store.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { addDevice, cycle, type Kind, newWorld, type World, write } from './world.ts';

export type Eve = {
  readonly name: string;
  readonly kind: Kind;
  readonly does: readonly RegExp[];
  /** Good weather: the store does what it is asked, so that each run of one eve is the same. */
  readonly before: (world: World, phone: Device, tablet: Device) => Promise<Device>;
  /** Where it is not a cycle that is cut. */
  readonly run?: Run;
  readonly ends?: CycleEnd;
};

type Run = (world: World, device: Device, cutAfter?: number) => Promise<CycleEnd>;

export type Stand = {
  readonly world: World;
  readonly device: Device;
  readonly run: Run;
  /** of the whole cycle */
  readonly awaits: number;
  /** The same evening once more. */
  readonly again: () => void;
};

export async function standAt(eve: Eve): Promise<Stand> {
  const { name, kind, does, before, run = cycle, ends = 'done' } = eve;
  const asked: string[] = [];
  const note = (verb: string, what: string) => asked.push(`${verb} ${what}`);
  const world = newWorld({ seed: 11, ops: 0, cipher: standInCipher, kind, asked: note });
  world.devices.length = 2;
  world.faults = 0;
  const [phone, tablet] = world.devices as [Device, Device];
  for (const one of world.devices) one.skew = 0;
  const device = await before(world, phone, tablet);
  // Some deeds come after a few quiet cycles.
  for (let tries = 0; tries < 8; tries++) {
    const again = remembered(world);
    asked.length = 0;
    const stepsBefore = device.process.steps;
    const end = await run(world, device);
    const awaits = device.process.steps - stepsBefore;
    const isDone = end === ends && does.every((deed) => asked.some((one) => deed.test(one)));
    if (isDone) return { world, device, run, awaits, again };
    for (const one of world.devices) if (one !== device) await rest(world, one);
  }
  throw new Error(`no cycle does what "${name}" is about`);
}

function remembered(world: World): () => void {
  const { time, isWiped } = world;
  const [shelf, floor, devices] = [new Map(world.shelf), new Map(world.floor), [...world.devices]];
  const were = devices.map((device) => ({ ...device, disk: copyDisk(device.disk) }));
  const partedAgain = rememberedParted(world);
  return () => {
    partedAgain();
    Object.assign(world, { time, isWiped, crashes: 0, floor: new Map(floor) });
    world.devices = [...devices];
    world.shelf.clear();
    for (const [name, versions] of shelf) world.shelf.set(name, versions);
    for (const [i, device] of devices.entries()) {
      const { disk, skew, reader, session, isSafe, isOut, lastFree } = were[i] as Device;
      restart(device);
      const was = { skew, reader, session, isSafe, isOut, lastFree };
      Object.assign(device, { disk: copyDisk(disk), ...was });
    }
  };
}

/** Who said what and who is out, and the shelves of later epochs. */
function rememberedParted({ parted, setting: { epochs } }: World): () => void {
  const [said, gone, mustBeOut] = [new Map(parted.said), [...parted.gone], [...parted.mustBeOut]];
  const shelves = [...(epochs?.shelves ?? [])].map(
    ([key, shelf]) => [key, new Map(shelf)] as const,
  );
  const had = [...(epochs?.had ?? [])].map(([key, roots]) => [key, new Set(roots)] as const);
  return () => {
    refill(parted.said, said);
    parted.gone.splice(0, parted.gone.length, ...gone);
    parted.mustBeOut.clear();
    for (const device of mustBeOut) parted.mustBeOut.add(device);
    if (epochs === undefined) return;
    // Each run of it fills them anew.
    refill(
      epochs.shelves,
      shelves.map(([key, shelf]) => [key, new Map(shelf)] as const),
    );
    refill(
      epochs.had,
      had.map(([key, roots]) => [key, new Set(roots)] as const),
    );
  };
}

export function refill<K, V>(map: Map<K, V>, entries: Iterable<readonly [K, V]>): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

export async function rest(world: World, device: Device): Promise<void> {
  await cycle(world, device);
  world.time += 60_000;
}

export async function inStep(world: World): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const device of world.devices) await rest(world, device);
  }
}

/** One change, one segment. */
export async function tell(world: World, device: Device, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await write(world, device);
    await rest(world, device);
  }
}

export function newcomer(world: World): Device {
  const device = addDevice(world);
  device.skew = 0;
  world.devices.push(device);
  return device;
}

export function digestOf({ disk }: Device): unknown {
  return rowsIn(disk, 'meta').get('digest')?.value;
}

export function newestOf(world: World): string {
  return [...world.shelf.keys()].filter((name) => name.startsWith('s/')).at(-1) ?? '';
}

export function drop(world: World, name: string): void {
  world.shelf.delete(name);
}
