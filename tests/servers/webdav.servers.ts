/** The contract over nginx, Apache and rclone, and what each of them was seen to do. */
import { afterAll, expect, test } from 'vitest';
import type { Remote } from '../../src/sync/remote.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import {
  type RemoteUnderTest,
  remoteContract,
  someBytes,
  sure,
} from '../contracts/remote.contract.ts';
import { startCutProxy } from '../support/cut-proxy.ts';
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

test.each(servers)('cut off in the middle of uploads, then mended: %s', async (name) => {
  const server = await startWebdav(name);
  const proxy = await startCutProxy(Number(new URL(server.base).port));
  const base = `http://127.0.0.1:${proxy.port}/`;
  const remote = webdavRemote({ ...server, base, root: 'v1/w' }, realPorts);
  const size = 200_000;
  const told = { stored: 0, offline: 0, tornBefore: 0, tornAfter: 0 };
  const isTorn = async (at: string) => {
    const stat = await remote.stat(at);
    return stat.ok && stat.value.size !== size;
  };
  try {
    const all = Array.from({ length: 30 }, (_, at) => `s/w1/${1000 + at}-x`);
    const lost: string[] = [];
    for (const [at, one] of all.entries()) {
      const putting = remote.put(one, someBytes(size, at));
      if (at % 5 === 2) setTimeout(proxy.cut, at % 4);
      const put = await putting;
      proxy.mend();
      if (put.ok) told.stored += 1;
      else lost.push(one);
    }
    told.offline = lost.length;
    for (const one of all) told.tornBefore += (await isTorn(one)) ? 1 : 0;
    for (const one of lost) await again(() => remote.put(one, someBytes(size, all.indexOf(one))));
    for (const [at, one] of all.entries()) {
      told.tornAfter += (await isTorn(one)) ? 1 : 0;
      expect(Buffer.compare(sure(await remote.get(one)), someBytes(size, at))).toBe(0);
    }
    console.log(name, JSON.stringify(told));
    expect(told).toMatchObject({ stored: 30 - told.offline, tornAfter: 0 });
  } finally {
    await proxy.stop();
    await server.stop();
  }
});

/** rclone still holds the torn one for a moment: 423. */
async function again(work: () => ReturnType<Remote['put']>): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    if ((await work()).ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** tries));
  }
  sure(await work());
}

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
