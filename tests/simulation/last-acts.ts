/** How a world ends before the weather clears: what is rare elsewhere happens here for sure. */

import { isQuiet, settle } from './calm.ts';
import { isInStep } from './device.ts';
import { copied, faulty, remove } from './happenings.ts';
import { rowsIn } from './memory-store.ts';
import { anyDevice, cycle, dayMs, type World, write } from './world.ts';

export async function lastAct(world: World): Promise<void> {
  if (world.kind === 'mortal') await lastWords(world);
  if (world.kind === 'twins') await copied(world, true);
}

/** When all have heard each other: what is lost, in the store or on a device, is made good by the others, and soon. */
export async function mend(world: World): Promise<void> {
  await loseLatest(world);
  await settle(world, 20);
  if (!isQuiet(world)) world.diverged.push('what the store lost was not given again');
  for (let i = 0; i < 5; i++) faulty(world);
}

/**
 * One more phone is lost, as soon as what it had just written was said to be in step. The
 * store cut its last segment, or its head, or it had a day to sweep before.
 */
async function lastWords(world: World): Promise<void> {
  const device = anyDevice(world);
  if (world.devices.length < 3) return;
  world.faults = 0;
  const act = world.pick(3);
  world.cut = ['s/', 'h/', ''][act] ?? '';
  await write(world, device);
  await cycle(world, device);
  world.cut = '';
  if (act === 2) {
    world.time += 2 * dayMs;
    await cycle(world, device);
  }
  if (isInStep(device)) remove(world, device);
}

/** Gone before anybody but its writer has it. */
async function loseLatest(world: World): Promise<void> {
  const device = anyDevice(world);
  await write(world, device);
  await cycle(world, device);
  const own = [...rowsIn(device.disk, 'segments').values()];
  const names = own.filter(({ state }) => state === 'stored').map(({ name }) => name);
  const latest = names.sort().at(-1);
  if (latest) world.shelf.delete(latest);
}
