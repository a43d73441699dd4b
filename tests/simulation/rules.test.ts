/** Each rule is there for a reason: without it, the named world goes wrong. */
import { describe, expect, it, vi } from 'vitest';
import { rules } from './rules.ts';
import { simulation } from './whole-simulation.ts';
import { simulationWithout, wrongFrom } from './without-rule.ts';

vi.setConfig({ testTimeout: 300_000 });

describe.each(rules)('$name', (rule) => {
  it(`holds: without it a world goes wrong that is well with it (seed ${rule.seed})`, async () => {
    const found = await wrongFrom(rule, await simulationWithout(rule));
    if (found === undefined) throw new Error('no world goes wrong without it');
    const { seed } = found;
    expect(await simulation.wrongIn({ ...rule, seed })).toBeUndefined();
    if (seed !== rule.seed) console.warn(`"${rule.name}" is shown by seed ${seed} now`);
  });
});
