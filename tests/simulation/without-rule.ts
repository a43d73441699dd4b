/** Loads the simulation with one rule taken out of the engine. */
import path from 'node:path';
import { runnerImport } from 'vite';
import type { Rule } from './rules.ts';
import type { simulation } from './whole-simulation.ts';

type Simulation = { readonly simulation: typeof simulation };

export async function simulationWithout(rule: Rule | undefined): Promise<typeof simulation> {
  let hits = 0;
  const plugin = {
    name: 'without-rule',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (rule === undefined || !id.endsWith(`/src/${rule.file}`)) return undefined;
      hits += code.split(rule.text).length - 1;
      return code.replace(rule.text, () => rule.without);
    },
  };
  const { module } = await runnerImport<Simulation>(
    path.join(import.meta.dirname, 'whole-simulation.ts'),
    { configFile: false, logLevel: 'error', plugins: [plugin] },
  );
  if (rule !== undefined && hits !== 1) {
    throw new Error(`"${rule.name}" stands ${hits} times in ${rule.file}`);
  }
  return module.simulation;
}
