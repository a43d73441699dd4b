/** Two windows on one deck: what one does, the other shows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await setClock(app.page, tuesdayMorning);
  await installApp(app.page);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

test('a card settled in one window is passed over in the other', async () => {
  const owner = new Owner(app.page);
  await owner.add('order flux', 'order elbows');
  await owner.chooseGap('30 minutes');
  await owner.start();
  const title = await owner.card().getByRole('heading').innerText();

  const second = await app.context.newPage();
  await second.goto('/all');
  await second.getByRole('link', { name: new RegExp(title) }).click();
  await second.getByRole('button', { name: 'Done', exact: true }).click();
  await expect.poll(() => owner.card().getByRole('heading').innerText()).not.toBe(title);
});
