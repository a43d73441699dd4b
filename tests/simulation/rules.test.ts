/** Each rule is there for a reason: without it, the named world goes wrong. */
import { describe, expect, it, vi } from 'vitest';
import { rules } from './rules.ts';
import { simulation } from './whole-simulation.ts';
import { simulationWithout } from './without-rule.ts';

vi.setConfig({ testTimeout: 300_000 });

/** A change of the engine shifts what happens in a world; then the next that goes wrong will do, and should be named. */
const nearby = 200;

describe.each(rules)('$name', (rule) => {
  it(`holds: without it a world goes wrong that is well with it (seed ${rule.seed})`, async () => {
    const { wrongIn } = await simulationWithout(rule);
    let seed = rule.seed;
    while ((await wrongIn({ ...rule, seed })) === undefined) {
      seed += 1;
      expect(seed, 'no world goes wrong without it').toBeLessThan(rule.seed + nearby);
    }
    expect(await simulation.wrongIn({ ...rule, seed })).toBeUndefined();
    if (seed !== rule.seed) console.warn(`"${rule.name}" is shown by seed ${seed} now`);
  });
});
