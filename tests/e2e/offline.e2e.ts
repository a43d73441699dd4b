/** Airplane mode after one load of the first screen: everything opens, nothing is asked of anybody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  app.context.on('request', (request) => asked.push(request.url()));
  app.context.on('weberror', (error) => complaints.push(String(error.error())));
  app.context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
  await server.stop();
  owner = new Owner(app.page);
});

afterAll(async () => {
  await closeApp(app);
});

const heading = (name: string) => app.page.getByRole('heading', { level: 1, name });

test('every screen opens from the tabs, never opened before', async () => {
  const nav = app.page.getByRole('navigation', { name: 'Main' });
  for (const name of ['All', 'Customers', 'Help']) {
    await owner.tap(nav.getByRole('link', { name, exact: true }));
    await heading(name).waitFor();
  }
  await owner.tap(nav.getByRole('link', { name: 'Now', exact: true }));
  for (const name of ['Settings', 'At stake']) {
    await owner.tap(app.page.getByRole('link', { name, exact: true }));
    await heading(name).waitFor();
    await owner.tap(nav.getByRole('link', { name: 'Now', exact: true }));
  }
});

test('deep links open: visits, a help text', async () => {
  await app.page.goto('/visits');
  await heading('Visits').waitFor();
  await app.page.goto('/help');
  await app.page.getByRole('searchbox', { name: 'Search help' }).fill('invoice not paid');
  await app.page
    .getByRole('link', { name: /They haven.t paid/ })
    .first()
    .click();
  await app.page.getByRole('button', { name: 'Make this a task' }).click();
  await owner.toast().getByText('Added').waitFor();
});

test('a task goes in, is dealt, is done and undone', async () => {
  await app.page.goto('/');
  await owner.add('order flux', 'ring Ana friday £40');
  await owner.chooseGap('15 minutes');
  await owner.start();
  const title = await owner.card().getByRole('heading').innerText();
  await owner.tap(owner.button('Done'));
  await owner.tap(owner.toast().getByRole('button', { name: 'Undo' }));
  await owner.toast().getByText('Back again').waitFor();
  await expect.poll(() => owner.card().getByRole('heading').innerText()).toBe(title);
  const row = (await storedRows(app.page, 'task')).find((task) => task['title'] === title);
  expect(row?.['status']).toEqual({ is: 'open' });
  await owner.tap(owner.button('Leave'));
  await heading('Got a moment?').waitFor();
});

test('the import dialog and a customer by hand', async () => {
  await app.page.goto('/customers');
  await owner.tap(app.page.getByRole('button', { name: 'Add customer' }));
  await app.page.getByRole('dialog').getByLabel('Name').fill('Siobhán Silva');
  await app.page.getByRole('dialog').getByLabel('Phone').fill('07700 900456');
  await owner.tap(
    app.page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Save|Add)/ })
      .last(),
  );
  await expect.poll(async () => (await storedRows(app.page, 'customer')).length).toBe(1);
});

test('the keyboard alone goes through a round', async () => {
  await app.page.goto('/');
  const { keyboard } = app.page;
  await app.page.getByRole('radio', { name: '15 minutes' }).focus();
  await keyboard.press('ArrowLeft');
  expect(await app.page.getByRole('radio', { name: '5 minutes', exact: true }).isChecked()).toBe(
    true,
  );
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await owner.button('Done').waitFor();
  const done = async () =>
    (await storedRows(app.page, 'task')).filter(
      (task) => (task['status'] as { is?: string } | undefined)?.is === 'done',
    ).length;
  const before = await done();
  await owner.button('Done').focus();
  await keyboard.press('Enter');
  await expect.poll(done).toBe(before + 1);
});

test('nobody but the own server was asked, and nothing complained', () => {
  const origin = new URL(server.url).origin;
  const others = asked.filter(
    (url) => !url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:'),
  );
  expect(others).toEqual([]);
  expect(complaints).toEqual([]);
});
