/** `npm run simulate -- --rules`: what goes wrong in the named seed of each rule, were it not kept. */
import { rules } from './rules.ts';
import { simulationWithout } from './without-rule.ts';

export async function printRules(): Promise<void> {
  console.log('| without this rule | world, seed | what goes wrong |\n|---|---|---|');
  for (const rule of rules) {
    const { wrongIn } = await simulationWithout(rule);
    const said = await wrongIn(rule);
    console.log(`| ${rule.name} | ${rule.kind} ${rule.seed} | ${said ?? 'nothing'} |`);
    if (said === undefined) process.exitCode = 1;
  }
}
