/** The two distributed stores of the long run, each with a bucket: Ceph's gateway on three OSDs, Swift on three nodes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, isListening, type Running, startProcess } from './process.ts';
import { type S3Key, signedFetch } from './s3-signed.ts';
import { fill } from './webdav-servers.ts';

export type RealS3 = S3Key & {
  /** Kills one of the three machines, as a power cut does. */
  readonly killOne: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startCeph(): Promise<RealS3> {
  const dir = folderWith('ceph', ['run', 'log', 'mon', 'mgr', 'osd0', 'osd1', 'osd2', 'rgw']);
  const [port, mon] = [await freePort(), await freePort()];
  const conf = fill('ceph.conf', dir, { PORT: String(port), MON: String(mon) });
  const daemon = (name: string, id: string) =>
    startProcess(`/usr/bin/${name}`, ['-c', conf, '-i', id, '-f'], { dir });
  run(
    'monmaptool',
    [
      ...['--create', '--clobber', '--addv', 'a', `[v1:127.0.0.1:${mon}]`],
      ...['--fsid', fsid, 'monmap'],
    ],
    dir,
  );
  run('ceph-mon', ['-c', conf, '--mkfs', '-i', 'a', '--monmap', 'monmap'], dir);
  const running: Running[] = [await daemon('ceph-mon', 'a'), await daemon('ceph-mgr', 'x')];
  const osds: Running[] = [];
  for (const id of ['0', '1', '2']) {
    const uuid = crypto.randomUUID();
    run('ceph', ['-c', conf, 'osd', 'new', uuid], dir);
    run('ceph-osd', ['-c', conf, '-i', id, '--mkfs', '--osd-uuid', uuid], dir);
    osds.push(await daemon('ceph-osd', id));
  }
  // A killed OSD is noticed sooner.
  run('ceph', ['-c', conf, 'config', 'set', 'global', 'osd_heartbeat_grace', '6'], dir);
  const key = { keyId: 'CREWKEY', secret: 'crewsecret123' };
  const admin = ['-c', conf, '-n', 'client.rgw', 'user', 'create', '--uid=crew'];
  const keys = [`--access-key=${key.keyId}`, `--secret-key=${key.secret}`];
  run('radosgw-admin', [...admin, '--display-name=Crew', ...keys], dir);
  running.push(
    await startProcess('/usr/bin/radosgw', ['-c', conf, '-n', 'client.rgw', '-f'], { dir, port }),
  );
  const place = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'crew',
    ...key,
  };
  await makeBucket(place);
  return {
    ...place,
    killOne: async () => osds[1]?.stop('SIGKILL'),
    stop: () => stopAll(dir, [...running, ...osds]),
  };
}

const fsid = '48150568-2f61-4b76-8fcf-1d2dfc2cf0a4';

export async function startSwift(): Promise<RealS3> {
  const nodes = ['1', '2', '3'];
  const folders = nodes.flatMap((n) => [`node${n}/sdb1`, `run${n}`]);
  const dir = folderWith('swift', ['conf', 'run', ...folders]);
  if (await isListening(7110)) throw new Error('port 7110 is in use');
  const suffix =
    '[swift-hash]\nswift_hash_path_suffix = stopgap\nswift_hash_path_prefix = stopgap\n';
  writeFileSync(path.join(dir, 'conf/swift.conf'), suffix);
  run('bash', [fill('swift-generate.sh', dir, { ORIGIN: 'http://127.0.0.1:1' })], dir);
  const env = { SWIFT_DIR: path.join(dir, 'conf') };
  const memcached = ['-u', 'root', '-l', '127.0.0.1', '-p', '7119', '-m', '32'];
  const running = [await startProcess('/usr/bin/memcached', memcached, { dir, port: 7119 })];
  const parts = new Map<string, Running[]>();
  for (const n of nodes) {
    const servers = ['account', 'container', 'object'].map((kind, at) => {
      const port = 6200 + Number(n) * 10 + (2 - at);
      const args = [`conf/${kind}-${n}.conf`];
      return startProcess(`/usr/bin/swift-${kind}-server`, args, { dir, port, env, group: true });
    });
    parts.set(n, await Promise.all(servers));
  }
  const proxy = { dir, port: 7110, env, group: true };
  running.push(await startProcess('/usr/bin/swift-proxy-server', ['conf/proxy.conf'], proxy));
  const key = { keyId: 'crew:owner', secret: 'ownersecret' };
  const place = { endpoint: 'http://127.0.0.1:7110', region: 'us-east-1', bucket: 'crew', ...key };
  await makeBucket(place);
  return {
    ...place,
    killOne: async () => {
      await Promise.all((parts.get('1') ?? []).map((part) => part.stop('SIGKILL')));
    },
    stop: () => stopAll(dir, [...running, ...[...parts.values()].flat()]),
  };
}

/** The gateway may still be waiting for its disks: asked again for a minute. */
async function makeBucket(place: S3Key): Promise<void> {
  let said = '';
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await signedFetch(place, { method: 'PUT', path: '' }).catch(() => null);
    if (answer?.ok === true) return;
    said = answer === null ? 'nothing' : `${answer.status} ${await answer.text()}`;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`no bucket: ${said}`);
}

function folderWith(name: string, folders: readonly string[]): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), `stopgap-${name}-`));
  for (const folder of folders) mkdirSync(path.join(dir, folder), { recursive: true });
  return dir;
}

async function stopAll(dir: string, running: readonly Running[]): Promise<void> {
  await Promise.all([...running].reverse().map((part) => part.stop('SIGKILL')));
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}
