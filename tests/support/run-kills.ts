/** The kill test with more kills: `npm run test:kills -- --long` (200), `--kills 50`, `--seed 7`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const top = path.join(import.meta.dirname, '../..');

export function main(args: readonly string[]): Promise<void> {
  const option = (name: string) => args[args.indexOf(name) + 1];
  const kills = args.includes('--kills')
    ? option('--kills')
    : args.includes('--long')
      ? '200'
      : '20';
  const seed = args.includes('--seed') ? option('--seed') : '1';
  const vitest = path.join(top, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, KILLS: kills, KILL_SEED: seed };
  const run = ['run', '--project', 'e2e', 'tests/e2e/kills.e2e.ts'];
  const { status } = spawnSync(process.execPath, [vitest, ...run], {
    cwd: top,
    env,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
