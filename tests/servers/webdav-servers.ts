/** The three WebDAV servers of the tests, each with a folder of its own on 127.0.0.1. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, type Running, startProcess } from './process.ts';

export type RealWebdav = {
  /** The base folder, with a slash at its end. */
  readonly base: string;
  readonly user: string;
  readonly password: string;
  /** Where the server keeps its files. */
  readonly data: string;
  readonly stop: () => Promise<void>;
};

export type WebdavName = 'nginx' | 'apache' | 'rclone';

const user = 'u';
const password = 'p:ä';

export function startWebdav(name: WebdavName, origin = 'http://127.0.0.1:1'): Promise<RealWebdav> {
  const start = { nginx: startNginx, apache: startApache, rclone: startRclone }[name];
  return start(prepare(name), origin);
}

async function startNginx(dir: string, origin: string): Promise<RealWebdav> {
  const port = await freePort();
  const conf = fill('nginx.conf', dir, { PORT: String(port), ORIGIN: origin });
  const args = ['-e', path.join(dir, 'error.log'), '-c', conf, '-g', 'daemon off;'];
  return real(dir, port, [await startProcess('/usr/sbin/nginx', args, { dir, port })]);
}

/** With the lines the app gives to copy, or without; `most` is the largest body it takes, as nginx writes it. */
export async function startPlainNginx(cors: string, most = '0'): Promise<RealWebdav> {
  const dir = prepare('nginx');
  const port = await freePort();
  const conf = fill('nginx-plain.conf', dir, { PORT: String(port), CORS: cors, MOST: most });
  const args = ['-e', path.join(dir, 'error.log'), '-c', conf, '-g', 'daemon off;'];
  return real(dir, port, [await startProcess('/usr/sbin/nginx', args, { dir, port })]);
}

async function startApache(dir: string, origin: string): Promise<RealWebdav> {
  const port = await freePort();
  const conf = fill('apache.conf', dir, { PORT: String(port), ORIGIN: origin });
  const args = ['-f', conf, '-D', 'FOREGROUND'];
  return real(dir, port, [await startProcess('/usr/sbin/apache2', args, { dir, port })]);
}

async function startRclone(dir: string, origin: string): Promise<RealWebdav> {
  const [port, back] = [await freePort(), await freePort()];
  const conf = fill('Caddyfile', dir, { PORT: String(port), BACK: String(back), ORIGIN: origin });
  const serve = ['serve', 'webdav', path.join(dir, 'data'), '--addr', `127.0.0.1:${back}`];
  const rclone = [...serve, '--user', user, '--pass', password, '--dir-cache-time', '0s'];
  const env = { HOME: dir, XDG_CONFIG_HOME: dir, XDG_DATA_HOME: dir };
  const behind = await startProcess('/usr/bin/rclone', rclone, { dir, port: back, env });
  try {
    const args = ['run', '--config', conf, '--adapter', 'caddyfile'];
    const front = await startProcess('/usr/bin/caddy', args, { dir, port, env });
    return real(dir, port, [behind, front]);
  } catch (thrown) {
    await behind.stop();
    throw thrown;
  }
}

function real(dir: string, port: number, processes: readonly Running[]): RealWebdav {
  return {
    base: `http://127.0.0.1:${port}/`,
    user,
    password,
    data: path.join(dir, 'data'),
    stop: async () => {
      for (const running of [...processes].reverse()) await running.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Folders that a server run by root under another name can write to. */
function prepare(name: string): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), `stopgap-${name}-`));
  chmodSync(dir, 0o755);
  for (const folder of ['data', 'data-tmp', 'lock']) {
    mkdirSync(path.join(dir, folder));
    if (name === 'apache' && process.getuid?.() === 0) chownSync(path.join(dir, folder), 33, 33);
  }
  writeFileSync(path.join(dir, 'htpasswd'), htpasswd(user, password));
  return dir;
}

/** A form that nginx and Apache both read. */
export function htpasswd(name: string, secret: string): string {
  return `${name}:{SHA}${createHash('sha1').update(secret).digest('base64')}\n`;
}

export function fill(
  template: string,
  dir: string,
  values: Readonly<Record<string, string>>,
): string {
  const text = readFileSync(path.join(import.meta.dirname, template), 'utf8');
  const filled = Object.entries({ DIR: dir, ...values }).reduce(
    (so, [key, value]) => so.replaceAll(`@${key}@`, value),
    text,
  );
  const file = path.join(dir, path.basename(template));
  writeFileSync(file, filled);
  return file;
}
