/** The fault test with more rounds: `npm run test:faults -- --long` (10), `--rounds 3`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const top = path.join(import.meta.dirname, '../..');

export function main(args: readonly string[]): Promise<void> {
  const given = args.includes('--rounds') ? args[args.indexOf('--rounds') + 1] : undefined;
  const rounds = given ?? (args.includes('--long') ? '10' : '1');
  const vitest = path.join(top, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, FAULT_ROUNDS: rounds };
  const run = ['run', '--project', 'e2e', 'tests/e2e/faults.e2e.ts', '--testTimeout', '600000'];
  const { status } = spawnSync(process.execPath, [vitest, ...run], {
    cwd: top,
    env,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
