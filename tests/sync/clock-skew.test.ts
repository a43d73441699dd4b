import { describe, expect, it } from 'vitest';
import { readSkew, skewOf } from '../../src/sync/clock-skew.ts';
import { cycleOn, portsOf } from '../simulation/device.ts';
import { standInCipher } from '../simulation/stand-in-cipher.ts';
import { newWorld, write } from '../simulation/world.ts';

const hour = 3_600_000;

describe('a clock that is wrong', () => {
  it('counts from a minute on, and not where the store says nothing', () => {
    expect(skewOf(null, 5)).toBe(0);
    expect(skewOf(0, 59_000)).toBe(0);
    expect(skewOf(0, 61_000)).toBe(61_000);
    expect(skewOf(hour, 0)).toBe(-hour);
  });

  it('is seen by what was just put, and forgotten when it is set right', async () => {
    const world = newWorld({ seed: 1, ops: 0, cipher: standInCipher, kind: 'plain' });
    world.faults = 0;
    const [device] = world.devices;
    if (!device) throw new Error('no phone');
    device.skew = 2 * hour;
    await write(world, device);
    await cycleOn(device, world.setting);
    expect(await readSkew(portsOf(device, world.setting).store)).toBe(2 * hour);
    device.skew = 0;
    await write(world, device);
    await cycleOn(device, world.setting);
    expect(await readSkew(portsOf(device, world.setting).store)).toBe(0);
  });
});
