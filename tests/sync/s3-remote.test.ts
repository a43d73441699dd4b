/** An S3 store by its refusals: each error code has its name, and a wrong clock mends itself. */
import { afterEach, expect, test } from 'vitest';
import { s3Remote } from '../../src/sync/s3-remote.ts';
import { bytesOf, errorOf, someBytes, sure } from '../contracts/remote.contract.ts';
import { realPorts } from '../support/http-ports.ts';
import { type S3Server, s3Key, startS3Server } from '../support/s3-server.ts';

const running: S3Server[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

async function world(pageSize?: number) {
  const server = await startS3Server(pageSize);
  running.push(server);
  const { endpoint, bucket } = server;
  const remote = s3Remote({ endpoint, bucket, root: 'v1/w', ...s3Key }, realPorts);
  return { server, remote };
}

test('every call is one request, a list one for each page', async () => {
  const { server, remote } = await world(4);
  for (let at = 0; at < 10; at += 1) sure(await remote.put(`s/w${at % 2}/${at}-x`, bytesOf('x')));
  sure(await remote.stat('s/w0/0-x'));
  sure(await remote.get('s/w0/0-x'));
  expect(server.requests).toHaveLength(12);
  expect(sure(await remote.list('s'))).toHaveLength(10);
  expect(server.requests).toHaveLength(15);
});

test('a list that never ends is ended', async () => {
  const { server, remote } = await world(2);
  for (const name of ['h/a', 'h/b', 'h/c']) sure(await remote.put(name, bytesOf(name)));
  server.fault = 'same-token';
  expect((await remote.list('h')).ok).toBe(true);
  expect(server.requests.length).toBeLessThan(10);
});

test.each([
  ['slow-down', 'busy'],
  ['quota', 'full'],
] as const)('%s is %s', async (fault, error) => {
  const { server, remote } = await world();
  server.fault = fault;
  expect(errorOf(await remote.put('h/a', bytesOf('one')))).toBe(error);
});

test.each([40, -40])('a clock %i minutes off is told by the store once', async (minutes) => {
  const { server, remote } = await world();
  server.aheadMs = minutes * 60_000;
  sure(await remote.put('h/a', bytesOf('one')));
  expect(server.requests).toHaveLength(2);
  sure(await remote.put('h/a', bytesOf('two')));
  expect(server.requests).toHaveLength(3);
  const { modified } = sure(await remote.stat('h/a'));
  expect(Math.abs((modified ?? 0) - Date.now() - server.aheadMs)).toBeLessThan(5000);
});

test('where refusals are mute, a list tells missing from offline', async () => {
  const { server, remote } = await world();
  sure(await remote.put('h/a', bytesOf('one')));
  server.fault = 'mute-errors';
  expect(errorOf(await remote.get('h/nobody'))).toBe('missing');
  expect(errorOf(await remote.stat('h/nobody'))).toBe('missing');
  expect(sure(await remote.get('h/a'))).toEqual(bytesOf('one'));
  await server.stop();
  expect(errorOf(await remote.get('h/nobody'))).toBe('offline');
});

test('a part of an object can be asked for', async () => {
  const { remote } = await world();
  sure(await remote.put('h/a', someBytes(100, 1)));
  expect(sure(await remote.part('h/a', 10, 5))).toEqual(someBytes(100, 1).slice(10, 15));
});

test('an address that no server can have is offline, not a crash', async () => {
  for (const endpoint of ['', 'bucket', 'http://[']) {
    const remote = s3Remote({ endpoint, bucket: 'b', root: 'v1/w', ...s3Key }, realPorts);
    expect(errorOf(await remote.put('h/a', bytesOf('one')))).toBe('offline');
    expect(errorOf(await remote.list('h'))).toBe('offline');
  }
});
