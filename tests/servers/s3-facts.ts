/** What an S3 store really does, measured: requests of each call, conditions, lists, etags, a wrong hash. */
import type { HttpPorts } from '../../src/sync/http.ts';
import { s3Remote } from '../../src/sync/s3-remote.ts';
import { bytesOf, sure } from '../contracts/remote.contract.ts';
import { realPorts } from '../support/http-ports.ts';
import { type S3Key, signedFetch } from './s3-signed.ts';

export type S3Facts = Readonly<Record<string, string | number>>;

export async function s3FactsOf(place: S3Key): Promise<S3Facts> {
  return { ...(await requestsOf(place)), ...(await habitsOf(place)) };
}

async function requestsOf(place: S3Key): Promise<S3Facts> {
  let count = 0;
  const ports: HttpPorts = {
    ...realPorts,
    fetch: (url, init) => {
      count += 1;
      return fetch(url, init);
    },
  };
  const remote = s3Remote({ ...place, root: 'v1/facts' }, ports);
  const counts: Record<string, number> = {};
  const counted = async (name: string, work: () => Promise<unknown>) => {
    count = 0;
    await work();
    counts[name] = count;
  };
  for (const writer of ['w1', 'w2', 'w3']) sure(await remote.put(`s/${writer}/1-x`, bytesOf('x')));
  await counted('put', async () => sure(await remote.put('h/w1', bytesOf('one'))));
  await counted('get', async () => sure(await remote.get('h/w1')));
  await counted('stat', async () => sure(await remote.stat('h/w1')));
  await counted('list h', async () => sure(await remote.list('h')));
  await counted('list s', async () => sure(await remote.list('s')));
  await counted('remove', async () => sure(await remote.remove('h/w1')));
  return counts;
}

async function habitsOf(place: S3Key): Promise<S3Facts> {
  const send = (method: string, key: string, more: Record<string, string> = {}, body?: string) =>
    signedFetch(place, {
      method,
      path: key,
      headers: more,
      ...(body === undefined ? {} : { body }),
    });
  await send('PUT', 'one', {}, 'first');
  const etag = (await send('HEAD', 'one')).headers.get('etag') ?? 'none';
  const again = await send('PUT', 'one', { 'if-none-match': '*' }, 'second');
  const stale = await send('PUT', 'one', { 'if-match': '"stale"' }, 'third');
  const wrongHash = await send('PUT', 'bent', { 'x-amz-content-sha256': 'ab'.repeat(32) }, 'bent');
  const after = await send('HEAD', 'bent');
  for (const name of ['c', 'a', 'd', 'b']) await send('PUT', `order/${name}`, {}, name);
  const text = await (await send('GET', '?list-type=2&prefix=order/')).text();
  return {
    etag,
    'If-None-Match: *': again.status,
    'stale If-Match': stale.status,
    'body of another hash': `${wrongHash.status}, then ${after.status}`,
    range: (await send('GET', 'one', { range: 'bytes=1-2' })).status,
    'list order': [...text.matchAll(/order\/([a-d])</g)].map(([, name]) => name).join(''),
  };
}
