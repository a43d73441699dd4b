/** What another app shares opens Add with its words in the field. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { StaticServer } from '../support/serve.ts';

let server: StaticServer;
let app: RunningApp;

beforeEach(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  await installApp(app.page);
  await server.stop();
});

afterEach(async () => {
  await closeApp(app);
  await server.stop();
});

test('the words are in the field, and the share is not kept twice', async () => {
  await app.page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    form.append(
      Object.assign(document.createElement('input'), { name: 'text', value: 'kitchen tap' }),
    );
    document.body.append(form);
    form.submit();
  });
  const field = app.page.getByRole('textbox', { name: 'What needs doing?' });
  await expect.poll(() => field.inputValue()).toContain('kitchen tap');
  await expect
    .poll(() =>
      app.page.evaluate(async () => (await (await caches.open('stopgap-shared')).keys()).length),
    )
    .toBe(0);
});
