/** The app at / and a store at /dav/, one origin, as the owner's own machine serves them; what the store is asked is counted. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Home = {
  readonly url: string;
  /** `METHOD /path` of what went to the store. */
  readonly asked: string[];
  readonly stop: () => Promise<void>;
};

/** `store` is where /dav/ leads to, with a slash at its end. */
export async function startHome(app: string, store: string): Promise<Home> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '/';
    const isStore = path.startsWith('/dav/');
    if (isStore) asked.push(`${request.method} ${path}`);
    const to = new URL(isStore ? store + path.slice('/dav/'.length) : app + path);
    const { method, headers } = request;
    const onward = http.request(
      to,
      { method, headers: { ...headers, host: to.host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
