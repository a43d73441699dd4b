/** Two windows of one device send the same changes, and the later of them breaks off over what the earlier had laid down whole. */
import { expect, it } from 'vitest';
import { err } from '../../src/domain/result.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { push } from '../../src/sync/run-sync.ts';
import { unsentChanges } from '../../src/sync/status.ts';
import { type Device, isInStep, portsOf } from './device.ts';
import { newestOf } from './evening.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { cycle, hashIn, newWorld, type World, write } from './world.ts';

it('is not said to be in step until the store has it whole again', async () => {
  const world = newWorld({ seed: 7, ops: 0, cipher: standInCipher, kind: 'plain' });
  world.faults = 0;
  const [device] = world.devices as [Device];
  await cycle(world, device);
  await write(world, device);
  const ends: string[] = [];
  await breakOff(world, device, async () => {
    ends.push(await cycle(world, device));
    expect(isWhole(world)).toBe(true);
  });
  expect(ends).toEqual(['done']);
  expect(isWhole(world)).toBe(false);
  const { store } = portsOf(device, world.setting);
  expect(await unsentChanges(store)).toBe(1);
  expect(isInStep(device)).toBe(false);

  await cycle(world, device);
  expect(isWhole(world)).toBe(true);
  expect(await unsentChanges(store)).toBe(0);
  expect(isInStep(device)).toBe(true);
});

/** A window puts a segment; meanwhile the other one does as well, and all it has to do. */
async function breakOff(world: World, device: Device, meanwhile: () => Promise<void>) {
  const ports = portsOf(device, world.setting);
  const put: Remote['put'] = async (name, bytes) => {
    await meanwhile();
    const now = { bytes: bytes.slice(0, bytes.length / 2), at: world.time };
    world.shelf.set(name, { now, before: world.shelf.get(name)?.now });
    return err({ is: 'offline' });
  };
  const sent = await push({ ...ports, remote: { ...ports.remote, put } });
  expect(sent).toEqual(err({ is: 'offline' }));
}

function isWhole(world: World): boolean {
  const { shelf, setting } = world;
  const name = newestOf(world);
  return shelf.get(name)?.now.bytes.length === setting.sealed.get(hashIn(name))?.size;
}
