/** A WebDAV store that misbehaves as real ones do: each misdeed has its own name, none passes for data. */
import { afterEach, describe, expect, test } from 'vitest';
import type { HttpPorts } from '../../src/sync/http.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { bytesOf, errorOf, someBytes, sure } from '../contracts/remote.contract.ts';
import { realPorts } from '../support/http-ports.ts';
import {
  credentials,
  startWebdavServer,
  type WebdavFault,
  type WebdavHabits,
  type WebdavServer,
} from '../support/webdav-server.ts';

const running: WebdavServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

async function world(habits: WebdavHabits = {}, ports: HttpPorts = realPorts) {
  const server = await startWebdavServer(habits);
  running.push(server);
  const remote = webdavRemote({ base: server.url, root: 'v1/w', ...credentials }, ports);
  return { server, remote };
}

async function requestsOf(server: WebdavServer, work: () => Promise<unknown>) {
  const before = server.requests.length;
  await work();
  return server.requests.slice(before).map((line) => line.replace('/dav/own files', ''));
}

const calls = {
  list: (remote: Remote) => remote.list('h'),
  get: (remote: Remote) => remote.get('h/a'),
  put: (remote: Remote) => remote.put('h/a', bytesOf('two')),
  stat: (remote: Remote) => remote.stat('h/a'),
  remove: (remote: Remote) => remote.remove('h/a'),
};

describe('a store that refuses', () => {
  const expected: readonly (readonly [WebdavFault, Readonly<Record<string, string>>])[] = [
    ['busy', { list: 'busy', get: 'busy', put: 'busy', stat: 'busy', remove: 'busy' }],
    ['locked', { put: 'busy', remove: 'busy' }],
    ['full', { put: 'full' }],
    ['large', { put: 'too-large' }],
    ['login', { list: 'wrong', get: 'missing', put: 'wrong', stat: 'missing' }],
    ['redirect', { list: 'wrong', get: 'missing', put: 'wrong', stat: 'missing', remove: 'wrong' }],
    ['cut-list', { list: 'wrong' }],
  ];
  test.each(expected)('%s', async (fault, errors) => {
    const { server, remote } = await world();
    sure(await remote.put('h/a', bytesOf('one')));
    server.fault = fault;
    for (const [call, error] of Object.entries(errors)) {
      expect(errorOf(await calls[call as keyof typeof calls](remote)), call).toBe(error);
    }
  });

  test('says how long to wait, in seconds or by date', async () => {
    const { server, remote } = await world({}, { ...realPorts, now: () => 48_000 });
    server.fault = 'busy';
    expect(await remote.list('h')).toMatchObject({ error: { is: 'busy', retryAfterMs: 7000 } });
    server.fault = 'busy-until';
    expect(await remote.list('h')).toMatchObject({ error: { is: 'busy', retryAfterMs: 12_000 } });
  });

  test('a store that never answers is offline when the time is up', async () => {
    const waits: number[] = [];
    const timeout = (ms: number) => {
      waits.push(ms);
      return AbortSignal.timeout(50);
    };
    const { server, remote } = await world({}, { ...realPorts, timeout });
    server.fault = 'silent';
    for (const call of Object.values(calls)) expect(errorOf(await call(remote))).toBe('offline');
    expect(errorOf(await remote.put('b/aa/x', someBytes(1_048_576, 1)))).toBe('offline');
    // A megabyte has longer than a word.
    expect(Math.max(...waits)).toBeGreaterThan(2 * Math.min(...waits));
  });

  test('a store that never stops sending is stopped', async () => {
    const { server, remote } = await world();
    sure(await remote.put('h/a', bytesOf('one')));
    server.fault = 'endless';
    expect(errorOf(await remote.get('h/a', { maxBytes: 100_000 }))).toBe('too-large');
  });
});

describe('a store that lies', () => {
  test('a truncated body is seen by its size', async () => {
    const { server, remote } = await world();
    server.fault = 'truncate';
    sure(await remote.put('s/w/0001-x', someBytes(1000, 1)));
    expect(sure(await remote.stat('s/w/0001-x')).size).toBe(500);
    server.fault = null;
    sure(await remote.put('s/w/0001-x', someBytes(1000, 1)));
    expect(sure(await remote.stat('s/w/0001-x')).size).toBe(1000);
  });

  test('a list with holes is taken as it is, and what it leaves out can still be read', async () => {
    const { server, remote } = await world();
    for (const name of ['h/a', 'h/b', 'h/c']) sure(await remote.put(name, bytesOf(name)));
    server.fault = 'lie';
    expect(sure(await remote.list('h')).map(({ name }) => name)).toEqual(['h/a', 'h/c']);
    expect(sure(await remote.get('h/b'))).toEqual(bytesOf('h/b'));
  });

  test('an etag of seconds and size: another length is another validator', async () => {
    const { remote } = await world();
    const validator = async () => sure(await remote.list('h'))[0]?.validator;
    sure(await remote.put('h/a', bytesOf('one')));
    const before = await validator();
    sure(await remote.put('h/a', bytesOf('three')));
    expect(await validator()).not.toBe(before);
  });
});

describe('two devices in a store that is still empty', () => {
  test.each([405, 403] as const)(
    'the one whose folder was made already goes on (%i)',
    async (code) => {
      const { server, remote } = await world({ secondMkcol: code });
      const names = Array.from({ length: 12 }, (_, at) => `s/w${at % 3}/000${at}-x`);
      const puts = await Promise.all(names.map((name) => remote.put(name, bytesOf(name))));
      expect(puts.filter(({ ok }) => !ok)).toEqual([]);
      expect(server.files.size).toBe(12);
    },
  );
});

describe('requests', () => {
  test('a quiet poll is one; a put is one; the first in a new folder is three', async () => {
    const { server, remote } = await world();
    sure(await remote.put('h/a', bytesOf('one')));
    expect(await requestsOf(server, () => remote.list('h'))).toEqual(['PROPFIND /v1/w/h/ 1']);
    expect(await requestsOf(server, () => remote.put('h/a', bytesOf('2')))).toEqual([
      'PUT /v1/w/h/a',
    ]);
    expect(await requestsOf(server, () => remote.put('p/a', bytesOf('2')))).toEqual([
      'PUT /v1/w/p/a',
      'MKCOL /v1/w/p/',
      'PUT /v1/w/p/a',
    ]);
    expect(await requestsOf(server, () => remote.get('h/a'))).toEqual(['GET /v1/w/h/a']);
    expect(await requestsOf(server, () => remote.stat('h/a'))).toEqual(['HEAD /v1/w/h/a']);
  });

  test('a large body goes out once: its folder is made first, and not asked for again', async () => {
    const { server, remote } = await world();
    sure(await remote.put('h/a', bytesOf('one')));
    const photo = new Uint8Array(100_000);
    expect(await requestsOf(server, () => remote.put('b/aa/one', photo))).toEqual([
      'MKCOL /v1/w/b/aa/',
      'MKCOL /v1/w/b/',
      'MKCOL /v1/w/b/aa/',
      'PUT /v1/w/b/aa/one',
    ]);
    expect(await requestsOf(server, () => remote.put('b/bb/two', photo))).toEqual([
      'MKCOL /v1/w/b/bb/',
      'PUT /v1/w/b/bb/two',
    ]);
    expect(await requestsOf(server, () => remote.put('b/bb/three', photo))).toEqual([
      'PUT /v1/w/b/bb/three',
    ]);
  });

  test.each([
    ['whole', [2, 1, 1]],
    ['forbidden', [5, 4, 4]],
    ['as-one', [5, 4, 4]],
  ] as const)('a sweep of three writers where a whole tree is %s', async (infinity, expected) => {
    const { server, remote } = await world({ infinity });
    for (const writer of ['w1', 'w2', 'w3']) {
      for (const seq of [1, 2]) sure(await remote.put(`s/${writer}/000${seq}-x`, bytesOf('x')));
    }
    const counts: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const asked = await requestsOf(server, async () =>
        expect(sure(await remote.list('s')).length).toBe(6),
      );
      counts.push(asked.length);
    }
    expect(counts).toEqual(expected);
  });

  test('an empty store costs one more, that tells it from a wrong address', async () => {
    const { server, remote } = await world();
    expect(await requestsOf(server, () => remote.list('h'))).toEqual([
      'PROPFIND /v1/w/h/ 1',
      'PROPFIND / 0',
    ]);
  });

  test('what nobody ever put costs one: that the folder itself is gone is told by the heads', async () => {
    const { server, remote } = await world();
    const asked = await requestsOf(server, () => remote.list('roster'));
    expect(asked).toEqual(['PROPFIND /v1/w/roster/ 1']);
    server.folders.clear();
    expect(errorOf(await remote.list('h'))).toBe('no-base');
  });

  test('keepalive, no cookies, no cache and the password reach the request', async () => {
    const seen: RequestInit[] = [];
    const ports: HttpPorts = {
      ...realPorts,
      fetch: (url, init) => {
        seen.push(init);
        return fetch(url, init);
      },
    };
    const { remote } = await world({ makesParents: true }, ports);
    sure(await remote.put('h/a', bytesOf('one'), { keepalive: true }));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      keepalive: true,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    });
  });

  test.each([
    ['as typed', (url: string) => url.replace('%20', ' ').replace(/\/$/, '')],
    ['with a name in it', (url: string) => url.replace('//', '//anna:secret@')],
    ['with more behind it', (url: string) => `${url}?dir=1#top`],
  ])('an address %s is understood', async (_, given) => {
    const { server } = await world();
    const place = { base: given(server.url), root: 'v1/w', ...credentials };
    const remote = webdavRemote(place, realPorts);
    sure(await remote.put('h/a', bytesOf('one')));
    expect(sure(await remote.list('h'))).toHaveLength(1);
  });

  test('an address that no server can have is offline, not a crash', async () => {
    for (const base of ['', 'dav', 'http://[', 'https://127.0.0.1:9/100%/']) {
      const remote = webdavRemote({ base, root: 'v1/w', ...credentials }, realPorts);
      for (const call of Object.values(calls)) expect(errorOf(await call(remote))).toBe('offline');
    }
  });

  test('a part of an object can be asked for', async () => {
    const { remote } = await world();
    sure(await remote.put('h/a', bytesOf('abcdef')));
    expect(sure(await remote.part('h/a', 2, 3))).toEqual(bytesOf('cde'));
  });
});
