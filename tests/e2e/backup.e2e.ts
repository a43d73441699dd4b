/** A backup in a real browser: saved to a file, everything deleted, restored; every tap counted. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let owner: Owner;
let saved: Buffer;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  owner = new Owner(app.page);
  await installApp(app.page);
  await app.context.setOffline(true);
});

afterAll(async () => {
  await closeApp(app);
  await server.stop();
});

describe('a backup, offline', () => {
  test('is a file in three taps from Now', async () => {
    await owner.add('call Tom about the boiler', 'chase Kaffehuset £1240', 'order flux');
    owner.taps = 0;
    await owner.tap(app.page.getByRole('link', { name: 'Settings' }));
    await owner.tap(owner.button('Save a backup'));
    await app.page.getByText(/Read back and the same: \d+ records?/).waitFor();
    const downloading = app.page.waitForEvent('download');
    await owner.tap(owner.button('Save the file'));
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^stopgap-\d{4}-\d\d-\d\dT\d{4}\.stopgap$/);
    saved = readFileSync(await download.path());
    expect(owner.taps).toBe(3);
    await app.page.getByText(/^Saved as/).waitFor();
    await owner.tap(owner.button('Good'));
    await app.page.getByText(/^Last backup:/).waitFor();
  });

  test('brings everything back after it was all deleted', async () => {
    await owner.tap(owner.button('Delete everything'));
    await owner.tap(owner.button('Yes, delete everything'));
    await app.page
      .getByRole('main')
      .getByText(/who owes you money/i)
      .waitFor();
    await app.page.goto('/settings');
    owner.taps = 0;
    await owner.tap(owner.button('Restore a backup'));
    const file = { name: 'mine.stopgap', mimeType: 'application/octet-stream', buffer: saved };
    await app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
    await app.page.getByText('3 tasks').waitFor();
    await owner.tap(owner.button('Add what is missing here'));
    await app.page.getByText(/^Done\. \d+ records are as in the backup/).waitFor();
    expect(owner.taps).toBe(2);
    const titles = (await storedRows(app.page, 'task')).map(({ title }) => title);
    expect(titles.sort()).toEqual([
      'call Tom about the boiler',
      'chase Kaffehuset £1240',
      'order flux',
    ]);
  });
});
