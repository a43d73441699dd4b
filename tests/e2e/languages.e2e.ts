/** Every language on every screen: nothing sticks out and nothing is cut, on a phone and on a small one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { languageOf, otherLanguages } from '../support/spoken-pack.ts';
import { stickingOut } from '../support/sticking-out.ts';
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;
let paths: readonly string[];

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  owner = new Owner(app.page);
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
  paths = await filled();
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

test('a language is chosen by its own name, at once, and stays', async () => {
  const { page } = app;
  await page.goto('/settings');
  await page.getByRole('combobox', { name: 'Language of the app' }).selectOption('Deutsch');
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await page.getByRole('combobox', { name: 'Sprache der App' }).selectOption('English');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
});

describe.each(otherLanguages)('%s', (code) => {
  test('fits on every screen', async () => {
    const { page } = app;
    await speak(page, code);
    const out: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      out.push(...(await outOn(path)));
    }
    expect(out).toEqual([]);
  });

  test('fits on the sheets', async () => {
    const { page } = app;
    const { first, rest: later } = await languageOf(code);
    const [{ main }, rest] = [first, await later()];
    await speak(page, code);
    const out: string[] = [];
    const open = async (button: string) => {
      await owner.tap(page.getByRole('main').getByRole('button', { name: button, exact: true }));
      await page.getByRole('dialog').waitFor();
      out.push(...(await outOn(button)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await page.goto('/?gap=15');
    await owner.card().waitFor();
    out.push(...(await outOn('card')));
    await open(main.round.later);
    await open(main.round.more);
    await page.goto('/settings');
    await open(rest.settings.backup);
    await open(rest.settings.restore);
    await open(rest.settings.exporting);
    await open(rest.settings.importing);
    await open(rest.sync.setUp);
    await open(rest.sync.haveCode);
    await open(rest.pairing.join.button);
    await page.goto('/chores');
    await open(rest.chores.ideas);
    await open(rest.chores.add);
    await page.goto('/visits');
    await open(rest.visits.add);
    await page.goto('/?add=1');
    const line = page.getByRole('dialog').getByRole('textbox');
    await line.fill('ring Ana Berg friday 4pm £120');
    out.push(...(await outOn('add')));
    // What is half written would open it again at the next start.
    await line.fill('');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(out).toEqual([]);
  });
});

test('back after sixteen days, it fits too', async () => {
  const { page } = app;
  await page.clock.setFixedTime(new Date('2026-12-10T10:10:00'));
  const out: string[] = [];
  for (const code of otherLanguages) {
    const { rest } = await languageOf(code);
    const { sort } = (await rest()).catchUp;
    await speak(page, code);
    await page.goto('/');
    await owner.button(sort).waitFor();
    out.push(...(await outOn(`${code} catch up`)));
  }
  expect(out).toEqual([]);
});

/** A customer with a visit and a job, and tasks of every sort; the addresses of all screens. */
async function filled(): Promise<readonly string[]> {
  const { page } = app;
  await page.goto('/customers');
  await owner.tap(owner.button('Add customer'));
  await page.getByRole('textbox', { name: 'Name' }).fill('Ana Berg');
  await page.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added').waitFor();
  await owner.add(
    'chase Ana Berg £1240 invoice 0412, 19 days',
    'ring Ana Berg about the boiler by friday',
    'order 22mm elbows x10',
    'VAT return by 30 nov',
  );
  const id = async (table: string) => String((await storedRows(page, table))[0]?.['id']);
  const customer = `/customers/${await id('customer')}`;
  await page.goto(customer);
  await owner.tap(page.getByRole('link', { name: 'Start a job', exact: true }));
  await page.getByRole('textbox', { name: 'What is it?' }).fill('Bathroom');
  const { pathname, search } = new URL(page.url());
  await owner.tap(owner.button('Start'));
  await page.getByRole('heading', { level: 1, name: 'Bathroom' }).waitFor();
  await page.goto('/visits');
  await owner.tap(owner.button('Add visit'));
  await page
    .getByRole('textbox', { name: 'Who or what for?' })
    .fill('Ana Berg boiler today 15:00 1 h');
  await owner.tap(owner.button('Save'));
  await owner.toast().getByText('Added').waitFor();
  return [
    ...['/', '/all', '/customers', '/visits', '/day/2026-11-24', '/chores', '/at-stake'],
    ...['/help', '/settings', '/ladder/trade', customer],
    ...(await storedRows(page, 'task')).map((task) => `/task/${String(task['id'])}`),
    ...[`${pathname}${search}`, `/job/${await id('job')}`],
  ];
}

async function speak(page: Page, code: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('language', chosen), code);
}

/** As it is drawn, at both widths. */
async function outOn(where: string): Promise<readonly string[]> {
  const { page } = app;
  const out: string[] = [];
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const found = await page.evaluate(stickingOut);
    out.push(...found.map((words) => `${where}, ${width} px: ${words}`));
  }
  // A day as Intl writes it may end with a stop of its own.
  const all = await page.evaluate(() => document.body.innerText);
  out.push(...(all.match(/.{0,20}[^.]\.\.(?!\.)/g) ?? []).map((words) => `${where}: ${words}`));
  return out;
}
