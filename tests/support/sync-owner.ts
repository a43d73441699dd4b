/** An owner who sets sync up and joins with a code, in a browser profile of their own. */
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { installApp, launchApp, type RunningApp } from './browser.ts';
import { Owner } from './owner.ts';
import { storedRows } from './stored.ts';

/** What an owner types of a store, by its fields; without an address it is the one beside the app. */
export type Login = Readonly<Partial<Record<keyof typeof labels, string>>>;

/** In the order they are asked for. */
const labels = {
  url: 'Address of the folder',
  user: 'Name',
  password: 'Password',
  endpoint: 'Address of the service',
  bucket: 'Bucket',
  region: 'Region',
  key: 'Access key',
  secret: 'Secret key',
} as const;

export class SyncOwner extends Owner {
  readonly app: RunningApp;

  static async open(baseURL: string): Promise<SyncOwner> {
    const app = await launchApp({ baseURL });
    await installApp(app.page);
    return new SyncOwner(app);
  }

  private constructor(app: RunningApp) {
    super(app.page);
    this.app = app;
  }

  /** From Now to the end of the wizard; answers the recovery code. */
  async setUp(login: Login | 'file'): Promise<string> {
    await this.toSync('Set up sync', login);
    await this.fillLogin(login);
    await this.tap(this.button('Check and switch on'));
    const said = this.page.locator('.recovery-code, .trouble');
    const text = await said.innerText({ timeout: 20_000 });
    if (!/^[0-9A-Z-]{34}$/.test(text)) throw new Error(text);
    await this.tap(this.button('I have kept it'));
    return text;
  }

  async join(code: string, login: Login | 'file'): Promise<void> {
    await this.toSync('I have a code', login);
    await this.fill('Recovery code', code);
    await this.fillLogin(login);
    await this.tap(this.button('Check and switch on'));
    await this.tap(this.button('Done'));
  }

  /** Reads it where the owner would. */
  async isInStep(): Promise<void> {
    await this.page.getByText('In step just now').waitFor({ timeout: 60_000 });
  }

  async bringIn(lines: readonly string[]): Promise<void> {
    await this.page.goto('/settings');
    await this.page.getByRole('button', { name: 'Import a file' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Import' });
    const buffer = Buffer.from(lines.join('\n'));
    const file = { name: 'tasks.txt', mimeType: 'text/plain', buffer };
    await dialog.locator('input[type=file]').setInputFiles(file);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 60_000 });
    await dialog.getByText('All in.').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Good' }).click();
  }

  async titles(): Promise<ReadonlySet<string>> {
    return new Set((await storedRows(this.page, 'task')).map(({ title }) => String(title)));
  }

  async hasTitles(fits: (titles: ReadonlySet<string>) => boolean): Promise<void> {
    const ends = Date.now() + 60_000;
    for (;;) {
      const titles = await this.titles();
      if (fits(titles)) return;
      if (Date.now() > ends) throw new Error(`only ${titles.size} tasks are here`);
      await this.page.waitForTimeout(100);
    }
  }

  /** The phone is taken up again: what a page hears then. */
  async look(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }

  /** Adds a task with a photo; answers which task. */
  async addPhoto(words: string): Promise<string> {
    const field = await this.openAdd();
    await field.fill(words);
    await this.page.locator('input[type=file][accept^="image"]').setInputFiles(aPhoto);
    await this.page.getByRole('button', { name: 'Remove Photo' }).waitFor();
    await this.tap(this.button('Save'));
    await this.toast().getByText('Added').waitFor();
    const task = (await storedRows(this.page, 'task')).find(({ title }) => title === words);
    return String(task?.['id']);
  }

  /** Of each photo and memo that is here, its bytes. */
  async media(): Promise<readonly Buffer[]> {
    const all = await this.page.evaluate(readBlobs);
    return all.map((text) => Buffer.from(text, 'latin1'));
  }

  private async toSync(way: string, login: Login | 'file'): Promise<void> {
    await this.tap(this.page.getByRole('link', { name: 'Settings' }));
    await this.tap(this.button(way));
    await this.tap(this.button(placeOf(login)));
  }

  private async fillLogin(login: Login | 'file'): Promise<void> {
    if (login === 'file') return;
    for (const [field, label] of Object.entries(labels)) {
      const text = login[field as keyof Login];
      if (text !== undefined) await this.fill(label, text);
    }
  }

  /** A tap into the field, and a paste. */
  private async fill(label: string, text: string): Promise<void> {
    const field: Locator = this.page.getByRole('dialog').getByLabel(new RegExp(`^${label}`));
    await this.tap(field);
    await field.fill(text);
  }
}

function placeOf(login: Login | 'file'): RegExp {
  if (login === 'file') return /^No storage, by a file/;
  if (login.endpoint !== undefined) return /^S3 bucket/;
  return login.url === undefined ? /^Here, where Stopgap comes from/ : /^WebDAV/;
}

const aPhoto = path.join(import.meta.dirname, '../fixtures/look/now.png');

/** In the page. */
async function readBlobs(): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('stopgap');
    opening.onsuccess = () => resolve(opening.result);
  });
  const rows = await new Promise<{ bytes: ArrayBuffer }[]>((resolve) => {
    const all = db.transaction('blobs').objectStore('blobs').getAll();
    all.onsuccess = () => resolve(all.result as { bytes: ArrayBuffer }[]);
  });
  db.close();
  return rows.map(({ bytes }) =>
    [...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join(''),
  );
}
