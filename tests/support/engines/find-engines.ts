/** The other engines of this machine. Where they are missing and may be installed, Debian's own are. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { EngineKind } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

export type FoundEngines = {
  readonly here: readonly EngineKind[];
  readonly missing: readonly EngineKind[];
};

export function findEngines(): FoundEngines {
  const all = [firefox, webkit];
  const wanted = all.filter(({ isHere }) => !isHere()).flatMap(({ packages }) => packages);
  if (wanted.length > 0) install(wanted);
  return {
    here: all.filter(({ isHere }) => isHere()),
    missing: all.filter(({ isHere }) => !isHere()),
  };
}

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]) =>
    execFileSync('apt-get', [...args], { env, stdio: 'ignore', timeout: 300_000 });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    // Without network: the tests say what is missing.
  }
}
