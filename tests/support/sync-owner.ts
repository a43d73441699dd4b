/** An owner who sets sync up and joins with a code, in a browser profile of their own. */
import type { Locator } from 'playwright-core';
import { installApp, launchApp, type RunningApp } from './browser.ts';
import { Owner } from './owner.ts';
import { storedRows } from './stored.ts';

export type Login = { readonly user: string; readonly password: string };

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
  async setUp(login: Login): Promise<string> {
    await this.toSync('Set up sync');
    await this.fillLogin(login);
    await this.tap(this.button('Check and switch on'));
    const said = this.page.locator('.recovery-code, .trouble');
    const text = await said.innerText({ timeout: 20_000 });
    if (!/^[0-9A-Z-]{34}$/.test(text)) throw new Error(text);
    await this.tap(this.button('I have kept it'));
    return text;
  }

  async join(code: string, login: Login): Promise<void> {
    await this.toSync('I have a code');
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

  private async toSync(way: string): Promise<void> {
    await this.tap(this.page.getByRole('link', { name: 'Settings' }));
    await this.tap(this.button(way));
    await this.tap(this.button(/^Here, where Stopgap comes from/));
  }

  private async fillLogin({ user, password }: Login): Promise<void> {
    await this.fill('Name', user);
    await this.fill('Password', password);
  }

  /** A tap into the field, and a paste. */
  private async fill(label: string, text: string): Promise<void> {
    const field: Locator = this.page.getByRole('dialog').getByLabel(new RegExp(`^${label}`));
    await this.tap(field);
    await field.fill(text);
  }
}
