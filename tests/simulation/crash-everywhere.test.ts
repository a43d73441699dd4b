/** A full cycle is cut at each of its requests in turn; what follows must come to the same end as if nothing had been. */
import { expect, it, vi } from 'vitest';
import { judge } from './judge.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { cycle, newWorld, type World, write } from './world.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Two phones with something to send, to hear, to heal, to snapshot and to sweep. */
async function eve(): Promise<World> {
  const world = newWorld({ seed: 11, ops: 0, cipher: standInCipher, kind: 'plain' });
  world.devices.length = 2;
  world.faults = 0;
  const [a, b] = world.devices as [World['devices'][0], World['devices'][0]];
  for (let i = 0; i < 9; i++) {
    await write(world, a);
    await cycle(world, a);
  }
  await write(world, b);
  await cycle(world, b);
  const lost = [...world.shelf.keys()].find((name) => name.startsWith('s/'));
  if (lost) world.shelf.delete(lost);
  world.time += 8 * 86_400_000;
  for (let i = 0; i < 3; i++) await write(world, b);
  await write(world, a);
  return world;
}

it('a cycle cut anywhere is made good by the next ones', async () => {
  const whole = await eve();
  const [, second] = whole.devices;
  if (!second) throw new Error('two phones');
  const before = second.process.steps;
  await cycle(whole, second);
  const steps = second.process.steps - before;
  expect(steps).toBeGreaterThan(100);
  for (let cut = 0; cut < steps; cut++) {
    const world = await eve();
    await cycle(world, world.devices[1] as World['devices'][0], cut);
    expect(world.crashes).toBe(1);
    for (let round = 0; round < 4; round++) {
      for (const device of world.devices) {
        await cycle(world, device);
        world.time += 60_000;
      }
    }
    judge(world);
    expect({ cut, lost: world.lost, diverged: world.diverged }).toEqual({
      cut,
      lost: [],
      diverged: [],
    });
  }
  console.log(`cut at each of ${steps} requests`);
});
