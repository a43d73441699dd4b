/** One file of the browser tests with settings of its own, as a command. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const top = path.join(import.meta.dirname, '../..');

type Run = { readonly env: Record<string, string>; readonly flags?: readonly string[] };

export function runE2e(file: string, { env, flags = [] }: Run): Promise<void> {
  const vitest = path.join(top, 'node_modules/vitest/vitest.mjs');
  const run = ['run', '--project', 'e2e', file, ...flags];
  const { status } = spawnSync(process.execPath, [vitest, ...run], {
    cwd: top,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  return Promise.resolve();
}

/** What stands behind a flag of the command. */
export function optionIn(args: readonly string[], flag: string): string | undefined {
  const at = args.indexOf(flag);
  return at === -1 ? undefined : args[at + 1];
}
