/** The shell around the app: opens with no network, updates when told, can be installed, takes what is shared. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenInWorker, loadedAll, routesTaken } from '../support/asked-of-worker.ts';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { fetchUpdate, release } from '../support/release.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeEach(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
});

afterEach(async () => {
  await closeApp(app);
  await server.stop();
});

describe('with the server down', () => {
  beforeEach(async () => {
    await installApp(app.page);
    await server.stop();
  });

  test('it reloads', async () => {
    await app.page.reload();
    await expectDrawn(app.page);
  });

  test('it opens at an address inside', async () => {
    await app.page.goto('/task/unheard-of?from=link');
    await expectDrawn(app.page);
    expect(new URL(app.page.url()).pathname).toBe('/task/unheard-of');
  });

  test('it opens by a shortcut', async () => {
    await app.page.goto('/?gap=5');
    await expectDrawn(app.page);
  });

  test('a start asks nothing of the worker: the caches answer by themselves', async () => {
    await app.page.goto('about:blank');
    const askedOfWorker = await listenInWorker(app);
    await app.page.goto('/');
    await expectDrawn(app.page);
    // The manifest and the icon are asked for beside the first screen, more code after it.
    await app.page.evaluate(loadedAll);
    expect(await askedOfWorker()).toEqual([]);
    // It would have told: what no cache can answer is asked of it.
    await app.page.evaluate(() => fetch('/unheard-of').catch(() => undefined));
    expect(await askedOfWorker()).toEqual(['/unheard-of']);
    const taken = await app.page.evaluate(routesTaken);
    expect(taken.slice(0, 2)).toEqual([
      ['/', 'cache'],
      [expect.stringMatching(/^\/assets\/first-/), 'cache'],
    ]);
  });

  test('it opens after the browser was killed', async () => {
    await killHard(app);
    app = await relaunch(app);
    await app.page.goto('/');
    await expectDrawn(app.page);
  });

  test('every file of the app is there', async () => {
    const shown = await app.page.evaluate(() => fetch('/icons/icon-512.png').then(({ ok }) => ok));
    expect(shown).toBe(true);
    const kept = await app.page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toEqual(
      expect.arrayContaining(
        server.paths().filter((url) => !/^\/(sw|sync-engine-\w+)\.js$|^\/screenshots\//.test(url)),
      ),
    );
  });
});

describe('a new version', () => {
  beforeEach(async () => {
    await installApp(app.page);
    // A page of ours with no code of ours: only the worker decides here.
    await app.page.goto('/icons/icon.svg');
    release(server);
    await fetchUpdate(app.page);
  });

  test('waits while the old one is open', async () => {
    await app.page.reload();
    expect(await versionOf(app.page)).toBe('old');
    expect(await app.page.evaluate(stateOfWaiting)).toBe('installed');
  });

  test('takes over once it is told to', async () => {
    await app.page.evaluate(async () => {
      const swapped = new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
      const { waiting } = await navigator.serviceWorker.ready;
      waiting?.postMessage({ type: 'update-now' });
      await swapped;
    });
    expect(await versionOf(app.page)).toBe('new');
  });

  test('opens at the next start', async () => {
    await killHard(app);
    app = await relaunch(app);
    await server.stop();
    // The old worker has no page left, so the new one may start by itself.
    await expect
      .poll(async () => {
        await app.page.goto('about:blank');
        await app.page.goto('/icons/icon.svg');
        return versionOf(app.page);
      })
      .toBe('new');
  });
});

describe('the manifest', () => {
  test('makes the app installable', async () => {
    await installApp(app.page);
    const session = await app.context.newCDPSession(app.page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The test browser runs in a profile that is not kept.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });

  test('names only pictures that are there, in the size it says', async () => {
    await app.page.goto('/');
    const wrong = await app.page.evaluate(async () => {
      type Icons = { readonly icons: readonly { src: string; sizes: string }[] };
      const response = await fetch('/manifest.webmanifest');
      const manifest = (await response.json()) as Icons & { readonly shortcuts: readonly Icons[] };
      const all = [manifest, ...manifest.shortcuts].flatMap(({ icons }) => icons);
      const check = async ({ src, sizes }: { src: string; sizes: string }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return sizes === 'any' || sizes === `${image.naturalWidth}x${image.naturalHeight}`
          ? []
          : src;
      };
      return (await Promise.all(all.map(check))).flat();
    });
    expect(wrong).toEqual([]);
  });
});

describe('sharing from another app', () => {
  const sent = { title: 'Leak', text: 'kitchen tap', url: 'https://example.com/a' };

  beforeEach(async () => {
    await installApp(app.page);
    // A page of ours with no code of ours, so that nobody takes what the worker keeps.
    await app.page.goto('/icons/icon.svg');
    await server.stop();
  });

  test('opens capture, with no network', async () => {
    await app.page.goto('/');
    const opened = app.page.waitForEvent('framenavigated', (frame) =>
      sharedAddress.test(frame.url()),
    );
    await submitShare(app.page, sent);
    await opened;
  });

  test('keeps words and bytes until the page has taken them', async () => {
    await app.page.evaluate(postShare, sent);
    expect(await app.page.evaluate(readShares)).toEqual([
      { ...sent, file: { name: 'tap.png', type: 'image/png', bytes: [...Array(256).keys()] } },
    ]);
  });

  test('opens capture on a full disk too, with nothing kept', async () => {
    await app.page.goto('/');
    const session = await app.context.newCDPSession(app.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
    const opened = app.page.waitForEvent('framenavigated', (frame) =>
      frame.url().endsWith('/?add=1&shared=none'),
    );
    await submitShare(app.page, sent);
    await opened;
    expect(await app.page.evaluate(readShares)).toEqual([]);
  });

  test('survives a kill', async () => {
    await app.page.evaluate(postShare, sent);
    await killHard(app);
    app = await relaunch(app);
    await app.page.goto('/icons/icon.svg');
    expect(await app.page.evaluate(readShares)).toMatchObject([sent]);
  });
});

test('the first page asks nobody but its own server', async () => {
  const asked: string[] = [];
  app.context.on('request', (request) => asked.push(new URL(request.url()).origin));
  await installApp(app.page);
  expect(new Set(asked)).toEqual(new Set([server.url]));
});

test('the page breaks none of its own rules on content', async () => {
  const broken: string[] = [];
  app.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') broken.push(message.text());
  });
  app.page.on('pageerror', (error) => broken.push(String(error)));
  await installApp(app.page);
  await expectDrawn(app.page);
  expect(broken).toEqual([]);
});

async function expectDrawn(page: Page): Promise<void> {
  await page.locator('#app > *').first().waitFor();
}

async function stateOfWaiting(): Promise<string> {
  return (await navigator.serviceWorker.ready).waiting?.state ?? 'none';
}

function versionOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const html = await (await fetch('/index.html')).text();
    return html.includes('data-version="new"') ? 'new' : 'old';
  });
}

type Words = { readonly title: string; readonly text: string; readonly url: string };

const sharedAddress = /\/\?add=1&shared=[0-9a-f-]{36}$/;

/** Posts the form that Android posts for the manifest's share target. */
async function submitShare(page: Page, words: Words): Promise<void> {
  await page.evaluate((given) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    for (const [name, value] of Object.entries(given)) {
      form.append(Object.assign(document.createElement('input'), { name, value }));
    }
    document.body.append(form);
    form.submit();
  }, words);
}

async function postShare(words: Words): Promise<void> {
  const body = new FormData();
  for (const [name, value] of Object.entries(words)) body.append(name, value);
  const bytes = Uint8Array.from(Array(256).keys());
  body.append('files', new File([bytes], 'tap.png', { type: 'image/png' }));
  await fetch('/share', { method: 'POST', body, redirect: 'manual' });
}

async function readShares() {
  const cache = await caches.open('stopgap-shared');
  const forms = await Promise.all((await cache.matchAll()).map((stored) => stored.formData()));
  return Promise.all(
    forms.map(async (form) => {
      const { files, ...words } = Object.fromEntries(form);
      if (!(files instanceof File)) return words;
      const bytes = [...new Uint8Array(await files.arrayBuffer())];
      return { ...words, file: { name: files.name, type: files.type, bytes } };
    }),
  );
}
