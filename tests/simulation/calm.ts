/** The end of a world: good weather, in which all must come to the same. */
import { type Device, restart } from './device.ts';
import { mend } from './last-acts.ts';
import { rowsIn } from './memory-store.ts';
import { isSame, type State, stateOn } from './oracle.ts';
import { cycle, dayMs, isTame, type World } from './world.ts';

/** Good weather: everybody is awake, updated and heard, until nothing changes any more. */
export async function calm(world: World): Promise<void> {
  world.faults = 0;
  for (const device of world.devices) {
    restart(device);
    device.asleepUntil = 0;
    device.reader = 2;
  }
  const isShort = isTame(world);
  // So quick, in some, that a server cannot tell two versions by the second.
  const pace = isShort && world.chance(0.5) ? 20 : 5 * 60_000;
  await settle(world, pace);
  if (world.kind === 'faulty') await mend(world);
  for (let day = 0; day < (isShort ? 0 : 2); day++) {
    world.time += dayMs;
    await settle(world, pace);
  }
}

export async function settle(world: World, pace: number): Promise<void> {
  for (let round = 0; round < 10; round++) {
    for (const device of world.devices) {
      await cycle(world, device);
      world.time += pace;
    }
    if (round > 0 && isQuiet(world)) return;
  }
}

export function isQuiet({ devices }: World): boolean {
  const waits = ({ disk }: Device) => rowsIn(disk, 'ops').size + rowsIn(disk, 'missing').size > 0;
  if (devices.some(waits)) return false;
  const [first, ...others] = devices.map(({ disk }) => stateOn(disk)) as [State, ...State[]];
  return others.every((other) => isSame(first, other));
}
