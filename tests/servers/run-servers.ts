/** The remotes over real servers: `npm run test:servers`, and `-- --long` for the distributed ones too. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installServers } from './install.ts';

const top = path.join(import.meta.dirname, '../..');

export function main(args: readonly string[]): Promise<void> {
  const isLong = args.includes('--long');
  installServers(['nginx', 'apache', 'rclone', ...(isLong ? (['ceph', 'swift'] as const) : [])]);
  const vitest = path.join(top, 'node_modules/vitest/vitest.mjs');
  const config = path.join(import.meta.dirname, 'vitest.config.ts');
  const files = args.filter((arg) => !arg.startsWith('--'));
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', config, ...files], {
    cwd: top,
    env: { ...process.env, LONG: isLong ? '1' : '0' },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
