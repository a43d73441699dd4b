/** A backup in a real browser: saved to a file, everything deleted, restored; every tap counted. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { asIphone, everythingKept, setMeta } from '../support/kept.ts';
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
    await app.page.getByText(/^The browser has taken it\. Look for/).waitFor();
    await owner.tap(owner.button('Good'));
    await app.page.getByText(/^Last backup:/).waitFor();
  });

  test('into a place that was chosen is read back from there', async () => {
    // The browser's own private folder stands for one on the disk: its handles are real.
    await app.page.evaluate(() => {
      const picker = async ({ suggestedName }: { readonly suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
      Object.assign(globalThis, { showSaveFilePicker: picker });
    });
    await owner.tap(owner.button('Save a backup'));
    await owner.tap(owner.button('Save the file'));
    await app.page.getByText(/^Saved as stopgap-.*\.stopgap\.$/).waitFor();
    await owner.tap(owner.button('Good'));
    const sizes = await app.page.evaluate(async () => {
      const found: number[] = [];
      const folder = await navigator.storage.getDirectory();
      for await (const [name, handle] of folder.entries()) {
        found.push((await (handle as FileSystemFileHandle).getFile()).size);
        await folder.removeEntry(name);
      }
      Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
      return found;
    });
    expect(sizes).toEqual([expect.any(Number)]);
    expect(sizes[0]).toBeGreaterThan(saved.length / 2);
  });

  // Argon2id is WebAssembly, which the page's policy has to let in by name.
  test('with a passphrase is made under the policy of the page', async () => {
    await owner.tap(owner.button('Save a backup'));
    await app.page.getByLabel('Passphrase, if you want one').fill('nine tired plumbers');
    await app.page.getByText('It opens with your passphrase only.').waitFor();
    await app.page.keyboard.press('Escape');
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
    await app.page.getByText('3 tasks', { exact: true }).waitFor();
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

describe('what goes out', () => {
  const files = [
    ['Tasks', /^stopgap-tasks-.*\.csv$/, '\ufeffTask,Customer,Due'],
    ['Everything as JSON', /^stopgap-everything-.*\.json$/, '{\n "$schema"'],
  ] as const;

  test.each(files)('%s is a file in three taps from Now', async (name, called, begins) => {
    await app.page.goto('/');
    owner.taps = 0;
    await owner.tap(app.page.getByRole('link', { name: 'Settings' }));
    await owner.tap(owner.button('Export'));
    const downloading = app.page.waitForEvent('download');
    await owner.tap(owner.button(name));
    const download = await downloading;
    expect(owner.taps).toBe(3);
    expect(download.suggestedFilename()).toMatch(called);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith(begins)).toBe(true);
    expect(text).toContain('call Tom about the boiler');
  });

  test('goes into a folder by itself, read back, and the folder is known after a reload', async () => {
    // The browser's own private folder stands for one on the disk: its handles are real.
    await app.page.addInitScript(() => {
      const own = globalThis as unknown as { showDirectoryPicker: () => Promise<unknown> };
      own.showDirectoryPicker = () => navigator.storage.getDirectory();
    });
    await app.page.goto('/settings');
    await owner.tap(owner.button('Choose a folder'));
    await app.page.getByText(/^Last copy: .*, read back and the same\.$/).waitFor();
    await app.page.reload();
    await owner.button('Copy now').waitFor();
    const names = await app.page.evaluate(async () => {
      const found: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
      return found;
    });
    expect(names).toEqual([expect.stringMatching(/^stopgap-copy-.*\.stopgap$/)]);
    await owner.tap(owner.button('Stop the copies'));
    await owner.button('Copy now').waitFor({ state: 'detached' });
  });

  test('is asked for by one line on Now after a week, and saved in two taps', async () => {
    const long = Date.now() - 8 * 86_400_000;
    await setMeta(app.page, { backup: long, 'backup-quiet': long });
    await app.page.goto('/');
    await app.page.getByText('Your last backup is over a week old.').waitFor();
    owner.taps = 0;
    await owner.tap(owner.button('Save a backup'));
    const downloading = app.page.waitForEvent('download');
    await owner.tap(owner.button('Save the file'));
    await downloading;
    expect(owner.taps).toBe(2);
    await owner.tap(owner.button('Good'));
    await app.page.getByText('Your last backup is over a week old.').waitFor({ state: 'detached' });
  });
});

describe('an iPhone', () => {
  let link: string;

  test('is told in a tab that it is a trial; one tap has the tasks on the clipboard as a link', async () => {
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = await app.context.newPage();
    await asIphone(tab, false);
    await tab.goto('/');
    await tab.getByText(/^This tab is for trying out/).waitFor();
    await tab.getByRole('button', { name: 'Keep my tasks' }).click();
    await tab.getByText(/^All \d+ records are copied, as one link/).waitFor();
    link = await tab.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${server.url}/#k=`)).toBe(true);
    await tab.close();
  });

  test('deletes everything in three taps: nothing is left, and another window notices', async () => {
    const other = await app.context.newPage();
    await other.goto('/all');
    await other.getByText('order flux').waitFor();
    await app.context.setOffline(false);
    await app.page.goto('/');
    await app.page.evaluate(async () => {
      localStorage.setItem('left', 'x');
      sessionStorage.setItem('left', 'x');
      await caches.open('left');
    });
    // The app would begin anew at once: an empty page in its place shows what is left.
    const blank = (url: URL) => url.pathname === '/' && url.search === '';
    await app.context.route(blank, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>nothing</title>' }),
    );
    owner.taps = 0;
    await owner.tap(app.page.getByRole('link', { name: 'Settings' }));
    await owner.tap(owner.button('Delete everything'));
    await owner.tap(owner.button('Yes, delete everything'));
    expect(owner.taps).toBe(3);
    await app.page.waitForFunction(() => document.title === 'nothing');
    expect(await everythingKept(app.page)).toEqual({
      databases: [],
      caches: [],
      local: 0,
      session: 0,
      workers: 0,
      cookies: '',
    });
    await other.getByText('Stopgap was cleared in another window. Load it again.').waitFor();
    await other.close();
    await app.context.unroute(blank);
  });

  test('brings its tasks into the installed app: three taps in all, looked at first, undoable', async () => {
    const installed = await app.context.newPage();
    await asIphone(installed, true);
    await installed.goto('/');
    await installed.getByRole('button', { name: 'Bring my tasks' }).click();
    await installed.getByText('3 tasks', { exact: true }).waitFor();
    expect(await storedRows(installed, 'task')).toEqual([]);
    await installed.getByRole('button', { name: 'Add what is missing here' }).click();
    await installed.getByText(/^Done\. \d+ records are as in the backup/).waitFor();
    expect((await storedRows(installed, 'task')).length).toBe(3);
    await installed.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () =>
        (await storedRows(installed, 'task')).filter((row) => row['deleted'] !== true),
      )
      .toEqual([]);
    await installed.close();
  });

  test('opened by the link itself: it is out of the address at once', async () => {
    const tab = await app.context.newPage();
    await tab.goto(link.slice(server.url.length));
    await tab.getByText('3 tasks', { exact: true }).waitFor();
    expect(tab.url()).toBe(`${server.url}/`);
    expect(await tab.evaluate(() => history.length)).toBeLessThan(3);
    await tab.close();
  });
});
