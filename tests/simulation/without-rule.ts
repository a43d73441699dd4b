/** Loads the simulation with one rule taken out of the engine. */
import path from 'node:path';
import { runnerImport } from 'vite';
import type { Rule } from './rules.ts';
import type { simulation } from './whole-simulation.ts';

type Simulation = { readonly simulation: typeof simulation };

export async function simulationWithout(rule: Rule | undefined): Promise<typeof simulation> {
  let hits = 0;
  const edits = rule === undefined ? [] : [rule, ...(rule.also ? [rule.also] : [])];
  const plugin = {
    name: 'without-rule',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return edits
        .filter(({ file }) => id.endsWith(`/src/${file}`))
        .reduce((text, edit) => {
          hits += text.split(edit.text).length - 1;
          return text.replace(edit.text, () => edit.without);
        }, code);
    },
  };
  const { module } = await runnerImport<Simulation>(
    path.join(import.meta.dirname, 'whole-simulation.ts'),
    { configFile: false, logLevel: 'error', plugins: [plugin] },
  );
  if (rule !== undefined && hits !== edits.length) {
    throw new Error(`"${rule.name}" stands in ${hits} places`);
  }
  return module.simulation;
}

/** A change of the engine shifts what happens in a world; then the next that goes wrong will do. */
const nearby = 200;

export async function wrongFrom(
  rule: Rule,
  { wrongIn }: typeof simulation,
): Promise<{ readonly seed: number; readonly said: string } | undefined> {
  for (let seed = rule.seed; seed < rule.seed + nearby; seed += 1) {
    const said = await wrongIn({ ...rule, seed });
    if (said !== undefined) return { seed, said };
  }
  return undefined;
}
