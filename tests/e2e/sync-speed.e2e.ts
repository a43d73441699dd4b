/** What sync costs in a real browser: a new device with ten thousand tasks, and as many changes at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../vite.config.ts';
import type { SyncTimes } from '../bench/sync-page/main.ts';
import { closeApp, launchApp, type RunningApp } from '../support/browser.ts';
import { StaticServer } from '../support/serve.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stopgap-sync-page-'));
let server: StaticServer;
let app: RunningApp;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(import.meta.dirname, '../bench/sync-page'),
    ...(config.resolve && { resolve: config.resolve }),
    build: { ...config.build, outDir: folder },
  });
  server = await StaticServer.start({ root: folder });
  app = await launchApp({ baseURL: server.url });
  await app.page.goto('/');
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('ten thousand tasks come in, and ten thousand changes, without holding up the owner', async () => {
  const times = await app.page.evaluate(() =>
    (globalThis as unknown as { measure: (n: number) => Promise<SyncTimes> }).measure(10_000),
  );
  console.table(
    Object.fromEntries(Object.entries(times).map(([name, n]) => [name, Math.round(n)])),
  );
  expect(times.joinRequests).toBeLessThanOrEqual(6);
  // In proportion to writing the same tasks by hand: milliseconds swing by half here.
  expect(times.joinMs).toBeLessThan(Math.max(3000, 3 * times.importMs));
  expect(times.mergeMs).toBeLessThan(Math.max(3000, 3 * times.editMs));
  expect(times.longestMs).toBeLessThan(Math.max(250, 4 * times.longestByHandMs));
});
