/** Two devices in two real browser profiles, in step through a store beside the app. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp } from '../support/browser.ts';
import { liveByFile } from '../support/file-story.ts';
import { type Home, startHome } from '../support/home.ts';
import { Owner } from '../support/owner.ts';
import { loseAPhone } from '../support/removal-story.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';
import { SyncOwner } from '../support/sync-owner.ts';
import { liveWithSync } from '../support/sync-story.ts';
import { wakingOf } from '../support/waking.ts';
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
  // Two of them ask whether there is a deck with this code, and in which epoch; one may be the other phone's own look.
  expect(seen['requestsToJoin']).toBeLessThanOrEqual(10);
}, 240_000);

test('a file carried from one device to the other and back, and a folder', async () => {
  const seen = await liveByFile(home.url);
  console.table(seen);
  expect(seen['tapsToMakeTheFile']).toBeLessThanOrEqual(3);
  expect(seen['tapsToTakeItIn']).toBeLessThanOrEqual(3);
  expect(seen['tapsThroughAFolder']).toBeLessThanOrEqual(3);
}, 120_000);

test('with no page open the worker sends what waits and takes in what others did', async () => {
  const phone = await SyncOwner.open(home.url);
  const tablet = await SyncOwner.open(home.url);
  try {
    const code = await phone.setUp(credentials);
    await phone.bringIn(['Call Frau Moser']);
    await phone.isInStep();
    await tablet.join(code, credentials);
    await tablet.isInStep();
    const { context } = phone.app;
    const { elsewhere, wake } = await wakingOf(context, home.url);

    await context.setOffline(true);
    await phone.page.goto('/');
    await phone.addPhoto('Written out of range');
    await phone.page.close();
    await context.setOffline(false);
    await wake('sync');
    await arrives(tablet, 'Written out of range');
    // The photo follows with no page open, and the others are told where it lies.
    await expect.poll(() => photosIn(store), { timeout: 30_000 }).toBe(1);
    await expect.poll(() => photosToldAt(tablet), { timeout: 30_000, interval: 500 }).toBe(1);

    await bringsInFirst(tablet);
    await tablet.page.goto('/');
    await tablet.add('Written on the tablet');
    await tablet.page.goto('/settings');
    await tablet.isInStep();
    await wake('periodicsync');
    await quiet();
    // Seen without network, so that no page has fetched it.
    await context.setOffline(true);
    const opened = await context.newPage();
    await opened.goto(home.url);
    const titles = await storedRows(opened, 'task');
    expect(titles.map(({ title }) => title)).toContain('Written on the tablet');

    // A page that dies in the middle of a cycle takes its lock with it.
    await context.setOffline(false);
    store.fault = 'silent';
    await new Owner(opened).add('Written just before the end');
    await expect.poll(() => opened.evaluate(isLocked), { timeout: 20_000 }).toBe(true);
    const session = await context.newCDPSession(opened);
    const crashed = opened.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    store.fault = null;
    await wake('sync');
    await arrives(tablet, 'Written just before the end');
    expect(elsewhere.url()).toBe('about:blank');
  } finally {
    store.fault = null;
    await closeApp(phone.app);
    await closeApp(tablet.app);
  }
}, 180_000);

test('three tabs look as often as one, and the last one left looks on', async () => {
  const phone = await SyncOwner.open(home.url);
  const { context } = phone.app;
  try {
    await phone.setUp(credentials);
    await phone.isInStep();
    await context.clock.install();
    const pages = [phone.page, await context.newPage(), await context.newPage()];
    for (const page of pages) await page.goto(`${home.url}/settings`);
    for (const page of pages) await page.getByText('In step').waitFor();
    await quiet();
    // A tab that looks for the first time looks at its own things, too.
    const looks: number[] = [];
    for (let i = 0; i < 5; i++) {
      if (i === 3) for (const page of pages.slice(0, 2)) await page.close();
      const before = home.asked.length;
      await context.clock.fastForward(longestPollMs);
      await quiet();
      looks.push(home.asked.slice(before).filter((line) => line.endsWith('/h/')).length);
    }
    expect(looks.slice(1)).toEqual([1, 1, 1, 1]);
  } finally {
    await closeApp(phone.app);
  }
}, 120_000);

const longestPollMs = 6 * 60_000;

async function arrives(at: SyncOwner, title: string): Promise<void> {
  const look = async () => {
    await at.look();
    return [...(await at.titles())];
  };
  await expect.poll(look, { timeout: 30_000, interval: 500 }).toContain(title);
}

/** A backup misses what lies in the store only, says so, and has it brought here. */
async function bringsInFirst(at: SyncOwner): Promise<void> {
  await at.page.goto('/settings');
  await at.tap(at.button('Save a backup'));
  const missed = at.page.getByText(/^1 photo or memo is not on this phone/);
  await missed.waitFor();
  expect(await at.media()).toEqual([]);
  await at.tap(at.button('Bring them here first'));
  await missed.waitFor({ state: 'detached', timeout: 30_000 });
  await at.page.getByText(/^Read back and the same/).waitFor();
  expect(await at.media()).toHaveLength(1);
}

function photosIn({ files }: WebdavServer): number {
  return [...files.keys()].filter((name) => name.includes('/b/')).length;
}

async function photosToldAt(at: SyncOwner): Promise<number> {
  await at.look();
  const attachments = await storedRows(at.page, 'attachment');
  return attachments.filter(({ parts }) => Array.isArray(parts) && parts.length > 0).length;
}

/** Nothing more is asked of the store. */
async function quiet(): Promise<void> {
  let [before, since] = [-1, Date.now()];
  await expect
    .poll(
      () => {
        if (home.asked.length !== before) [before, since] = [home.asked.length, Date.now()];
        return Date.now() - since > 1500;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

async function isLocked(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === 'stopgap-sync');
}

test('a lost phone is taken out in three taps; the others go on, and it says that it is out', async () => {
  const seen = await loseAPhone(home, credentials);
  console.table(seen);
  expect(seen['taps']).toBe(3);
}, 240_000);
