/**
 * Pictures of the screens at 390 × 844, light and dark: `npm run look -- <folder>`; look at them.
 * `--safe`: of what keeps the data, and of that at 320 px with text of 200 % too.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { closeApp, installApp, launchApp, type RunningApp } from './browser.ts';
import buildApp from './build-app.ts';
import { Owner, setClock, tuesdayMorning } from './owner.ts';
import { smallAndLarge, walkSafeSheets } from './safe-sheets.ts';
import { StaticServer } from './serve.ts';

const lines = [
  'chase Kaffehuset £1240 invoice 0412, 19 days',
  'ring Tom Okafor about the boiler quote by friday',
  'text Ana the arrival time',
  'order 22mm elbows x10, flux',
  'quote Parkside Lettings by 1 dec £2,400',
  'VAT return by 30 nov',
  'review ask Zoë',
  'pick up the sander',
];

export async function main(args: readonly string[]): Promise<void> {
  const folder = path.resolve(args[0] ?? '.cache/look');
  mkdirSync(folder, { recursive: true });
  if (!args.includes('--built')) buildApp();
  const server = await StaticServer.start();
  for (const dark of [false, true]) {
    const app = await launchApp({ baseURL: server.url, dark });
    const shoot = (name: string) =>
      app.page.screenshot({ path: path.join(folder, `${name}-${dark ? 'dark' : 'light'}.png`) });
    await setClock(app.page, tuesdayMorning);
    await installApp(app.page);
    if (args.includes('--safe')) await walkSafe(app, folder, dark);
    else await walk(app.page, shoot);
    await closeApp(app);
  }
  await server.stop();
}

async function walkSafe(app: RunningApp, folder: string, dark: boolean): Promise<void> {
  await new Owner(app.page).add(...lines);
  await walkSafeSheets(app, async (name, page = app.page) => {
    const file = path.join(folder, `safe-${name.replaceAll(/\W+/g, '-')}`);
    await page.waitForTimeout(350);
    await page.screenshot({ path: `${file}-${dark ? 'dark' : 'light'}.png` });
    if (!dark) return;
    await smallAndLarge(page, true);
    await page.screenshot({ path: `${file}-small.png` });
    await smallAndLarge(page, false);
  });
}

type Shoot = (name: string) => Promise<unknown>;

async function walk(page: Page, shoot: Shoot): Promise<void> {
  const owner = new Owner(page);
  await page.waitForTimeout(300);
  await shoot('01-first-minute');
  const field = await owner.openAdd();
  await field.pressSequentially('ring Mrs Berg about the boiler fri 4pm £120');
  await page.waitForTimeout(400);
  await shoot('02-add');
  await field.fill('');
  await page.keyboard.press('Escape');
  await owner.add(...lines);
  await page.waitForTimeout(400);
  await shoot('03-added');
  await page.goto('/');
  await owner.chooseGap('15 minutes');
  await page.waitForTimeout(400);
  await shoot('04-now');
  await owner.start();
  await page.waitForTimeout(400);
  await shoot('05-card');
  await owner.tap(owner.button('Later'));
  await page.waitForTimeout(400);
  await shoot('06-later');
  await page.keyboard.press('Escape');
  await owner.tap(owner.button('More'));
  await page.waitForTimeout(400);
  await shoot('07-more');
  await page.keyboard.press('Escape');
  while (!(await owner.button('Back to Now').isVisible())) {
    await owner.tap(owner.button('Done'));
    await page.waitForTimeout(250);
  }
  await shoot('08-end');
  for (const [i, at] of [
    '/all',
    '/customers',
    '/visits',
    '/at-stake',
    '/help',
    '/settings',
  ].entries()) {
    await page.goto(at);
    await page.waitForTimeout(500);
    await shoot(`${String(i + 10)}-${at.slice(1)}`);
  }
  await page.clock.setFixedTime(new Date('2026-11-24T21:40:00'));
  await page.goto('/');
  await owner.add('call Siobhán about the leak');
  await page.waitForTimeout(400);
  await shoot('20-evening');
  await owner.start();
  await page.waitForTimeout(400);
  await shoot('21-write-now');
  await owner.tap(owner.button('Leave'));
  await owner.add('sort the van shelves thu', 'clean the workshop fri', 'ring the council fri');
  for (const [name, day] of [
    ['30-back-16', '2026-12-10T10:10:00'],
    ['31-back-40-night', '2027-01-19T21:40:00'],
  ] as const) {
    await page.clock.setFixedTime(new Date(day));
    await page.goto('/');
    await owner.button('Sort the other ones').waitFor();
    await shoot(name);
  }
  await owner.tap(owner.button('Sort the other ones'));
  await owner.button('Let go').waitFor();
  await shoot('32-sorting');
}
