/** The whole story of sync, in real browsers over real servers: records, a photo, the network cut and back, the store wiped. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nginxCorsRule } from '../../src/text/en-sync.ts';
import buildApp from '../support/build-app.ts';
import { type Home, startHome } from '../support/home.ts';
import { StaticServer } from '../support/serve.ts';
import { liveWithSync, type StoryStore } from '../support/sync-story.ts';
import { oneFileKey, startOneFileHome } from './one-file-home.ts';
import { startPlainNginx, startWebdav, type WebdavName } from './webdav-servers.ts';

const told: Record<string, Readonly<Record<string, number>>> = {};
let app: StaticServer;

beforeAll(async () => {
  // Here: the config of these tests has no global setup.
  buildApp();
  app = await StaticServer.start();
});
afterAll(async () => {
  console.table(told);
  await app.stop();
});

type Place = {
  readonly home: Home;
  readonly store: Pick<StoryStore, 'login' | 'elsewhere'>;
  /** Where the server keeps its files. */
  readonly data: string;
  readonly stop: () => Promise<void>;
};

const places: Readonly<Record<string, () => Promise<Place>>> = {
  nginx: () => beside('nginx'),
  apache: () => beside('apache'),
  rclone: () => beside('rclone'),
  'nginx in one file': inOneFile,
  'nginx on another origin': onAnotherOrigin,
};

describe.each(Object.entries(places))('sync through %s', (name, start) => {
  test('set up, joined by code, apart and together again, wiped and filled', async () => {
    const { home, store, data, stop } = await start();
    try {
      const seen = await liveWithSync(home, {
        ...{ ...store, withPhoto: true },
        bytes: () => filesBelow(data).flatMap((file) => [Buffer.from(file), readFileSync(file)]),
        wipe: () => {
          for (const inside of readdirSync(data))
            rmSync(path.join(data, inside), { recursive: true });
        },
      });
      told[name] = seen;
      // The address is one field more: a tap.
      expect(seen['tapsToSetUp']).toBeLessThanOrEqual(8);
      // Two of them ask whether there is a deck with this code, and in which epoch; one may be the other phone's own look.
      expect(seen['requestsToJoin']).toBeLessThanOrEqual(10);
      expect(seen['requestsOfQuietPoll']).toBe(1);
    } finally {
      await stop();
    }
  }, 300_000);
});

async function beside(name: WebdavName): Promise<Place> {
  const server = await startWebdav(name);
  const home = await startHome(app.url, server.base);
  const { user, password, data } = server;
  const stop = async () => {
    await home.stop();
    await server.stop();
  };
  return { home, store: { login: { user, password } }, data, stop };
}

/** App and store by the one file of the README, as it stands. */
async function inOneFile(): Promise<Place> {
  const server = await startOneFileHome();
  const home = await startHome(server.url, `${server.url}/dav/`);
  const stop = async () => {
    await home.stop();
    await server.stop();
  };
  return { home, store: { login: oneFileKey }, data: path.join(server.dir, 'store/dav'), stop };
}

/** A server of its own, with the lines the app gives to copy. */
async function onAnotherOrigin(): Promise<Place> {
  const { base, user, password, data, stop } = await startPlainNginx(nginxCorsRule(app.url));
  const home = { url: app.url, asked: [], stop };
  return { home, store: { login: { url: base, user, password }, elsewhere: base }, data, stop };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
