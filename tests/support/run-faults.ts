/** The fault test with more rounds: `npm run test:faults -- --long` (10), `--rounds 3`. */
import { optionIn, runE2e } from './run-e2e.ts';

export function main(args: readonly string[]): Promise<void> {
  const rounds = optionIn(args, '--rounds') ?? (args.includes('--long') ? '10' : '1');
  const flags = ['--testTimeout', '600000'];
  return runE2e('tests/e2e/faults.e2e.ts', { env: { FAULT_ROUNDS: rounds }, flags });
}
