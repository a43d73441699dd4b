/** A share of `npm run simulate`; some of the worlds with the ciphers of the platform. */
import { describe, expect, it, vi } from 'vitest';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { aesKey } from '../support/aes-key.ts';
import { simulate } from './simulate.ts';
import { standInCipher } from './stand-in-cipher.ts';
import { runWorld } from './world.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('in a bad world', () => {
  it('nothing is lost and nobody differs', async () => {
    const { ends, ops } = await simulate({ ops: 12_000, seed: 1 });
    expect(ops).toBeGreaterThanOrEqual(12_000);
    expect(ends).toEqual([]);
  });

  it('nor with real keys', async () => {
    const cipher = webCipher(new Map([[0, await aesKey()]]));
    for (const seed of [501, 502, 503]) {
      const { lost, diverged } = await runWorld({ seed, ops: 150, cipher });
      expect({ seed, lost, diverged }).toEqual({ seed, lost: [], diverged: [] });
    }
  });

  it('nor in those that went wrong once', async () => {
    for (const seed of [500_159, 510_828]) {
      const world = { seed, ops: 1000, cipher: standInCipher, kind: 'parted' } as const;
      const { lost, diverged } = await runWorld(world);
      expect({ seed, lost, diverged }).toEqual({ seed, lost: [], diverged: [] });
    }
    for (const seed of [770_424, 3918]) {
      const { lost, diverged } = await runWorld({ seed, ops: 1000, cipher: standInCipher });
      expect({ seed, lost, diverged }).toEqual({ seed, lost: [], diverged: [] });
    }
  });

  it('the same seed gives the same world', async () => {
    const ends = [await simulate({ ops: 800, seed: 7 }), await simulate({ ops: 800, seed: 7 })];
    expect(ends[1]).toEqual(ends[0]);
  });
});
