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
  const running: Running[] = [];
  try {
    return await startCephIn(dir, running);
  } catch (thrown) {
    await stopAll(dir, running);
    throw thrown;
  }
}

async function startCephIn(dir: string, running: Running[]): Promise<RealS3> {
  const [port, mon] = [await freePort(), await freePort()];
  const conf = fill('ceph.conf', dir, { PORT: String(port), MON: String(mon) });
  const daemon = async (name: string, id: string) => {
    const started = await startProcess(`/usr/bin/${name}`, ['-c', conf, '-i', id, '-f'], { dir });
    running.push(started);
    return started;
  };
  const addv = ['--create', '--clobber', '--addv', 'a', `[v1:127.0.0.1:${mon}]`];
  run('monmaptool', [...addv, '--fsid', fsid, 'monmap'], dir);
  run('ceph-mon', ['-c', conf, '--mkfs', '-i', 'a', '--monmap', 'monmap'], dir);
  await daemon('ceph-mon', 'a');
  await daemon('ceph-mgr', 'x');
  const osds: Running[] = [];
  for (const id of ['0', '1', '2']) {
    const uuid = crypto.randomUUID();
    await ask(conf, ['osd', 'new', uuid]);
    run('ceph-osd', ['-c', conf, '-i', id, '--mkfs', '--osd-uuid', uuid], dir);
    osds.push(await untilUp({ conf, count: Number(id) + 1 }, () => daemon('ceph-osd', id)));
  }
  // A killed OSD is noticed sooner.
  await ask(conf, ['config', 'set', 'global', 'osd_heartbeat_grace', '6']);
  const key = { keyId: 'CREWKEY', secret: 'crewsecret123' };
  const admin = ['-c', conf, '-n', 'client.rgw', 'user', 'create', '--uid=crew'];
  const keys = [`--access-key=${key.keyId}`, `--secret-key=${key.secret}`];
  run('radosgw-admin', [...admin, '--display-name=Crew', ...keys], dir);
  const gateway = ['-c', conf, '-n', 'client.rgw', '-f'];
  running.push(await startProcess('/usr/bin/radosgw', gateway, { dir, port }));
  const endpoint = `http://127.0.0.1:${port}`;
  const place = { endpoint, region: 'us-east-1', bucket: 'crew', ...key };
  await makeBucket(place);
  return {
    ...place,
    killOne: async () => osds[1]?.stop('SIGKILL'),
    stop: () => stopAll(dir, running),
  };
}

/** On a busy machine an OSD may ask before it knows the cluster ("wrong fsid") and end: it is started again. */
async function untilUp(
  ceph: { readonly conf: string; readonly count: number },
  start: () => Promise<Running>,
): Promise<Running> {
  let osd = await start();
  for (let tries = 0; tries < 120; tries += 1) {
    const stat = await ask(ceph.conf, ['osd', 'stat', '-f', 'json']);
    if (stat.includes(`"num_up_osds":${ceph.count}`)) return osd;
    if (osd.hasEnded()) osd = await start();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no more than ${ceph.count - 1} OSDs are up`);
}

/** Seen on a busy machine: a monitor that has just begun says EPERM, once; each of these may be asked again. */
async function ask(conf: string, args: readonly string[]): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return run('ceph', ['-c', conf, ...args], path.dirname(conf));
    } catch (thrown) {
      if (tries === 5) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

const fsid = '48150568-2f61-4b76-8fcf-1d2dfc2cf0a4';

export async function startSwift(): Promise<RealS3> {
  const folders = nodes.flatMap((n) => [`node${n}/sdb1`, `run${n}`]);
  const dir = folderWith('swift', ['conf', 'run', ...folders]);
  const running: Running[] = [];
  try {
    return await startSwiftIn(dir, running);
  } catch (thrown) {
    await stopAll(dir, running);
    throw thrown;
  }
}

const nodes = ['1', '2', '3'];

async function startSwiftIn(dir: string, running: Running[]): Promise<RealS3> {
  if (await isListening(7110)) throw new Error('port 7110 is in use');
  const suffix =
    '[swift-hash]\nswift_hash_path_suffix = stopgap\nswift_hash_path_prefix = stopgap\n';
  writeFileSync(path.join(dir, 'conf/swift.conf'), suffix);
  run('bash', [fill('swift-generate.sh', dir, { ORIGIN: 'http://127.0.0.1:1' })], dir);
  const env = { SWIFT_DIR: path.join(dir, 'conf') };
  const daemon = async (name: string, args: readonly string[], port: number) => {
    const started = await startProcess(`/usr/bin/${name}`, args, { dir, port, env, group: true });
    running.push(started);
    return started;
  };
  await daemon('memcached', ['-u', 'root', '-l', '127.0.0.1', '-p', '7119', '-m', '32'], 7119);
  const first: Running[] = [];
  for (const n of nodes) {
    const parts = ['account', 'container', 'object'].map((kind, at) =>
      daemon(`swift-${kind}-server`, [`conf/${kind}-${n}.conf`], 6200 + Number(n) * 10 + (2 - at)),
    );
    const started = await Promise.all(parts);
    if (n === '1') first.push(...started);
  }
  await daemon('swift-proxy-server', ['conf/proxy.conf'], 7110);
  const key = { keyId: 'crew:owner', secret: 'ownersecret' };
  const place = { endpoint: 'http://127.0.0.1:7110', region: 'us-east-1', bucket: 'crew', ...key };
  await makeBucket(place);
  return {
    ...place,
    killOne: async () => {
      await Promise.all(first.map((part) => part.stop('SIGKILL')));
    },
    stop: () => stopAll(dir, running),
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

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    timeout: 180_000,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
