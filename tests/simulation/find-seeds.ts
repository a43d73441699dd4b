/** Which seed goes wrong without each rule: run by hand when a rule or the world has changed. */
import { rules } from './rules.ts';
import { simulationWithout } from './without-rule.ts';

const worldOps = 150;

export async function main(args: readonly string[]): Promise<void> {
  const only = args[0];
  for (const rule of rules.filter(
    ({ name }) => only === undefined || only === 'all' || name.includes(only),
  )) {
    const { runWorld, standInCipher } = await simulationWithout(rule);
    let found = 'NONE';
    for (let seed = 1; seed <= Number(args[1] ?? 60); seed++) {
      const world = { seed, ops: worldOps, cipher: standInCipher, kind: rule.kind };
      const said = await runWorld(world).then(
        ({ lost, diverged }) => [...lost, ...diverged][0],
        (thrown: unknown) => String(thrown),
      );
      if (said === undefined) continue;
      found = `${seed}  (${said})`;
      break;
    }
    console.log(`${found.padEnd(8)} ${rule.kind} ${rule.name}`);
  }
}
