/** The contract over every remote that needs no server of its own, and over small servers that check. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Bundle } from '../../src/sync/bundle.ts';
import { readBundle, writeBundle } from '../../src/sync/bundle.ts';
import { bundleRemote } from '../../src/sync/bundle-remote.ts';
import { folderRemote } from '../../src/sync/folder-remote.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { s3Remote } from '../../src/sync/s3-remote.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { type RemoteUnderTest, remoteContract } from '../contracts/remote.contract.ts';
import { deadOrigin, realPorts } from '../support/http-ports.ts';
import { nodeFolder } from '../support/node-folder.ts';
import { s3Key, startS3Server } from '../support/s3-server.ts';
import { credentials, startWebdavServer, type WebdavHabits } from '../support/webdav-server.ts';

const options = { runs: 15, many: 60 };

remoteContract(
  'bundle in memory',
  () => Promise.resolve(bundles(async (bundle) => bundle)),
  options,
);
remoteContract('bundle through its file', () => Promise.resolve(bundles(throughFile)), options);
remoteContract('folder of the device', startFolder, options);
remoteContract('WebDAV, answers whole trees', () => startDav({}), options);
remoteContract('WebDAV, forbids whole trees', () => startDav(strict), options);
remoteContract('WebDAV behind a proxy that hides', () => startDav(hidden), options);
remoteContract('S3', startS3, options);

const strict: WebdavHabits = {
  infinity: 'forbidden',
  missingParent: 404,
  prefix: 'lp1',
  hrefs: 'cut',
};
const hidden: WebdavHabits = { infinity: 'as-one', hrefs: 'absolute', listsItself: false };

function bundles(between: (bundle: Bundle) => Promise<Bundle>): RemoteUnderTest {
  const kept = new Map<string, Remote>();
  return {
    open: async (workspace) => {
      const start = await between({ workspace, objects: new Map() });
      const remote = kept.get(workspace) ?? bundleRemote(start, Date.now);
      kept.set(workspace, remote);
      return remote;
    },
    stop: () => kept.clear(),
  };
}

async function throughFile(bundle: Bundle): Promise<Bundle> {
  const read = await readBundle(await writeBundle(bundle));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

async function startFolder(): Promise<RemoteUnderTest> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'stopgap-folder-'));
  return {
    open: (workspace) => folderRemote(nodeFolder(dir), `v1/${workspace}`),
    noBase: (workspace) =>
      folderRemote(nodeFolder(path.join(dir, 'pulled-out')), `v1/${workspace}`),
    stop: () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function startDav(habits: WebdavHabits): Promise<RemoteUnderTest> {
  const server = await startWebdavServer(habits);
  const at = (workspace: string, more: { base?: string; password?: string } = {}) => {
    const place = { base: server.url, root: `v1/${workspace}`, ...credentials, ...more };
    return webdavRemote(place, realPorts);
  };
  return {
    open: (workspace) => at(workspace),
    wrongPassword: (workspace) => at(workspace, { password: 'guess' }),
    noBase: (workspace) => at(workspace, { base: `${server.origin}/dav/nobody/` }),
    unreachable: (workspace) => at(workspace, { base: `${deadOrigin}/dav/` }),
    stop: () => server.stop(),
  };
}

async function startS3(): Promise<RemoteUnderTest> {
  const server = await startS3Server();
  const { endpoint, bucket } = server;
  const at = (
    workspace: string,
    more: { bucket?: string; secret?: string; endpoint?: string } = {},
  ) => s3Remote({ endpoint, bucket, root: `v1/${workspace}`, ...s3Key, ...more }, realPorts);
  return {
    open: (workspace) => at(workspace),
    wrongPassword: (workspace) => at(workspace, { secret: 'guess' }),
    noBase: (workspace) => at(workspace, { bucket: 'nobody' }),
    unreachable: (workspace) => at(workspace, { endpoint: deadOrigin }),
    stop: () => server.stop(),
  };
}
