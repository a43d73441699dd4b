/** The Debian packages of the test servers, installed when root and missing; none of them starts itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

export type PackageSet = { readonly packages: readonly string[]; readonly binary: string };

export const packageSets = {
  nginx: {
    packages: [...['nginx', 'libnginx-mod-http-dav-ext', 'libnginx-mod-http-headers-more-filter']],
    binary: '/usr/sbin/nginx',
  },
  apache: { packages: ['apache2-bin', 'media-types'], binary: '/usr/sbin/apache2' },
  rclone: { packages: ['rclone', 'caddy'], binary: '/usr/bin/caddy' },
  ceph: {
    packages: ['radosgw', 'ceph-mon', 'ceph-osd', 'ceph-mgr', 'ceph-common'],
    binary: '/usr/bin/radosgw',
  },
  swift: {
    packages: [
      ...['swift', 'swift-proxy', 'swift-account', 'swift-container', 'swift-object'],
      ...['python3-swift', 'memcached'],
    ],
    binary: '/usr/bin/swift-proxy-server',
  },
} as const satisfies Record<string, PackageSet>;

export type PackageSetName = keyof typeof packageSets;

/** Installs what is missing; throws with the words to type where this process may not. */
export function installServers(names: readonly PackageSetName[]): void {
  const missing = names.filter((name) => !existsSync(packageSets[name].binary));
  if (missing.length === 0) return;
  const packages = missing.flatMap((name) => packageSets[name].packages);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `As root on Debian: apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
  }
  const began = Date.now();
  withoutStarting(() => {
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  });
  console.log(
    `${packages.length} packages installed in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
}

/** Debian asks this file before it starts a service: 101 forbids it. */
const policy = '/usr/sbin/policy-rc.d';

function withoutStarting(install: () => void): void {
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    if (isOurs) rmSync(policy, { force: true });
  }
}

function apt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync('apt-get', [...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${status}: ${stderr}`);
}
