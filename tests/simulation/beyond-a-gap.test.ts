/** A snapshot may hold what lies beyond a gap that its maker has; who waits for that tries it. */
import { expect, it } from 'vitest';
import { type Device, restart } from './device.ts';
import { refill } from './evening.ts';
import { copyDisk, rowsIn } from './memory-store.ts';
import { missingFrom, stateOn } from './oracle.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { cycle, newWorld, write } from './world.ts';

it('what one has, all get', async () => {
  const world = newWorld({ seed: 7, ops: 0, cipher: standInCipher, kind: 'plain' });
  world.faults = 0;
  if (world.devices.length < 3) throw new Error('another seed, with three devices');
  const [writer, has, lacks] = world.devices as [Device, Device, Device];
  const name = String(rowsIn(writer.disk, 'meta').get('writer')?.value);
  const segments = () =>
    [...world.shelf.keys()].filter((key) => key.startsWith(`s/${name}/`)).sort();
  for (let i = 0; i < 5; i++) {
    world.time += 1000;
    await write(world, writer);
    await cycle(world, writer);
  }
  // The last but one is gone before anybody read it, the last after one of them did.
  world.shelf.delete(segments().at(-2) ?? '');
  await cycle(world, has);
  const last = segments().at(-1) ?? '';
  world.shelf.delete(last);
  world.devices = [has, lacks];
  for (let i = 0; i < 8; i++) {
    world.time += 6 * 60_000;
    for (const device of world.devices) await cycle(world, device);
  }
  expect(rowsIn(has.disk, 'segments').get(last)?.state).toBe('applied');
  expect(rowsIn(lacks.disk, 'missing').has(last)).toBe(false);
  expect(missingFrom(stateOn(lacks.disk), stateOn(has.disk))).toEqual([]);
});

it('also what its writer forgot and the store lost, which nobody else has heard of', async () => {
  const world = newWorld({ seed: 7, ops: 0, cipher: standInCipher, kind: 'wild' });
  world.faults = 0;
  if (world.devices.length < 3) throw new Error('another seed, with three devices');
  const [writer, has, lacks] = world.devices as [Device, Device, Device];
  world.devices.length = 3;
  const tell = async () => {
    world.time += 1000;
    await write(world, writer);
    await cycle(world, writer);
  };
  await tell();
  for (const device of world.devices) await cycle(world, device);
  const [backup, shelf] = [copyDisk(writer.disk), new Map(world.shelf)];
  await tell();
  const lost = [...world.shelf.keys()].filter((key) => key.startsWith('s/') && !shelf.has(key));
  await tell();
  // One phone reads the newest alone; then the store and the writer go back to before both.
  for (const name of lost) world.shelf.delete(name);
  await cycle(world, has);
  const own = [...rowsIn(writer.disk, 'segments').values()].map(({ name }) => name).sort();
  const last = own.at(-1) ?? '';
  refill(world.shelf, shelf);
  writer.disk = backup;
  restart(writer);
  for (let i = 0; i < 12; i++) {
    world.time += 6 * 60_000;
    for (const device of world.devices) await cycle(world, device);
  }
  expect(rowsIn(has.disk, 'segments').get(last)?.state).toBe('applied');
  for (const device of [writer, lacks]) {
    expect(missingFrom(stateOn(device.disk), stateOn(has.disk))).toEqual([]);
  }
});
