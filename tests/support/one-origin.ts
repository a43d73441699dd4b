/** The app and a store under one address, as on a home server; every byte laid down in the store is kept. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StaticServer } from './serve.ts';
import type { WebdavServer } from './webdav-server.ts';

export type OneOrigin = {
  readonly url: string;
  /** The store's folder under this address. */
  readonly store: string;
  readonly stored: Buffer[];
  readonly stop: () => Promise<void>;
};

export async function serveTogether(app: StaticServer, dav: WebdavServer): Promise<OneOrigin> {
  const stored: Buffer[] = [];
  const front = createServer((asked, answer) => {
    const from = asked.url ?? '/';
    const to = new URL(from, from.startsWith('/dav/') ? dav.origin : app.url);
    if (asked.method === 'PUT') {
      stored.push(Buffer.from(from));
      asked.on('data', (chunk: Buffer) => stored.push(chunk));
    }
    const { method, headers } = asked;
    const onward = request(to, { method: method ?? 'GET', headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(front.address() as AddressInfo).port}`;
  return {
    url,
    store: `${url}${new URL(dav.url).pathname}`,
    stored,
    stop: () =>
      new Promise((resolve) => {
        front.closeAllConnections();
        front.close(() => resolve());
      }),
  };
}
