/** Each rule is there for a reason: without it, the named world goes wrong. */
import { describe, expect, it, vi } from 'vitest';
import { rules } from './rules.ts';
import { simulation } from './whole-simulation.ts';
import { simulationWithout } from './without-rule.ts';

vi.setConfig({ testTimeout: 120_000 });

describe.each(rules)('$name', (rule) => {
  it(`with it, world ${rule.seed} is well`, async () => {
    expect(await simulation.wrongIn(rule)).toBeUndefined();
  });

  it(`without it, world ${rule.seed} is not`, async () => {
    const { wrongIn } = await simulationWithout(rule);
    expect(await wrongIn(rule)).toBeDefined();
  });
});
