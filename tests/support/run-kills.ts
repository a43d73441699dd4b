/** The kill test with more kills: `npm run test:kills -- --long` (200), `--kills 50`, `--seed 7`. */
import { optionIn, runE2e } from './run-e2e.ts';

export function main(args: readonly string[]): Promise<void> {
  const kills = optionIn(args, '--kills') ?? (args.includes('--long') ? '200' : '20');
  const seed = optionIn(args, '--seed') ?? '1';
  return runE2e('tests/e2e/kills.e2e.ts', { env: { KILLS: kills, KILL_SEED: seed } });
}
