/** The contract over Ceph's gateway and over Swift, and what happens when one machine of three dies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Remote } from '../../../src/sync/remote.ts';
import { s3Remote } from '../../../src/sync/s3-remote.ts';
import { s3CorsRule } from '../../../src/text/en-sync.ts';
import {
  bytesOf,
  errorOf,
  type RemoteUnderTest,
  remoteContract,
  sure,
} from '../../contracts/remote.contract.ts';
import { startCutProxy } from '../../support/cut-proxy.ts';
import { inStep, openDecks, syncThroughCuts, task, tasksIn } from '../../support/decks.ts';
import { deadOrigin, realPorts } from '../../support/http-ports.ts';
import { openPage, type RealPage } from '../real-page.ts';
import { type S3Facts, s3FactsOf } from '../s3-facts.ts';
import { type RealS3, startCeph, startSwift } from '../s3-servers.ts';
import { corsXml, signedFetch } from '../s3-signed.ts';

/** Started once, by whoever needs it first; the last thing that happens to it is that a machine dies. */
const stores = { Ceph: once('Ceph', startCeph), Swift: once('Swift', startSwift) };
afterAll(async () => {
  for (const store of Object.values(stores)) await store.stop();
}, 60_000);

// More than a thousand: the list has two pages.
remoteContract('Ceph', () => underTest('Ceph'), { runs: 5, many: 1100 });
remoteContract('Swift', () => underTest('Swift'), { runs: 5, many: 1100, listLagMs: 30_000 });

async function underTest(name: keyof typeof stores): Promise<RemoteUnderTest> {
  const server = await stores[name].start();
  const at = (workspace: string, more: Partial<RealS3> = {}) =>
    s3Remote({ ...server, root: `v1/${workspace}`, ...more }, realPorts);
  return {
    open: (workspace) => at(workspace),
    wrongPassword: (workspace) => at(workspace, { secret: 'guess' }),
    noBase: (workspace) => at(workspace, { bucket: 'nobody' }),
    unreachable: (workspace) => at(workspace, { endpoint: deadOrigin }),
    stop: () => undefined,
  };
}

function once(name: string, start: () => Promise<RealS3>) {
  let started: Promise<RealS3> | undefined;
  const begin = async () => {
    const began = Date.now();
    const server = await start();
    console.log(`${name} started in ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return server;
  };
  return {
    start: () => {
      started ??= begin();
      return started;
    },
    stop: async () => (await started?.catch(() => undefined))?.stop(),
  };
}

const seen: Record<string, S3Facts> = {};
afterAll(() => console.table(seen));

const names = ['Ceph', 'Swift'] as const;

describe.each(names)('what it does: %s', (name) => {
  test('one request a call, and a body of another hash is refused', async () => {
    const facts = await s3FactsOf(await stores[name].start());
    seen[name] = facts;
    expect(facts).toMatchObject({
      ...{ put: 1, get: 1, stat: 1, remove: 1, 'list h': 1, 'list s': 1 },
      ...{ range: 206, 'list order': 'abcd' },
    });
    expect(facts['body of another hash']).toMatch(/^4\d\d, then 404$/);
  });
});

describe('Ceph from a page on another origin', () => {
  let server: RealS3;
  let real: RealPage;
  beforeAll(async () => {
    real = await openPage();
    server = await stores.Ceph.start();
  });
  afterAll(() => real?.stop());

  test('the rule to copy lets it in; without it the trouble has its name', async () => {
    const { killOne: _, stop: __, ...key } = server;
    const place = { ...key, root: 'v1/w' };
    const probe = () => real.page.evaluate((at) => window.remotes.probeS3(at), place);
    expect((await probe()).trouble).toBe('browsers-forbidden');
    const set = { method: 'PUT', path: '?cors', body: corsXml(s3CorsRule(real.origin)) };
    const answer = await signedFetch(server, set);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    const report = await probe();
    expect(report.trouble).toBe(null);
    expect(report.findings).toMatchObject({ remove: 'works', size: 'works' });
    const said = await real.page.evaluate((at) => window.remotes.roundTrip(at), place);
    // A refusal has no CORS header there: "missing" is found out by a list.
    expect(said).toEqual([
      ...['ok', 'ok', 'ok', 'size 40000', '40000 bytes', 'missing', '2 listed', 'ok'],
    ]);
  });
});

describe.each(names)('one of three dies in the middle: %s', (name) => {
  let server: RealS3;
  let remote: Remote;
  beforeAll(async () => {
    server = await stores[name].start();
    remote = s3Remote({ ...server, root: 'v1/dying' }, realPorts);
  });

  test('what was acknowledged is read back, every one', async () => {
    const names = Array.from({ length: 400 }, (_, at) => `s/w/${1000 + at}-x`);
    const seen = { stored: 0, refused: 0, slowestMs: 0, unlistedAtOnce: 0 };
    const stored: string[] = [];
    for (const [at, one] of names.entries()) {
      if (at === 150) await server.killOne();
      const began = Date.now();
      const put = await remote.put(one, bytesOf(one));
      seen.slowestMs = Math.max(seen.slowestMs, Date.now() - began);
      if (put.ok) stored.push(one);
      else seen.refused += 1;
    }
    seen.stored = stored.length;
    const listed = await remote.list('s');
    const known = new Set(listed.ok ? listed.value.map((object) => object.name) : []);
    seen.unlistedAtOnce = stored.filter((one) => !known.has(one)).length;
    console.log(name, JSON.stringify(seen));
    for (const one of stored)
      expect(sure(await patiently(() => remote.get(one)))).toEqual(bytesOf(one));
    expect(stored.length).toBeGreaterThan(300);
  }, 600_000);

  test('two decks and one that comes new hold the same', async () => {
    const decks = await openDecks(() => s3Remote({ ...server, root: 'v1/after' }, realPorts), 3);
    const [phone, tablet] = decks;
    for (let at = 0; at < 60; at += 1) await phone?.write([task(at, 'call')]);
    await tablet?.write([task(60, 'post')]);
    await inStep(decks);
    expect(decks.map(tasksIn)).toEqual([61, 61, 61]);
  }, 300_000);

  test('a name never put is still only missing', async () => {
    expect(errorOf(await patiently(() => remote.get('s/w/nobody')))).toBe('missing');
  }, 120_000);
});

describe.each(names)('two decks through %s', (name) => {
  test('hold the same after every cut', async () => {
    const server = await stores[name].start();
    const proxy = await startCutProxy(Number(new URL(server.endpoint).port));
    const endpoint = `http://127.0.0.1:${proxy.port}`;
    try {
      const place = { ...server, endpoint, root: 'v1/decks' };
      const seen = await syncThroughCuts(await openDecks(() => s3Remote(place, realPorts)), proxy);
      console.log(name, JSON.stringify(seen));
    } finally {
      await proxy.stop();
    }
  }, 300_000);
});

/** As the engine: busy is asked again. */
async function patiently<R extends Awaited<ReturnType<Remote['get']>>>(
  work: () => Promise<R>,
): Promise<R> {
  for (let tries = 0; ; tries += 1) {
    const result = await work();
    const isBusy = !result.ok && (result.error.is === 'busy' || result.error.is === 'wrong');
    if (!isBusy || tries >= 8) return result;
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tries));
  }
}
