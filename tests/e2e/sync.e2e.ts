/** Two devices in two real browser profiles, in step through a store beside the app. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Home, startHome } from '../support/home.ts';
import { StaticServer } from '../support/serve.ts';
import { liveWithSync } from '../support/sync-story.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../support/webdav-server.ts';

let app: StaticServer;
let store: WebdavServer;
let home: Home;

beforeAll(async () => {
  app = await StaticServer.start();
  // As nginx: it lists no whole trees.
  store = await startWebdavServer({ infinity: 'forbidden' });
  home = await startHome(app.url, `${store.origin}/dav/`);
});

afterAll(async () => {
  await home.stop();
  await store.stop();
  await app.stop();
});

test('set up, joined by code, apart and together again, wiped and filled; nothing can be read', async () => {
  const seen = await liveWithSync(home, {
    login: credentials,
    bytes: () => [...store.files].flatMap(([name, { bytes }]) => [Buffer.from(name), bytes]),
    wipe: () => store.files.clear(),
  });
  console.table(seen);
  expect(seen['tapsToSetUp']).toBeLessThanOrEqual(8);
  expect(seen['secondsToSetUp']).toBeLessThan(120);
}, 240_000);
