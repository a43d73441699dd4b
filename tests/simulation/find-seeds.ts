/** Which seed goes wrong without each rule: run by hand when a rule or the world has changed. */
import { type Rule, rules } from './rules.ts';
import { simulationWithout } from './without-rule.ts';

export async function main([only = '', most = '60']: readonly string[]): Promise<void> {
  for (const rule of rules.filter(({ name }) => name.includes(only))) {
    console.log(`${(await firstSeed(rule, Number(most))).padEnd(8)} ${rule.kind} ${rule.name}`);
  }
}

async function firstSeed(rule: Rule, most: number): Promise<string> {
  const { wrongIn } = await simulationWithout(rule);
  for (let seed = 1; seed <= most; seed++) {
    const said = await wrongIn({ ...rule, seed });
    if (said !== undefined) return `${seed}  (${said})`;
  }
  return 'NONE';
}
