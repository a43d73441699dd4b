/** The whole story of sync, in real browsers over real servers. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import buildApp from '../support/build-app.ts';
import { startHome } from '../support/home.ts';
import { StaticServer } from '../support/serve.ts';
import { liveWithSync } from '../support/sync-story.ts';
import { startWebdav } from './webdav-servers.ts';

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

describe.each(['nginx', 'apache', 'rclone'] as const)('sync through %s', (name) => {
  test('set up, joined by code, apart and together again, wiped and filled', async () => {
    const server = await startWebdav(name);
    const home = await startHome(app.url, server.base);
    try {
      const seen = await liveWithSync(home, {
        login: server,
        bytes: () =>
          filesBelow(server.data).flatMap((file) => [Buffer.from(file), readFileSync(file)]),
        wipe: () => {
          for (const inside of readdirSync(server.data))
            rmSync(path.join(server.data, inside), { recursive: true });
        },
      });
      told[name] = seen;
      expect(seen['tapsToSetUp']).toBeLessThanOrEqual(8);
      // The look for a deck before joining, the cycle that takes it in, and what it says of itself.
      expect(seen['requestsToJoin']).toBeLessThanOrEqual(7);
      expect(seen['requestsOfQuietPoll']).toBe(1);
    } finally {
      await home.stop();
      await server.stop();
    }
  }, 300_000);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
