/** A card given to somebody else of the crew is not dealt here any more: not now, and not at the first paint of the next start. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  owner = new Owner(app.page);
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

test('two names make a crew; two taps give a card away', { timeout: 60_000 }, async () => {
  const { page } = app;
  await owner.add('pick up the sander');
  await page.goto('/settings');
  await owner.button('Somebody works with me').click();
  await page.getByLabel('Who uses this phone?').fill('Ana');
  await page.keyboard.press('Enter');
  await owner.toast().getByText('Kept: Ana').waitFor();
  await page.getByLabel('Add somebody to the crew').fill('Jo');
  await page.keyboard.press('Enter');
  await owner.button('Take out of the crew: Jo').waitFor();
  await page.goto('/');
  await owner.chooseGap('30 minutes');
  await owner.start();
  const before = owner.taps;
  await owner.tap(owner.button('More'));
  await owner.tap(owner.button('For Jo'));
  expect(owner.taps - before).toBe(2);
  await owner.toast().getByText('For Jo: pick up the sander').waitFor();
  const [jo] = (await storedRows(page, 'member')).filter(({ name }) => name === 'Jo');
  expect(await storedRows(page, 'task')).toMatchObject([{ for: jo?.['id'] }]);
});

test('the next start deals what is mine alone, and All finds the other', {
  timeout: 60_000,
}, async () => {
  await owner.button('Back to Now').click();
  await owner.add('clean the van');
  await killHard(app);
  app = await relaunch(app);
  owner = new Owner(app.page);
  await setClock(app.page, tuesdayMorning);
  await app.page.goto('/?gap=30');
  await owner.button('Done').waitFor();
  expect(await owner.card().textContent()).toContain('clean the van');
  await app.page.getByText('Card 1 of 1').waitFor();
  await app.page.goto('/all');
  await app.page.getByRole('radio', { name: 'For Jo' }).click();
  await app.page.getByRole('link', { name: /pick up the sander.*for Jo/i }).waitFor();
});
