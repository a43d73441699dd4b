/** Every sheet and screen that keeps an owner's data, gone through one by one. */
import type { Locator, Page } from 'playwright-core';
import type { Row } from '../../src/domain/change/change.ts';
import { writeBackup } from '../../src/exchange/backup/write-backup.ts';
import type { RunningApp } from './browser.ts';
import { asIphone } from './kept.ts';
import { walkLock } from './lock-walk.ts';
import { Owner } from './owner.ts';

const sealed = await backupOf({ passphrase: 'blue van' });

/** `middle` is what it is about, far down a screen. */
export type Seen = (name: string, page?: Page, middle?: Locator) => Promise<unknown>;

/** There is something to save; afterwards all of it is there still. */
export async function walkSafeSheets(app: RunningApp, seen: Seen): Promise<void> {
  await settingsSheets(app, seen);
  await earlierDay(app, seen);
  await restore(app, seen);
  await walkLock(app, seen);
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
    ['Delete everything', 'delete', /it cannot be taken back/],
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

async function earlierDay({ page }: RunningApp, seen: Seen): Promise<void> {
  const owner = new Owner(page);
  const name = page.getByLabel('Name', { exact: true });
  for (const said of ['Pipes', 'Pipes and more']) {
    await page.clock.setFixedTime((await page.evaluate(() => Date.now())) + 86_400_000);
    await page.goto('/settings');
    await name.fill(said);
    await name.press('Tab');
    await owner
      .toast()
      .getByText(/^Changed/)
      .waitFor();
  }
  await owner.tap(owner.button('Go back to an earlier day'));
  await owner.button(/^As it was yesterday/).waitFor();
  await seen('earlier days, one');
  await owner.tap(owner.button(/^As it was yesterday/));
  await page.getByText('Done. 1 entry is as then.').waitFor();
  await seen('earlier days, gone back');
}

async function restore({ page }: RunningApp, seen: Seen): Promise<void> {
  const owner = new Owner(page);
  await page.goto('/settings');
  await owner.tap(owner.button('Restore a backup'));
  await owner.button('Choose the file').waitFor();
  await seen('restore');
  const file = page.getByRole('dialog').locator('input[type=file]');
  await file.setInputFiles(named(await backupOf({ passphrase: null })));
  await owner.button('Add what is missing here').waitFor();
  await seen('restore, looked at');
  const again = async (bytes: Uint8Array) => {
    await page.keyboard.press('Escape');
    await owner.tap(owner.button('Restore a backup'));
    await file.setInputFiles(named(bytes));
  };
  await again(new TextEncoder().encode('no backup'));
  await page.getByRole('alert').first().waitFor();
  await seen('restore, no backup');
  await again((await backupOf({ passphrase: null })).slice(0, -60));
  await page.getByText(/^The file is damaged/).waitFor();
  await seen('restore, damaged');
  await again(sealed);
  await page.getByLabel('Its passphrase').fill('red van');
  await owner.tap(owner.button('Open'));
  await page.getByText(/^That is not its passphrase/).waitFor();
  await seen('restore, wrong passphrase');
}

const named = (bytes: Uint8Array) => ({
  ...{ name: 'stopgap.stopgap', mimeType: 'application/octet-stream' },
  buffer: Buffer.from(bytes),
});

/** Of another phone, two days ago. */
async function backupOf({ passphrase }: { readonly passphrase: string | null }) {
  const made = Date.UTC(2026, 10, 22, 18, 5);
  const tables = ['customer', 'task', 'note'].map((table) => ({ table, rows: rowsOf(table) }));
  const head = {
    ...{ app: '1.0.0', made, newest: made - 7_200_000, rows: 36, blobs: 0 },
    ...{ away: 0, rescued: null },
    counts: { customer: 12, task: 12, note: 12 },
  };
  const parts: Uint8Array[] = [];
  const randomBytes = (count: number) => new Uint8Array(count).fill(7);
  for await (const part of writeBackup({ head, tables, blobs: [] }, { passphrase, randomBytes })) {
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function rowsOf(table: string): readonly Row[] {
  const title = table === 'customer' ? { name: 'Ana Berg' } : { title: 'Ring the council' };
  const stamp = '0mabc00000-0000-dev0000001';
  const s = Object.fromEntries(Object.keys(title).map((name) => [name, stamp]));
  const ids = Array.from({ length: 12 }, (_, at) => `${table}-${at}`);
  return ids.map((id) => ({ ...title, id, s })) as unknown as readonly Row[];
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
  await seen('copies', page, owner.button('Stop the copies'));
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
  await owner.tap(owner.button('I see the file'));
  await owner.tap(owner.button('Begin anew'));
  await seen('rescue, saved', page);
  await page.close();
}
