/** The contract over nginx, Apache and rclone, and what each of them was seen to do. */
import { afterAll, expect, test } from 'vitest';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { type RemoteUnderTest, remoteContract } from '../contracts/remote.contract.ts';
import { deadOrigin, realPorts } from '../support/http-ports.ts';
import { factsOf, type WebdavFacts } from './webdav-facts.ts';
import { startWebdav, type WebdavName } from './webdav-servers.ts';

const servers = ['nginx', 'apache', 'rclone'] as const;

for (const name of servers) {
  remoteContract(name, () => underTest(name), { runs: 10, many: 200 });
}

/** What the remote counts on; the rest is printed only. */
const requests = { put: 1, get: 1, stat: 1, remove: 1, 'list h': 1 };
// nginx and Apache forbid a whole tree: one request for each of three writers.
const forbidden = { 'list s': 5, 'list s again': 4 };
const counted: Readonly<Record<WebdavName, Readonly<Record<string, number>>>> = {
  nginx: { ...requests, ...forbidden, 'first put': 1 },
  apache: { ...requests, ...forbidden, 'first put': 3 },
  rclone: { ...requests, 'list s': 2, 'list s again': 1, 'first put': 3 },
};

const seen: Record<string, WebdavFacts> = {};
afterAll(() => console.table(seen));

test.each(servers)('requests of each call: %s', async (name) => {
  const server = await startWebdav(name);
  try {
    const facts = await factsOf(server);
    seen[name] = facts;
    expect(facts).toMatchObject(counted[name]);
  } finally {
    await server.stop();
  }
});

async function underTest(name: WebdavName): Promise<RemoteUnderTest> {
  const server = await startWebdav(name);
  const at = (workspace: string, more: { base?: string; password?: string } = {}) =>
    webdavRemote({ ...server, root: `v1/${workspace}`, ...more }, realPorts);
  return {
    open: (workspace) => at(workspace),
    wrongPassword: (workspace) => at(workspace, { password: 'guess' }),
    noBase: (workspace) => at(workspace, { base: `${server.base}nobody/` }),
    putMakesBase: name === 'nginx',
    unreachable: (workspace) => at(workspace, { base: `${deadOrigin}/` }),
    stop: () => server.stop(),
  };
}
