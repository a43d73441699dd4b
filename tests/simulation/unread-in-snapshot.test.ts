/** What a snapshot's maker could not read is not in it, and the snapshot says so. */
import { expect, it } from 'vitest';
import { headName } from '../../src/sync/names.ts';
import type { Device } from './device.ts';
import { rowsIn } from './memory-store.ts';
import { stateOn } from './oracle.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { addDevice, cycle, newWorld, write } from './world.ts';
import { writeUnknown } from './write-on.ts';

it('who joins by it asks for the rest', async () => {
  const world = newWorld({ seed: 5, ops: 0, cipher: standInCipher, kind: 'plain' });
  world.faults = 0;
  const [newer, older] = world.devices as [Device, Device];
  world.devices.length = 2;
  const tell = async (device: Device) => {
    world.time += 1000;
    await write(world, device);
    await cycle(world, device);
  };
  // A newer app writes what only it can read, and much more after it.
  newer.reader = 2;
  const unread = { id: 'm', r: 'v0', f: { seats: 7 } };
  await writeUnknown(newer, world.setting, unread);
  await cycle(world, newer);
  newer.reader = 1;
  for (let i = 0; i < 40; i++) await tell(newer);
  // An older one makes a snapshot of what it has; then the newer phone and its head are gone.
  for (let i = 0; i < 10; i++) await tell(older);
  const writer = String(rowsIn(newer.disk, 'meta').get('writer')?.value);
  world.shelf.delete(headName(writer));
  world.devices = [older];

  const joined = addDevice(world);
  joined.reader = 2;
  for (let i = 0; i < 3; i++) await cycle(world, joined);
  const covered = [...rowsIn(joined.disk, 'segments').values()].filter(({ w }) => w === writer);
  expect(covered.some(({ state }) => state === 'covered')).toBe(true);
  expect(stateOn(joined.disk).get('van|v0|seats')).toMatch(/ 7$/);
});
