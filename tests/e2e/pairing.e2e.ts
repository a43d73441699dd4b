/** A second phone gets the deck of the first over a store: by a link, and by its own camera. */

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { parsePairLink } from '../../src/sync/pairing/pair-link.ts';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { expectClean } from '../support/expect-clean.ts';
import { filmOf } from '../support/fake-camera.ts';
import { type OneOrigin, serveTogether } from '../support/one-origin.ts';
import { Owner } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../support/webdav-server.ts';

const tasks = 10_000;
let files: StaticServer;
let dav: WebdavServer;
let home: OneOrigin;
/** The phone that has the deck. */
let first: RunningApp;
/** The other one of a test. */
let second: RunningApp | undefined;

beforeAll(async () => {
  files = await StaticServer.start();
  dav = await startWebdavServer();
  home = await serveTogether(files, dav);
  first = await launchApp({ baseURL: home.url });
  await keepsCopies(first.page);
  await installApp(first.page);
  await bringInTasks(first.page);
  await switchSyncOn(first.page);
}, 300_000);

afterEach(async () => {
  if (second) await closeApp(second);
  second = undefined;
  await first.page.keyboard.press('Escape');
});

afterAll(async () => {
  await closeApp(first);
  await home.stop();
  await dav.stop();
  await files.stop();
});

test('by a link: one tap on the new phone, the whole deck in six requests', async () => {
  const here = new Owner(first.page);
  const link = await showLink(here);
  const secret = parsePairLink(new URL(link).hash)?.secret ?? new Uint8Array();
  expect(secret).toHaveLength(16);
  second = await launchApp({ baseURL: home.url });
  const { page } = second;
  const there = new Owner(page);
  const asked = asksOfStore(page);
  await page.addInitScript(noteHashes);
  const began = performance.now();
  await page.goto(link);
  const digits = await digitsOn(page);
  expect(await digitsOn(first.page)).toBe(digits);
  expect(await addressesOf(page)).not.toContain('#');
  expect(await page.evaluate(() => (globalThis as { hashes?: string[] }).hashes)).toSatisfy(
    (seen: string[]) => seen.length > 0 && seen.every((hash) => hash === ''),
  );
  await here.tap(here.button('They are the same'));
  await there.tap(there.button('They are the same'));
  const agreed = performance.now();
  await there.toast().getByText('Your deck is here: 10,000 tasks.').waitFor({ timeout: 50_000 });
  const seconds = [began, agreed].map((from) => Math.round(performance.now() - from) / 1000);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await storedRows(page, 'task')).toHaveLength(tasks);
  await first.page.getByText(/^Done\. The other phone/).waitFor();
  await here.tap(first.page.getByRole('dialog').getByText('Close'));
  const [letters, others] = parted(asked);
  console.info(JSON.stringify({ seconds, letters: letters.length, others }));
  // Six to have the deck; one more tells the others who is here.
  expect(others.filter((line) => !line.startsWith('PUT')).length).toBeLessThanOrEqual(6);
  expect(others.filter((line) => line.startsWith('PUT')).length).toBeLessThanOrEqual(1);
  expect(others.filter((line) => line.includes('/z/'))).toHaveLength(1);
  expect([here.taps, there.taps]).toEqual([4, 1]);
  expectUnstored(secret, digits);
  // Used up.
  await page.goto(link);
  await page.getByText('This phone is in a deck already.').waitFor();
});

test('by its own camera', async () => {
  const here = new Owner(first.page);
  await openAdding(here);
  const args = await filmOf(first.page.getByRole('img', { name: 'Code for the other phone' }));
  second = await launchApp({ baseURL: home.url, args });
  const { page } = second;
  const there = new Owner(page);
  await installApp(page);
  await there.tap(page.getByRole('link', { name: 'Settings' }));
  await there.tap(there.button('Scan a code'));
  const digits = await digitsOn(page);
  expect(await digitsOn(first.page)).toBe(digits);
  await there.tap(there.button('They are the same'));
  await here.tap(here.button('They are the same'));
  await there.toast().getByText('Your deck is here: 10,000 tasks.').waitFor({ timeout: 50_000 });
  expect(there.taps).toBe(3);
});

test.each(['first', 'second'] as const)(
  '"They differ" on the %s: nothing goes over',
  async (who) => {
    const here = new Owner(first.page);
    const link = await showLink(here);
    second = await launchApp({ baseURL: home.url });
    const there = new Owner(second.page);
    await second.page.goto(link);
    await digitsOn(second.page);
    await digitsOn(first.page);
    const [says, hears] = who === 'first' ? [here, there] : [there, here];
    await says.tap(says.button('They differ'));
    await says.page.getByText('They differ, so nothing went over.').waitFor();
    await hears.page.getByText('The other phone said no.').waitFor();
    // The phone's own keys were made to be shown; nothing of a deck stands beside them.
    const keys = await storedRows(second.page, 'keys');
    expect(keys.filter(({ key }) => !String(key).startsWith('device/'))).toEqual([]);
    expect([...dav.files.keys()].filter((path) => path.endsWith('-gift'))).toEqual([]);
  },
);

test('a link opened in the app that is open already; killed in the middle, it says to begin again', async () => {
  const here = new Owner(first.page);
  const link = await showLink(here);
  second = await launchApp({ baseURL: home.url });
  const { page } = second;
  await installApp(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await digitsOn(page);
  expect(await addressesOf(page)).not.toContain('#');
  await page.reload();
  await page.getByText('Bringing the deck over stopped half way.').waitFor({ timeout: 20_000 });
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByText('This code is used up.').waitFor({ timeout: 30_000 });
});

test('by keyboard, in large letters on a narrow phone, in the dark, clean by axe', async () => {
  const here = new Owner(first.page);
  const link = await showLink(here);
  const small = { width: 320, height: 640 };
  const context = { bypassCSP: true };
  second = await launchApp({ baseURL: home.url, viewport: small, dark: true, context });
  const { page } = second;
  await page.addInitScript(() => {
    const style = document.createElement('style');
    style.textContent = ':root { font-size: 200% }';
    addEventListener('DOMContentLoaded', () => document.head.append(style));
  });
  await page.goto(link);
  await digitsOn(page);
  await expectClean(second, 'the digits');
  await expectInside(page);
  // The step has the focus, and what is to be done comes next.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('They differ, so nothing went over.').waitFor();
  await expectClean(second, 'the end');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Or paste the link').waitFor();
  await expectClean(second, 'no camera');
  await expectInside(page);
});

/** Nothing is cut off at the side, and what can be tapped is large enough. */
async function expectInside(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('dialog *')];
    const wide = all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
    const small = all.filter((one) => {
      return one.matches('button, input') && one.getBoundingClientRect().height < 48;
    });
    return [...wide, ...small].map((one) => one.outerHTML);
  });
  expect(found).toEqual([]);
}

async function openAdding(owner: Owner): Promise<void> {
  await owner.page.goto('/');
  await owner.tap(owner.page.getByRole('link', { name: 'Settings' }));
  await owner.tap(owner.button('Add a device'));
  await owner.page.getByRole('img', { name: 'Code for the other phone' }).waitFor();
}

/** The link as it was copied; the copying is no tap of one who scans. */
async function showLink(owner: Owner): Promise<string> {
  await openAdding(owner);
  await owner.button('Copy the link').click();
  await owner.button('Copied').waitFor();
  return await owner.page.evaluate(() => (globalThis as { copied?: string }).copied ?? '');
}

async function keepsCopies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const writeText = async (text: string) => void Object.assign(globalThis, { copied: text });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
}

/** In the page: what stood in the address whenever it asked for something. */
function noteHashes(): void {
  const hashes: string[] = [];
  const { fetch } = globalThis;
  const noting: typeof fetch = (...asked) => {
    hashes.push(location.hash);
    return fetch(...asked);
  };
  Object.assign(globalThis, { hashes, fetch: noting });
}

async function digitsOn(page: Page): Promise<string> {
  const digits = page.getByRole('img', { name: /^The digits are/ });
  await digits.waitFor({ timeout: 30_000 });
  const text = (await digits.innerText()).replace(/\s/g, '');
  expect(text).toMatch(/^\d{6}$/);
  return text;
}

async function addressesOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries.map(({ url }) => url).join(' ');
}

function asksOfStore(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/dav/')) asked.push(`${request.method()} ${pathname}`);
  });
  return asked;
}

function parted(asked: readonly string[]): readonly [letters: string[], others: string[]] {
  const isLetter = (line: string) => line.includes('/v1/meet/');
  return [asked.filter(isLetter), asked.filter((line) => !isLetter(line))];
}

/** In no form that could be read, in no byte that was ever laid down in the store. */
function expectUnstored(secret: Uint8Array, digits: string): void {
  const all = Buffer.concat(home.stored);
  expect(all.length).toBeGreaterThan(10_000);
  const raw = Buffer.from(secret);
  for (const form of [raw, raw.toString('base64url'), raw.toString('hex'), digits]) {
    expect(all.includes(form)).toBe(false);
  }
}

async function bringInTasks(page: Page): Promise<void> {
  const lines = Array.from({ length: tasks }, (_, i) => `Ring customer ${i} about the roof,call`);
  const buffer = Buffer.from(['task,kind', ...lines].join('\n'));
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Import a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const file = { name: 'tasks.csv', mimeType: 'text/csv', buffer };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 120_000 });
  await dialog.getByText('All in.').waitFor({ timeout: 120_000 });
  await dialog.getByRole('button', { name: 'Good' }).click();
}

/** And waits until another device would find the deck as one snapshot. */
async function switchSyncOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set up sync' }).click();
  await page.getByRole('button', { name: /^WebDAV/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Address/).fill(home.store);
  await dialog.getByLabel(/^Name/).fill(credentials.user);
  await dialog.getByLabel(/^Password/).fill(credentials.password);
  await page.getByRole('button', { name: 'Check and switch on' }).click();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText(/^In step/).waitFor({ timeout: 120_000 });
  const hasSnapshot = () => [...dav.files.keys()].some((path) => path.includes('/z/'));
  for (let i = 0; i < 600 && !hasSnapshot(); i += 1) await page.waitForTimeout(100);
  expect(hasSnapshot()).toBe(true);
}
