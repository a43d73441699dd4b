/** Full cycles of every kind are cut at each of their awaits in turn; what follows must come to the same end as if nothing had been. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { inStep, standAt } from './evening.ts';
import { eves } from './eves.ts';
import { judge } from './judge.ts';
import { removalEves } from './removal-eves.ts';

vi.setConfig({ testTimeout: 120_000 });

const told: { readonly cycle: string; readonly awaits: number; readonly crashes: number }[] = [];
afterAll(() => {
  const crashes = told.reduce((sum, one) => sum + one.crashes, 0);
  console.table([...told, { cycle: 'in all', awaits: crashes, crashes }]);
});

describe.each([...eves, ...removalEves])('$name', (eve) => {
  it('is made good by the next cycles, wherever it was cut', async () => {
    const { world, device, run, awaits, again } = await standAt(eve);
    let crashes = 0;
    for (let cut = 0; cut < awaits; cut++) {
      again();
      const end = await run(world, device, cut);
      crashes += world.crashes;
      await inStep(world);
      judge(world);
      const seen = { cut, end, lost: world.lost, diverged: world.diverged };
      expect(seen).toEqual({ cut, end: 'crash', lost: [], diverged: [] });
    }
    told.push({ cycle: eve.name, awaits, crashes });
  });
});
