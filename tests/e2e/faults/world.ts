/** One browser for all that a phone does to a database, and a count of what was tried and lost. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  closeApp,
  installApp,
  launchApp,
  type RunningApp,
  relaunch,
} from '../../support/browser.ts';
import { armFaults } from '../../support/fault.ts';
import { Owner } from '../../support/owner.ts';
import { StaticServer } from '../../support/serve.ts';
import { storedRows } from '../../support/stored.ts';

/** How often each is done: 1, or more in the long run. */
export const rounds = Number(process.env['FAULT_ROUNDS'] ?? 1);

class FaultWorld {
  server!: StaticServer;
  app!: RunningApp;
  owner!: Owner;
  private readonly tally = new Map<string, { readonly tries: number; readonly lost: number }>();

  async open(): Promise<void> {
    this.server = await StaticServer.start();
    const context = { timezoneId: 'Europe/London' };
    this.app = await launchApp({ baseURL: this.server.url, context });
    await this.arm();
    await installApp(this.app.page);
    await this.owner.add('order flux', 'order elbows', 'order tape', 'order solder');
  }

  async close(): Promise<void> {
    for (const [fault, { tries, lost }] of this.tally)
      process.stdout.write(`${fault}: tries ${tries}, lost ${lost}\n`);
    await closeApp(this.app);
    await this.server.stop();
  }

  /** After the browser was closed or killed. */
  async restart(): Promise<void> {
    this.app = await relaunch(this.app);
    await this.arm();
  }

  /** One try: what was there must be there still, and `lost` counts what is not. */
  count(fault: string, lost: number, tries = 1): void {
    const before = this.tally.get(fault) ?? { tries: 0, lost: 0 };
    this.tally.set(fault, { tries: before.tries + tries, lost: before.lost + lost });
    expect(lost, fault).toBe(0);
  }

  async titles(page: Page = this.app.page): Promise<readonly string[]> {
    const rows = await storedRows(page, 'task');
    return rows.filter((row) => row['deleted'] !== true).map((row) => String(row['title']));
  }

  async missing(wanted: readonly string[], page?: Page): Promise<number> {
    const here = new Set(await this.titles(page));
    return wanted.filter((title) => !here.has(title)).length;
  }

  async statusOf(title: string): Promise<string | undefined> {
    const row = (await storedRows(this.app.page, 'task')).find((one) => one['title'] === title);
    return (row?.['status'] as { readonly is?: string } | undefined)?.is;
  }

  /** What is said next, told from what is said already. */
  async nextToast(): Promise<Locator> {
    const { page } = this.app;
    await page.evaluate(() => {
      for (const toast of document.querySelectorAll<HTMLElement>('.toast > div'))
        toast.dataset['old'] = '';
    });
    return page.locator('.toast > div:not([data-old])').first();
  }

  async download(tap: () => Promise<void>): Promise<Buffer> {
    const downloading = this.app.page.waitForEvent('download');
    await tap();
    return readFileSync(await (await downloading).path());
  }

  private async arm(): Promise<void> {
    await armFaults(this.app.context);
    this.app.context.setDefaultTimeout(15_000);
    this.owner = new Owner(this.app.page);
  }
}

export const world = new FaultWorld();
