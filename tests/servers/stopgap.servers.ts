/** The file an owner puts on a machine, started as it stands: the app at /, the store at /dav/, one origin. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webdavRemote } from '../../src/sync/webdav-remote.ts';
import { nginxCorsRule } from '../../src/text/en-sync.ts';
import {
  type RemoteUnderTest,
  remoteContract,
  someBytes,
  sure,
} from '../contracts/remote.contract.ts';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import buildApp from '../support/build-app.ts';
import { deadOrigin, realPorts } from '../support/http-ports.ts';
import { type OneFileHome, oneFileKey, startOneFileHome } from './one-file-home.ts';
import { bundled } from './real-page.ts';
import { startPlainNginx } from './webdav-servers.ts';

async function underTest(): Promise<RemoteUnderTest> {
  const home = await startOneFileHome();
  const at = (workspace: string, more: { base?: string; password?: string } = {}) => {
    const place = { base: `${home.url}/dav/`, root: `v1/${workspace}`, ...oneFileKey, ...more };
    return webdavRemote(place, realPorts);
  };
  return {
    open: (workspace) => at(workspace),
    wrongPassword: (workspace) => at(workspace, { password: 'guess' }),
    noBase: (workspace) => at(workspace, { base: `${home.url}/dav/nobody/` }),
    putMakesBase: true,
    unreachable: (workspace) => at(workspace, { base: `${deadOrigin}/` }),
    stop: () => home.stop(),
  };
}

// Built here: the config of these tests has no global setup.
buildApp();
remoteContract('nginx in one file', underTest, { runs: 5, many: 100 });

describe('nginx in one file', () => {
  let home: OneFileHome;
  let app: RunningApp;
  beforeAll(async () => {
    home = await startOneFileHome();
    app = await launchApp({ baseURL: home.url });
  });
  afterAll(async () => {
    await closeApp(app);
    await home.stop();
  });

  test('what never changes is kept, all else is asked for again', async () => {
    const cacheOf = async (at: string) => {
      const answer = await fetch(home.url + at);
      return [answer.status, answer.headers.get('cache-control')];
    };
    const [asset] = readdirSync(path.join(home.dir, 'app/assets'));
    expect(await cacheOf(`/assets/${asset}`)).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const at of [
      '/',
      '/index.html',
      '/sw.js',
      '/manifest.webmanifest',
      '/customers/some-one',
    ]) {
      expect(await cacheOf(at), at).toEqual([200, 'no-cache']);
    }
    // An asset of an older version must not be answered by a page.
    expect((await cacheOf('/assets/older.js'))[0]).toBe(404);
    expect((await cacheOf('/dav/h/a'))[0]).toBe(401);
  });

  test('types and what a page may do with it', async () => {
    const page = await fetch(`${home.url}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('content-security-policy')).toContain('frame-ancestors');
    const worker = await fetch(`${home.url}/sw.js`);
    expect(worker.headers.get('content-type')).toContain('javascript');
    const manifest = await fetch(`${home.url}/manifest.webmanifest`);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
  });

  test('the app installs and opens without the network, the store is never kept', async () => {
    const { page } = app;
    await installApp(page);
    // From the app's own folder: its policy lets no other script in.
    const script = `${await bundled()};window.remotes = remotes;`;
    writeFileSync(path.join(home.dir, 'app/remotes.js'), script);
    // As text, or the tests' own bundler would load it here.
    await page.evaluate("import('/remotes.js')");
    const place = { base: `${home.url}/dav/`, root: 'v1/w', ...oneFileKey };
    const said = await page.evaluate((at) => window.remotes.roundTrip(at), place);
    expect(said.filter((one) => one === 'ok')).toHaveLength(4);
    const report = await page.evaluate((at) => window.remotes.probeWebdav(at), place);
    expect(report.trouble).toBe(null);
    await app.context.setOffline(true);
    await page.reload();
    await page.waitForSelector('main');
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.filter((at) => at.startsWith('/dav'))).toEqual([]);
    await app.context.setOffline(false);
  });

  test('from the app a store on another origin can be reached too', async () => {
    const other = await startPlainNginx(nginxCorsRule(home.url));
    const place = { base: other.base, root: 'v1/w', user: other.user, password: other.password };
    try {
      await app.page.evaluate("import('/remotes.js')");
      const report = await app.page.evaluate((at) => window.remotes.probeWebdav(at), place);
      expect(report.trouble).toBe(null);
    } finally {
      await other.stop();
    }
  });

  test('files lie where a backup looks for them, and a big one fits', async () => {
    const place = { base: `${home.url}/dav/`, root: 'v1/w', ...oneFileKey };
    const big = someBytes(20 * 1024 * 1024, 1);
    sure(await webdavRemote(place, realPorts).put('z/w1/snapshot', big));
    const kept = execFileSync('find', [
      path.join(home.dir, 'store/dav/v1/w/z'),
      '-type',
      'f',
      '-size',
      '+19M',
    ]);
    expect(kept.toString()).toContain('z/w1/snapshot');
  });
});
