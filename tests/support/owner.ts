/** What an owner does with the app, by the names on the screen; taps are counted. */
import type { Locator, Page } from 'playwright-core';

export class Owner {
  taps = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.click();
  }

  button(name: string | RegExp, exact = true): Locator {
    return this.page.getByRole('button', { name, exact });
  }

  toast(): Locator {
    return this.page.getByRole('status');
  }

  card(): Locator {
    return this.page.getByRole('main').getByRole('article');
  }

  async openAdd(): Promise<Locator> {
    const nav = this.page.getByRole('navigation', { name: 'Main' });
    await this.tap(nav.getByRole('button', { name: 'Add' }));
    const field = this.page.getByRole('textbox', { name: 'What needs doing?' });
    await field.and(this.page.locator('[aria-busy=false]')).waitFor();
    return field;
  }

  /** Adds one task for each line, and waits until the screen says so. */
  async add(...lines: readonly string[]): Promise<void> {
    const field = await this.openAdd();
    await field.fill(lines.join('\n'));
    await this.tap(this.button(/^Save/));
    await field.waitFor({ state: 'detached' });
    await this.toast().getByText('Added').waitFor();
  }

  async chooseGap(name: string): Promise<void> {
    await this.tap(this.page.getByRole('radio', { name }));
  }

  async start(): Promise<void> {
    await this.tap(this.button(/^Start/));
    await this.button('Done').waitFor();
  }
}

/** A weekday morning, so that calls are within contact hours wherever the tests run. */
export const tuesdayMorning = new Date('2026-11-24T10:10:00');

/** Fixes the page's clock to start at a time and run on from there. */
export async function setClock(page: Page, time: Date): Promise<void> {
  await page.clock.install({ time });
  await page.clock.resume();
}
