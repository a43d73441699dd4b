/** What a WebDAV server really does, measured: requests of each call, conditions, torn bodies, lists, etags. */
import net from 'node:net';
import type { HttpPorts } from '../../src/sync/http.ts';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { bytesOf, sure } from '../contracts/remote.contract.ts';
import { realPorts } from '../support/http-ports.ts';
import type { RealWebdav } from './webdav-servers.ts';

export type WebdavFacts = Readonly<Record<string, string | number>>;

export async function factsOf(server: RealWebdav): Promise<WebdavFacts> {
  return { ...(await requestsOf(server)), ...(await habitsOf(server)) };
}

async function requestsOf(server: RealWebdav): Promise<WebdavFacts> {
  let count = 0;
  const ports: HttpPorts = {
    ...realPorts,
    fetch: (url, init) => {
      count += 1;
      return fetch(url, init);
    },
  };
  const remote = webdavRemote({ ...server, root: 'v1/w' }, ports);
  const counts: Record<string, number> = {};
  const counted = async (name: string, work: () => Promise<unknown>) => {
    count = 0;
    await work();
    counts[name] = count;
  };
  for (const writer of ['w1', 'w2', 'w3']) sure(await remote.put(`s/${writer}/1-x`, bytesOf('x')));
  await counted('first put', async () => sure(await remote.put('h/w1', bytesOf('one'))));
  await counted('put', async () => sure(await remote.put('h/w1', bytesOf('two'))));
  await counted('get', async () => sure(await remote.get('h/w1')));
  await counted('stat', async () => sure(await remote.stat('h/w1')));
  await counted('list h', async () => sure(await remote.list('h')));
  await counted('list s', async () => sure(await remote.list('s')));
  await counted('list s again', async () => sure(await remote.list('s')));
  await counted('remove', async () => sure(await remote.remove('h/w1')));
  return counts;
}

async function habitsOf(server: RealWebdav): Promise<WebdavFacts> {
  const authorization = `Basic ${Buffer.from(`${server.user}:${server.password}`).toString('base64')}`;
  const send = (method: string, path: string, more: Record<string, string> = {}, body?: string) =>
    fetch(server.base + path, {
      method,
      headers: { authorization, ...more },
      ...(body === undefined ? {} : { body }),
    });
  await send('PUT', 'one', {}, 'first');
  const etag = (await send('HEAD', 'one')).headers.get('etag') ?? 'none';
  const again = await send('PUT', 'one', { 'if-none-match': '*' }, 'second');
  const stale = await send('PUT', 'one', { 'if-match': '"stale"' }, 'third');
  const race = await Promise.all(
    ['a', 'b', 'c', 'd'].map((body) => send('PUT', 'race', { 'if-none-match': '*' }, body)),
  );
  const part = await send('GET', 'one', { range: 'bytes=1-2' });
  const deep = await send('PROPFIND', '', { depth: 'infinity' });
  return {
    etag,
    'If-None-Match: *': again.status,
    'stale If-Match': stale.status,
    'winners of 4': race.filter(({ ok }) => ok).length,
    range: part.status,
    'Depth: infinity': deep.status,
    'list order': await listOrder(send),
    'torn body over "whole"': await torn(server, authorization),
  };
}

async function listOrder(
  send: (
    method: string,
    path: string,
    more?: Record<string, string>,
    body?: string,
  ) => Promise<Response>,
): Promise<string> {
  await send('MKCOL', 'order/');
  for (const name of ['c', 'a', 'd', 'b']) await send('PUT', `order/${name}`, {}, name);
  const text = await (await send('PROPFIND', 'order/', { depth: '1' })).text();
  return [...text.matchAll(/order\/([a-d])</g)].map(([, name]) => name).join('');
}

/** A connection that ends in the middle of a body: what is there afterwards? */
async function torn(server: RealWebdav, authorization: string): Promise<string> {
  const url = new URL(server.base);
  const headers = { authorization };
  await fetch(`${server.base}torn`, { method: 'PUT', headers, body: 'whole' });
  await new Promise<void>((resolve) => {
    const socket = net.connect(Number(url.port), '127.0.0.1', () => {
      socket.write(
        `PUT /torn HTTP/1.1\r\nHost: ${url.host}\r\nAuthorization: ${authorization}\r\nContent-Length: 1000\r\n\r\nhalf`,
      );
      setTimeout(() => socket.destroy(), 200);
    });
    socket.once('close', () => setTimeout(resolve, 300));
  });
  const after = await fetch(`${server.base}torn`, { headers });
  return after.ok ? JSON.stringify(await after.text()) : String(after.status);
}
