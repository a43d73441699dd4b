/** Ten stories an owner would tell, each held to the numbers that were promised. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeApp, killHard } from '../support/browser.ts';
import { type Home, startHome } from '../support/home.ts';
import { catchUp, numbersTold } from '../support/owner-back.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';
import { SyncOwner } from '../support/sync-owner.ts';
import { type Cost, Teller, type Told, tableOfStories } from '../support/told-stories.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../support/webdav-server.ts';

let server: StaticServer;
let teller: Teller | undefined;
const told: Told[] = [];

beforeAll(async () => {
  server = await StaticServer.start();
});

afterEach(async () => {
  await teller?.close();
  teller = undefined;
});

afterAll(async () => {
  process.stdout.write(`\n${tableOfStories(told)}\n`);
  await server.stop();
});

async function open(clock: string): Promise<Teller> {
  teller = await Teller.open(server.url, clock);
  return teller;
}

function tell(story: string, cost: Cost, most: Partial<Cost>): void {
  told.push({ story, cost, most });
  for (const [what, limit] of Object.entries(most)) {
    expect(cost[what as keyof Cost], `${story}: ${what}`).toBeLessThanOrEqual(limit);
  }
}

test('first minute', async () => {
  const one = await open('2026-11-24T10:10:00');
  const { owner } = one;
  one.begin();
  await owner.openAdd();
  await one.type('ring Mrs Berg about the boiler');
  await owner.button('Save').click();
  await owner.button(/^Start/).click();
  await owner.button('Done').click();
  await owner.toast().getByText('Done: ring Mrs Berg about the boiler').waitFor();
  tell('first minute', one.cost(), { taps: 6, seconds: 60 });
});

test('five minutes in the van', async () => {
  const one = await open('2026-11-24T10:10:00');
  await one.owner.add('order flux', 'ring Tom Okafor', 'text Ana the arrival time', 'order tape');
  await one.app.page.goto('about:blank');
  one.begin();
  // The shortcut on the icon: the round is there.
  await one.app.page.goto('/?gap=5');
  await one.owner.button('Done').click();
  await one.owner
    .toast()
    .getByText(/^Done:/)
    .waitFor();
  await one.owner.button(/^(Leave|Back to Now)$/).click();
  await one.owner.button(/^Start/).waitFor();
  tell('five minutes in the van', one.cost(), { taps: 2, typed: 0, seconds: 60 });
});

test('Sunday 21:30 offline', async () => {
  const one = await open('2026-11-29T21:30:00');
  await one.owner.add('ring Tom Okafor +44 7700 900123 about the boiler quote');
  await one.app.context.setOffline(true);
  one.begin();
  await one.owner.button(/^Start/).click();
  // Ready words stand there, and leave when Tom may be reached.
  const words = one.app.page.getByRole('textbox', { name: /^Write it now, you send it .*8:30/ });
  await expect.poll(() => words.inputValue()).not.toBe('');
  const ready = await words.inputValue();
  await one.owner.button('Done').click();
  await one.owner.toast().getByText('Kept for you to send:').waitFor();
  const cost = one.cost();
  await killHard(one.app);
  await one.comeBack('2026-11-30T08:31:00');
  await one.owner.button(/^Start/).click();
  await one.owner.card().getByText(ready).waitFor();
  tell('Sunday 21:30 offline', cost, { taps: 3, typed: 0, seconds: 60 });
});

test('the doorbell in the middle of a note', async () => {
  const one = await open('2026-11-24T10:10:00');
  const { owner } = one;
  await owner.add('ring Tom Okafor');
  await owner.start();
  await owner.button('More').click();
  await owner.button('Add a note').click();
  await one.app.page.getByRole('textbox', { name: 'Note' }).click();
  await one.type('The boiler is a Vaillant, in the');
  await one.app.page.waitForTimeout(350);
  await killHard(one.app);
  await one.comeBack('2026-11-24T11:40:00');
  one.begin();
  const note = one.app.page.getByRole('textbox', { name: 'Note' });
  await expect.poll(() => note.inputValue()).toBe('The boiler is a Vaillant, in the');
  tell('the doorbell in the middle of a note', one.cost(), { taps: 0, typed: 0, seconds: 5 });
});

test('sixteen days away', async () => {
  const one = await open('2026-11-24T10:10:00');
  const { owner } = one;
  await owner.add(
    'chase Kaffehuset £1240 invoice 0412',
    ...Array.from({ length: 12 }, (_, i) => `sort the van shelf ${i}`),
    'ring Tom Okafor by friday',
    'text Ana the arrival time by thursday',
  );
  await killHard(one.app);
  await one.comeBack('2026-12-10T10:10:00');
  await one.app.page.getByRole('heading', { name: /Welcome back/ }).waitFor();
  expect(Math.max(...(await numbersTold(one.owner)))).toBeLessThanOrEqual(7);
  one.begin();
  await catchUp(one.owner);
  tell('sixteen days away', one.cost(), { taps: 12, typed: 0, seconds: 90 });
});

test('capture at the door', async () => {
  const one = await open('2026-11-24T10:10:00');
  one.begin();
  await one.owner.openAdd();
  await one.type('Ana Berg tap drips fri 4pm £120');
  await one.owner.button('Save').click();
  await one.owner.toast().getByText('Added').waitFor();
  tell('capture at the door', one.cost(), { taps: 2, seconds: 8 });
});

test('chase €840', async () => {
  const one = await open('2026-11-24T10:10:00');
  await one.owner.add('chase Kaffehuset +47 22 00 00 00 €840 invoice 0412');
  await one.app.page.goto('/');
  one.begin();
  await one.owner.button(/^Start/).click();
  const text = one.owner.card().getByRole('link', { name: /^Text/ });
  expect(decodeURIComponent((await text.getAttribute('href')) ?? '')).toContain('€840');
  tell('chase €840: to the filled message', one.cost(), { taps: 3, typed: 0, seconds: 30 });
});

test('"customer wont pay" at 22:40', async () => {
  const one = await open('2026-11-24T22:40:00');
  const { page } = one.app;
  await one.app.context.setOffline(true);
  one.begin();
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('searchbox', { name: 'Search help' }).click();
  await one.type('customer wont pay');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Words you can use' }).waitFor();
  tell('"customer wont pay" at 22:40, offline', one.cost(), { taps: 3, seconds: 30 });
});

test('phone in the river', async () => {
  const one = await open('2026-11-24T10:10:00');
  await one.owner.add('ring Tom Okafor', 'chase Kaffehuset £1240', 'order flux');
  await one.app.page.getByRole('link', { name: 'Settings' }).click();
  await one.owner.button('Save a backup').click();
  const coming = one.app.page.waitForEvent('download');
  await one.owner.button('Save the file').click();
  const buffer = readFileSync(await (await coming).path());
  await one.close();
  // Another phone, with nothing on it but the file.
  const two = await open('2026-11-25T10:10:00');
  two.begin();
  await two.app.page.getByRole('link', { name: 'Settings' }).click();
  await two.owner.button('Restore a backup').click();
  const file = { name: 'mine.stopgap', mimeType: 'application/octet-stream', buffer };
  await two.app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await two.owner.button('Add what is missing here').click();
  await two.app.page.getByText(/^Done\. \d+ records/).waitFor();
  expect((await storedRows(two.app.page, 'task')).length).toBe(3);
  tell('phone in the river: back from a file', two.cost(), { taps: 4, typed: 0, seconds: 60 });
});

test('two phones offline for a day', async () => {
  const store: WebdavServer = await startWebdavServer({ infinity: 'forbidden' });
  const home: Home = await startHome(server.url, `${store.origin}/dav/`);
  const phone = await SyncOwner.open(home.url);
  const other = await SyncOwner.open(home.url);
  try {
    const code = await phone.setUp(credentials);
    await phone.isInStep();
    await other.join(code, credentials);
    await other.isInStep();
    for (const one of [phone, other]) {
      await one.app.context.setOffline(true);
      await one.page.goto('/');
    }
    for (let i = 0; i < 6; i++) {
      await phone.add(`phone ${i}`);
      await other.add(`other ${i}`);
    }
    const began = performance.now();
    const before = phone.taps + other.taps;
    for (const one of [phone, other]) await one.app.context.setOffline(false);
    const together = async () => {
      for (const one of [phone, other]) await one.look();
      const [a, b] = [await phone.titles(), await other.titles()];
      return a.size === 12 && b.size === 12;
    };
    await expect.poll(together, { timeout: 60_000, interval: 500 }).toBe(true);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const cost = { taps: phone.taps + other.taps - before, typed: 0, seconds };
    tell('two phones offline for a day: in step again', cost, { taps: 0, typed: 0, seconds: 60 });
  } finally {
    for (const { app } of [phone, other]) await closeApp(app);
    await home.stop();
    await store.stop();
  }
}, 180_000);
