/** A snapshot may hold what lies beyond a gap that its maker has; who waits for that tries it. */
import { expect, it } from 'vitest';
import type { Device } from './device.ts';
import { rowsIn } from './memory-store.ts';
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
