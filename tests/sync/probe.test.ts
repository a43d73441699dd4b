/** The probe tells one trouble from another, over stores that have each of them. */
import { afterEach, describe, expect, test } from 'vitest';
import { bundleRemote } from '../../src/sync/bundle-remote.ts';
import type { HttpPorts } from '../../src/sync/http.ts';
import { type ProbePorts, type ProbeTrouble, probePlace } from '../../src/sync/probe.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { s3Remote } from '../../src/sync/s3-remote.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { nginxCorsRule, probeWords, s3CorsRule } from '../../src/text/en-sync.ts';
import { deadOrigin, realPorts } from '../support/http-ports.ts';
import { s3Key, startS3Server } from '../support/s3-server.ts';
import {
  credentials,
  startWebdavServer,
  type WebdavFault,
  type WebdavServer,
} from '../support/webdav-server.ts';

const running: { readonly stop: () => Promise<void> }[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

const ports: ProbePorts = {
  ...realPorts,
  isOnline: () => true,
  pageOrigin: 'https://app.example',
  pause: () => Promise.resolve(),
  freshName: () => 'abc123',
};

async function webdav(): Promise<WebdavServer> {
  const server = await startWebdavServer();
  running.push(server);
  return server;
}

type Given = { readonly base?: string; readonly password?: string };

function probeWebdav(server: WebdavServer, given: Given = {}, some: Partial<ProbePorts> = {}) {
  const base = given.base ?? server.url;
  const all = { ...ports, ...some };
  const remote = webdavRemote({ base, root: 'v1/w', ...credentials, ...given }, all);
  return probePlace({ remote, address: base }, all);
}

const allWork = {
  ...{ list: 'works', write: 'works', read: 'works', overwrite: 'works' },
  ...{ size: 'works', part: 'works', remove: 'works' },
};

describe('a place where everything works', () => {
  test('WebDAV, and nothing is left behind', async () => {
    const server = await webdav();
    const report = await probeWebdav(server);
    expect(report).toMatchObject({ trouble: null, findings: allWork });
    expect(Math.abs(report.skewMs ?? Number.NaN)).toBeLessThan(2000);
    expect(server.files.size).toBe(0);
  });

  test('S3, with the clock of the store', async () => {
    const server = await startS3Server();
    running.push(server);
    server.aheadMs = 180_000;
    const { endpoint, bucket } = server;
    const remote = s3Remote({ endpoint, bucket, root: 'v1/w', ...s3Key }, realPorts);
    const report = await probePlace({ remote, address: endpoint }, ports);
    expect(report).toMatchObject({ trouble: null, findings: allWork });
    expect(Math.abs((report.skewMs ?? 0) - 180_000)).toBeLessThan(2000);
    expect(server.objects.size).toBe(0);
  });

  test('a file of this device has no parts and no clock of its own', async () => {
    const remote = bundleRemote({ workspace: 'w', objects: new Map() }, Date.now);
    const report = await probePlace({ remote, address: null }, ports);
    expect(report).toEqual({
      trouble: null,
      findings: { ...allWork, part: 'untried' },
      skewMs: null,
    });
  });
});

describe('troubles', () => {
  const faults: readonly (readonly [WebdavFault, ProbeTrouble])[] = [
    ['truncate', 'alters'],
    ['busy', 'busy'],
    ['login', 'not-storage'],
    ['redirect', 'not-storage'],
    ['full', 'full'],
  ];
  test.each(faults)('a store that has the fault %s: %s', async (fault, trouble) => {
    const server = await webdav();
    server.fault = fault;
    expect((await probeWebdav(server)).trouble).toBe(trouble);
  });

  test.each([
    ['denied', { password: 'guess' }],
    ['no-answer', { base: `${deadOrigin}/dav/` }],
    ['insecure-address', { base: 'http://store.example/dav/' }],
    ['not-an-address', { base: 'ftp://store.example/' }],
  ] as const)('%s', async (trouble, given) => {
    expect((await probeWebdav(await webdav(), given)).trouble).toBe(trouble);
  });

  test('a base that is not there is no folder', async () => {
    const server = await webdav();
    const report = await probeWebdav(server, { base: `${server.origin}/dav/nobody/` });
    expect(report.trouble).toBe('no-folder');
    expect(server.requests.filter((line) => !line.startsWith('PROPFIND'))).toEqual([]);
  });

  // As a page sees it: every readable request rejects, a blind one resolves.
  const forbidding: HttpPorts['fetch'] = (url, init) =>
    init.mode === 'no-cors' ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch'));

  test('a server that forbids pages is told from one that is not there', async () => {
    const server = await webdav();
    const blind = { fetch: forbidding };
    expect((await probeWebdav(server, {}, blind)).trouble).toBe('browsers-forbidden');
    const gone = { base: `${deadOrigin}/` };
    expect((await probeWebdav(server, gone, blind)).trouble).toBe('no-answer');
    const own = { ...blind, pageOrigin: server.origin };
    expect((await probeWebdav(server, {}, own)).trouble).toBe('no-answer');
    const offline = { ...blind, isOnline: () => false };
    expect((await probeWebdav(server, {}, offline)).trouble).toBe('no-network');
  });

  const over = (changes: Partial<Remote>) => {
    const remote = bundleRemote({ workspace: 'w', objects: new Map() }, Date.now);
    return probePlace({ remote: { ...remote, ...changes }, address: null }, ports);
  };

  test('a place that may only be read', async () => {
    const put = () => Promise.resolve({ ok: false, error: { is: 'denied' } } as const);
    expect((await over({ put })).trouble).toBe('read-only');
  });

  test('a place that writes over what was there and leaves its tail', async () => {
    const base = bundleRemote({ workspace: 'w', objects: new Map() }, Date.now);
    const put: Remote['put'] = async (name, bytes) => {
      const before = await base.get(name);
      const tail = before.ok ? before.value.slice(bytes.length) : [];
      return base.put(name, Uint8Array.of(...bytes, ...tail));
    };
    const report = await probePlace({ remote: { ...base, put }, address: null }, ports);
    expect(report).toMatchObject({
      trouble: 'alters',
      findings: { read: 'works', overwrite: 'not' },
    });
  });

  test('a place that lists nothing', async () => {
    const list = () => Promise.resolve({ ok: true, value: [] } as const);
    expect((await over({ list })).trouble).toBe('forgets');
  });

  test('a place that does not delete can be used all the same', async () => {
    const remove = () => Promise.resolve({ ok: false, error: { is: 'denied' } } as const);
    const report = await over({ remove });
    expect(report.trouble).toBe(null);
    expect(report.findings.remove).toBe('not');
  });
});

test('every trouble has words, and the rules name the page', () => {
  for (const { what, next } of Object.values(probeWords.troubles)) {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  }
  expect(probeWords.clockOff(3)).toContain('3 min slow');
  expect(probeWords.clockOff(-3)).toContain('3 min fast');
  expect(nginxCorsRule('https://app.example')).toContain('"https://app.example" always');
  expect(JSON.parse(s3CorsRule('https://app.example'))).toMatchObject([
    { AllowedOrigins: ['https://app.example'] },
  ]);
});
