/**
 * A text that would do harm if it became markup or code stands in every text of every kind of
 * record, comes in by every import and is typed into the fields; then every screen is opened.
 * The page's policy, which would stop it, is switched off.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner } from '../support/owner.ts';
import { type Poisoned, poison } from '../support/poison.ts';
import { sampleChanges } from '../support/sample-database.ts';
import { StaticServer } from '../support/serve.ts';

const mark = 'Zq7x';
const canary = `${mark} <img src=/struck onerror=struck()><script>struck()</script>`;

let server: StaticServer;
let app: RunningApp;
let owner: Owner;
let poisoned: Poisoned;
/** All that left the page in any way but on the screen. */
const heard: string[] = [];
/** Screens that were looked at, and on how many the text stood. */
const seen = { screens: 0, withText: 0 };

beforeAll(async () => {
  poisoned = poison(sampleChanges(), canary);
  server = await StaticServer.start();
  const context = { bypassCSP: true, timezoneId: 'Europe/London' };
  app = await launchApp({ baseURL: server.url, context });
  app.context.setDefaultTimeout(20_000);
  owner = new Owner(app.page);
  listen();
  await app.context.addInitScript(watchMarkup);
  await app.page.clock.setSystemTime(new Date('2026-11-23T10:10:00Z'));
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

test('it comes in with a restored export, in every text of every kind', async () => {
  expect(poisoned.texts.length).toBeGreaterThan(40);
  await app.page.goto('/settings');
  await owner.tap(owner.button('Restore a backup'));
  await give(`${canary.replaceAll('/', '')}.json`, poisoned.file);
  await look('restore', app.page);
  await owner.tap(owner.button('Add what is missing here'));
  await app.page.getByText(/^Done\. \d+ records? (is|are) as in the backup/).waitFor();
  await look('restored', app.page);
  await owner.tap(owner.button('Good'));
});

const card = ['BEGIN:VCARD', 'VERSION:3.0', `FN:${canary}`, `ORG:${canary}`, `NOTE:${canary}`];
const event = [`SUMMARY:${canary}`, `LOCATION:${canary}`, 'DTSTART:20261125T090000Z'];
const imports: readonly (readonly [string, string])[] = [
  ['table.csv', `Task,Customer,Note\n"${canary}","${canary} Ltd","${canary}"\n`],
  ['card.vcf', [...card, `TEL:${canary}`, `ADR:;;${canary};;;;`, 'END:VCARD', ''].join('\r\n')],
  [
    'dates.ics',
    ['BEGIN:VCALENDAR', 'VERSION:2.0', `X-WR-CALNAME:${canary}`, 'BEGIN:VEVENT', 'UID:zq7']
      .concat(event, 'DTEND:20261125T100000Z', 'END:VEVENT', 'END:VCALENDAR', '')
      .join('\r\n'),
  ],
  ['lines.txt', `${canary}\ncall ${canary} about ${canary} £90 fri 4pm\n`],
];

test.each(imports)('it comes in by an import: %s', async (name, text) => {
  await app.page.goto('/settings');
  await owner.tap(owner.button('Import a file'));
  await give(`${mark} ${name}`, Buffer.from(text));
  const sheet = app.page.getByRole('dialog', { name: 'Import' });
  const take = sheet.getByRole('button', { name: 'Import', exact: true });
  await take.waitFor();
  await look(`preview of ${name}`, app.page);
  await take.click();
  await sheet.getByText('All in.').waitFor();
  await look(`import of ${name}`, app.page);
});

test('it is typed: a task, searches, a customer, a question, the business', async () => {
  await app.page.goto('/');
  const field = await owner.openAdd();
  await field.fill(canary);
  await look('add', app.page);
  await owner.tap(owner.button(/^Save/));
  await field.waitFor({ state: 'detached' });
  await look('added', app.page);
  for (const [path, name] of [
    ['/all', 'Search'],
    ['/customers', 'Search'],
    ['/help', 'Search help'],
  ] as const) {
    await app.page.goto(path);
    await app.page.getByRole('searchbox', { name }).fill(canary);
    await app.page.waitForTimeout(500);
    await look(`search on ${path}`, app.page);
  }
  await owner.tap(owner.button('Keep the question'));
  await look('question kept', app.page);
  await app.page.goto('/customers');
  await owner.tap(owner.button('Add customer'));
  await app.page.getByRole('dialog').getByLabel('Name').fill(canary);
  await look('add customer', app.page);
  await app.page.goto('/settings');
  await app.page.getByLabel('Name').first().fill(canary);
  await app.page.keyboard.press('Enter');
  await look('settings', app.page);
});

test('every screen shows it as text, and nothing else comes of it', async () => {
  const paths = poisoned.ids.flatMap(([kind, id]) => {
    if (kind === 'business' || kind === 'note' || kind === 'attachment') return [];
    if (kind === 'task') return [`/task/${id}`, `/help/they-havent-paid?task=${id}`];
    return (
      { customer: [`/customers/${id}`], job: [`/job/${id}`], ladder: [`/ladder/${id}`] }[
        kind as 'job'
      ] ?? []
    );
  });
  const fixed = [
    '/',
    '/all',
    '/customers',
    '/visits',
    '/chores',
    '/at-stake',
    '/help',
    '/settings',
  ];
  for (const path of [...fixed, '/day/2026-11-23', ...paths]) {
    await app.page.goto(path);
    await app.page.getByRole('heading').first().waitFor();
    await app.page.waitForTimeout(250);
    await look(path, app.page);
  }
});

test('a round, its sheets and its toasts', async () => {
  await app.page.goto('/');
  await owner.chooseGap('1 hour');
  await owner.start();
  await look('round', app.page);
  for (const name of ['More', 'Later']) {
    await owner.tap(owner.button(name));
    await app.page.getByRole('dialog').waitFor();
    await look(name, app.page);
    await app.page.keyboard.press('Escape');
  }
  await owner.tap(owner.button('Skip'));
  await app.page.waitForTimeout(400);
  await look('skipped', app.page);
  await app.page.clock.setSystemTime(new Date('2026-12-20T10:10:00Z'));
  await app.page.goto('/');
  await app.page.waitForTimeout(600);
  await look('catch up', app.page);
});

test('it left the page by no address, title, console or request', () => {
  console.log(
    `canary: ${poisoned.texts.length} texts, ${imports.length + 1} files, ${seen.screens} looks, on ${seen.withText} of them as text; ${heard.length} addresses, titles, lines and requests heard`,
  );
  expect(heard.length).toBeGreaterThan(100);
  expect(
    heard.filter((line) => [mark, 'struck'].some((word) => decoded(line).includes(word))),
  ).toEqual([]);
  expect(seen.withText).toBeGreaterThan(seen.screens * 0.7);
});

test('the look itself can see', async () => {
  await app.page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), canary);
  await app.page.waitForFunction(() => 'struckBy' in globalThis);
  await expect(look('a page that writes it as markup', app.page)).rejects.toThrow();
});

async function give(name: string, buffer: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
}

function listen(): void {
  const { context } = app;
  context.on('console', (line) => heard.push(`${line.text()} ${line.location().url}`));
  context.on('weberror', (thrown) => heard.push(thrown.error().message));
  context.on('request', (asked) => heard.push(`${asked.url()} ${asked.postData() ?? ''}`));
  app.page.on('framenavigated', (frame) => heard.push(frame.url()));
}

async function look(where: string, page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const made = globalThis as unknown as { struckBy?: string; markup: string[] };
    const { title, body } = document;
    const shown = `${body.innerText} ${[...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value).join(' ')}`;
    return { title, url: location.href, shown, ran: made.struckBy, markup: made.markup };
  });
  heard.push(found.title, found.url);
  expect({ ran: found.ran, markup: found.markup }, where).toEqual({ ran: undefined, markup: [] });
  seen.screens += 1;
  if (found.shown.includes(mark)) seen.withText += 1;
}

/** Runs in the page, for all that is ever put into it: an element out of the text, or its code run. */
function watchMarkup(): void {
  const made = Object.assign(globalThis, { markup: [] as string[] });
  Object.assign(globalThis, {
    struck: () => Object.assign(globalThis, { struckBy: 'the text' }),
  });
  const isOfText = (one: Element) =>
    one.matches('[onerror], [src*="struck"]') ||
    (one.localName === 'script' && one.textContent.includes('struck'));
  const see = (node: Node) => {
    if (!(node instanceof Element)) return;
    const found = [node, ...node.querySelectorAll('*')].filter(isOfText);
    made.markup.push(...found.map((one) => one.outerHTML));
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(see);
  }).observe(document, { childList: true, subtree: true });
}

function decoded(line: string): string {
  try {
    return `${line} ${decodeURIComponent(line)}`;
  } catch {
    return line;
  }
}
