/** The file an owner puts on a machine, started as it stands. Only the paths, the port and the number of workers are the test's own. */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { distFolder } from '../support/serve.ts';
import { freePort, type Running, startProcess } from './process.ts';
import { htpasswd } from './webdav-servers.ts';

export const oneFileKey = { user: 'anna', password: 'p:ä' };

export type OneFileHome = {
  readonly url: string;
  readonly dir: string;
  readonly stop: () => Promise<void>;
};

export async function startOneFileHome(): Promise<OneFileHome> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'stopgap-home-'));
  chmodSync(dir, 0o755);
  cpSync(distFolder, path.join(dir, 'app'), { recursive: true });
  for (const folder of ['store/dav', 'store/tmp'])
    mkdirSync(path.join(dir, folder), { recursive: true });
  writeFileSync(path.join(dir, 'passwd'), htpasswd(oneFileKey.user, oneFileKey.password));
  const port = await freePort();
  const file = readFileSync(path.join(import.meta.dirname, 'nginx-stopgap.conf'), 'utf8')
    .replaceAll('/srv/stopgap', dir)
    .replaceAll('/etc/nginx/stopgap.passwd', path.join(dir, 'passwd'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  writeFileSync(path.join(dir, 'stopgap.conf'), file);
  writeFileSync(path.join(dir, 'nginx.conf'), around(dir));
  const args = ['-e', path.join(dir, 'error.log'), '-c', path.join(dir, 'nginx.conf')];
  const running: Running = await startProcess('/usr/sbin/nginx', [...args, '-g', 'daemon off;'], {
    dir,
    port,
  });
  const stop = async () => {
    await running.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, dir, stop };
}

/** What Debian's own nginx.conf says around a file of conf.d. */
function around(dir: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} worker_processes 2; pid ${dir}/nginx.pid;
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; sendfile on;
  access_log ${dir}/access.log; error_log ${dir}/error.log;
  include ${dir}/stopgap.conf;
}`;
}
