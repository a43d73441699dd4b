/** `npm run simulate -- --rules`: what goes wrong in a seed of each rule, were it not kept. */
import { rules } from './rules.ts';
import { simulationWithout, wrongFrom } from './without-rule.ts';

export async function printRules(): Promise<void> {
  console.log('| without this rule | world, seed | what goes wrong |\n|---|---|---|');
  for (const rule of rules) {
    const found = await wrongFrom(rule, await simulationWithout(rule));
    const seed = found?.seed ?? rule.seed;
    console.log(`| ${rule.name} | ${rule.kind} ${seed} | ${found?.said ?? 'nothing'} |`);
    if (found === undefined) process.exitCode = 1;
  }
}
