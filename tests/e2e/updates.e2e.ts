/** A new version comes at the start or between rounds, never in the middle of a card. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { dropChunk, fetchUpdate, release, shownVersion } from '../support/release.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeEach(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
});

afterEach(async () => {
  await closeApp(app);
  await server.stop();
});

test('at the start it is there without a tap', async () => {
  release(server);
  await app.page.reload();
  await expectVersion('new');
});

test('in the middle of a round it waits, and comes when the round is left', async () => {
  const owner = new Owner(app.page);
  await owner.add('ring Ana', 'order flux', 'text Tom the time');
  await owner.chooseGap('30 minutes');
  await owner.start();
  release(server);
  await fetchUpdate(app.page);
  await owner.tap(owner.button('Done'));
  await owner.toast().getByText('Done:').waitFor();
  expect(await shownVersion(app.page)).toBe('old');

  await owner.tap(owner.button('Leave'));
  // Undo keeps its time first.
  await owner.button('Undo').waitFor();
  await app.page.waitForTimeout(1000);
  expect(await shownVersion(app.page)).toBe('old');
  await expectVersion('new');
});

test('words half typed stay, and the version with them', async () => {
  const owner = new Owner(app.page);
  const field = await owner.openAdd();
  await field.pressSequentially('chase Kaffe');
  release(server);
  await fetchUpdate(app.page);
  await app.page.waitForTimeout(300);
  expect(await field.inputValue()).toBe('chase Kaffe');
  expect(await shownVersion(app.page)).toBe('old');
});

test('a second window, left on code that is gone, loads anew', async () => {
  const second = await app.context.newPage();
  await second.goto('/');
  // Begun with, it does not swap by itself.
  await second.getByRole('heading', { level: 1 }).click();
  release(server);
  dropChunk(server, 'all-screen');
  await fetchUpdate(second);
  await second.evaluate(async () => {
    const { waiting } = await navigator.serviceWorker.ready;
    waiting?.postMessage({ type: 'update-now' });
  });
  const nav = second.getByRole('navigation', { name: 'Main' });
  // The old one is activated too, until the one that waits has taken over.
  await expect.poll(() => second.evaluate(hasTakenOver), { timeout: 10_000 }).toBe(true);
  // The browser's own cache would have it still, for a while.
  await (await app.context.newCDPSession(second)).send('Network.clearBrowserCache');
  await nav.getByRole('link', { name: 'All' }).click();
  await expect.poll(() => shownVersion(second), { timeout: 20_000 }).toBe('new');
});

async function expectVersion(version: string): Promise<void> {
  await expect.poll(() => shownVersion(app.page), { timeout: 20_000 }).toBe(version);
}

/** In the page. */
async function hasTakenOver(): Promise<boolean> {
  const { active, waiting } = await navigator.serviceWorker.ready;
  return waiting === null && active?.state === 'activated';
}
