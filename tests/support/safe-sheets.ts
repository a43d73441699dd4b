/** Every sheet and screen that keeps an owner's data, gone through one by one. */
import type { Page } from 'playwright-core';
import type { RunningApp } from './browser.ts';
import { asIphone } from './kept.ts';
import { Owner } from './owner.ts';

type Seen = (name: string, page?: Page) => Promise<unknown>;

/** There is something to save; afterwards all of it is there still. */
export async function walkSafeSheets(app: RunningApp, seen: Seen): Promise<void> {
  await settingsSheets(app, seen);
  await restore(app, seen);
  await locked(app, seen);
  await copies(app, seen);
  await iphone(app, seen);
  await rescue(app, seen);
}

/** The narrowest phone, with letters twice as large; and back. */
export async function smallAndLarge(page: Page, is: boolean): Promise<void> {
  await page.setViewportSize(is ? { width: 320, height: 640 } : { width: 390, height: 844 });
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size;
    },
    is ? '200%' : '',
  );
  await page.waitForTimeout(150);
}

async function settingsSheets({ page }: RunningApp, seen: Seen): Promise<void> {
  const owner = new Owner(page);
  const sheets = [
    ['Save a backup', 'backup', /^Read back and the same/],
    ['Go back to an earlier day', 'earlier days', /./],
    ['Export', 'export', /^A copy for another program/],
    ['Delete everything', 'delete', /nothing can bring it back/],
    ['Licences', 'licences', /^Stopgap and the libraries/],
    ['Set a PIN', 'lock', /^Forgotten/],
  ] as const;
  for (const [button, name, words] of sheets) {
    await page.goto('/settings');
    await owner.tap(owner.button(button));
    await page.getByRole('dialog').getByText(words).first().waitFor();
    await seen(name);
  }
}

async function restore({ page }: RunningApp, seen: Seen): Promise<void> {
  const owner = new Owner(page);
  await page.goto('/settings');
  await owner.tap(owner.button('Restore a backup'));
  await owner.button('Choose the file').waitFor();
  await seen('restore');
  const records = { task: [{ id: 'then', title: 'Ring the council' }] };
  const file = JSON.stringify({ format: 'stopgap-export', version: 1, records });
  const input = page.getByRole('dialog').locator('input[type=file]');
  const mimeType = 'application/json';
  await input.setInputFiles({ name: 'then.json', mimeType, buffer: Buffer.from(file) });
  await owner.button('Add what is missing here').waitFor();
  await seen('restore, looked at');
  await page.keyboard.press('Escape');
  await owner.tap(owner.button('Restore a backup'));
  await input.setInputFiles({ name: 'x.stopgap', mimeType, buffer: Buffer.from('no backup') });
  await page.getByRole('alert').first().waitFor();
  await seen('restore, no backup');
}

async function locked({ page }: RunningApp, seen: Seen): Promise<void> {
  const owner = new Owner(page);
  await page.goto('/settings');
  await owner.tap(owner.button('Set a PIN'));
  await page.getByLabel(/^New PIN/).fill('2468');
  await owner.tap(owner.button('Lock with this PIN'));
  await owner.button('Take the lock off').waitFor();
  await seen('lock, on');
  // As if long away: laid down before the app looks, after the page before it has noted its leaving.
  await page.addInitScript(() => {
    if (sessionStorage.getItem('long-away') === null) return;
    sessionStorage.removeItem('long-away');
    localStorage.setItem('lock-here', '0');
  });
  await page.evaluate(() => sessionStorage.setItem('long-away', ''));
  await page.goto('/settings');
  await owner.tap(owner.button('Forgot the PIN'));
  await seen('locked');
  await page.getByLabel('PIN').fill('2468');
  await owner.tap(owner.button('Open'));
  await owner.tap(owner.button('Take the lock off'));
  await owner.button('Set a PIN').waitFor();
}

async function copies({ page }: RunningApp, seen: Seen): Promise<void> {
  const owner = new Owner(page);
  await page.goto('/settings');
  await page.evaluate(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await owner.tap(owner.button('Choose a folder'));
  await page.getByText(/^Last copy/).waitFor();
  await owner.button('Stop the copies').scrollIntoViewIfNeeded();
  await seen('copies');
  await owner.tap(owner.button('Stop the copies'));
}

async function iphone({ context }: RunningApp, seen: Seen): Promise<void> {
  const page = await context.newPage();
  await asIphone(page, false);
  await page.goto('/');
  await page.getByText(/^This tab is for trying out/).waitFor();
  await seen('iPhone, a tab', page);
  await page.getByRole('button', { name: 'Keep my tasks' }).click();
  await page.getByText('Tap Bring my tasks.').waitFor();
  await seen('iPhone, kept', page);
  await page.close();
}

/** As if a read had found damage, which the salvage then looks into. */
async function rescue({ context }: RunningApp, seen: Seen): Promise<void> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      if (version !== undefined) throw new DOMException('', 'UnknownError');
      return open.call(this, name);
    };
  });
  await page.goto('/');
  const owner = new Owner(page);
  await owner.button('Save what can be read').waitFor();
  await seen('rescue', page);
  const downloading = page.waitForEvent('download');
  await owner.tap(owner.button('Save what can be read'));
  await downloading;
  await owner.tap(owner.button('Begin anew'));
  await seen('rescue, saved', page);
  await page.close();
}
