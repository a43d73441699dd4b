/** One browser that stands still for pictures: fixed clock, no motion, light and dark of every state. */
import type { Locator, Page } from 'playwright-core';
import { closeApp, installApp, launchApp, type RunningApp } from '../browser.ts';
import { Owner, tuesdayMorning } from '../owner.ts';
import type { StaticServer } from '../serve.ts';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export type Picture = { readonly name: string; readonly scheme: Scheme; readonly png: Buffer };

type Options = {
  readonly server: StaticServer;
  /** Of a device's pixels to the style sheet's. */
  readonly scale: number;
  readonly onPicture: (picture: Picture, page: Page) => Promise<void>;
};

export class Stage {
  readonly server: StaticServer;
  readonly app: RunningApp;
  readonly owner: Owner;
  private readonly onPicture: Options['onPicture'];

  static async open(options: Options): Promise<Stage> {
    const app = await launchApp({
      baseURL: options.server.url,
      context: {
        reducedMotion: 'reduce',
        timezoneId: 'Europe/London',
        deviceScaleFactor: options.scale,
      },
    });
    const stage = new Stage(options, app);
    await app.context.addInitScript(leaveNothingToChance);
    await app.page.clock.setFixedTime(tuesdayMorning);
    await installApp(app.page);
    return stage;
  }

  private constructor({ server, onPicture }: Options, app: RunningApp) {
    this.server = server;
    this.app = app;
    this.owner = new Owner(app.page);
    this.onPicture = onPicture;
  }

  get page() {
    return this.app.page;
  }

  /** Both of it, as it stands when nothing moves or is fetched any more; `middle` stands in the middle of the screen. */
  async shoot(name: string, page = this.page, middle?: Locator): Promise<void> {
    await page.waitForLoadState('networkidle');
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(atRest);
      await middle?.evaluate(inTheMiddle);
      await page.evaluate(atRest);
      const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      await this.onPicture({ name, scheme, png }, page);
    }
  }

  async at(time: string, path = '/'): Promise<void> {
    await this.page.clock.setFixedTime(new Date(time));
    await this.page.goto(path);
  }

  async size(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  async close(): Promise<void> {
    await closeApp(this.app);
  }
}

/** Runs in the page: until nothing changes any more. How far it was scrolled under a sheet is chance. */
async function atRest(): Promise<void> {
  if (document.querySelector('dialog[open]')) scrollTo(0, 0);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let changed = true;
  const watch = new MutationObserver(() => {
    changed = true;
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  for (let frames = 0; changed && frames < 100; frames += 1) {
    changed = false;
    for (let quiet = 0; quiet < 6; quiet += 1) await frame();
  }
  watch.disconnect();
}

/**
 * Runs in the page: the element in the middle, its top on a whole pixel, found there twice. Where a tap or a late
 * part had scrolled it to is chance; and a scroll is of whole pixels, so that a part of one above it went either way.
 */
async function inTheMiddle(element: Element): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const scroller = element.closest('dialog') ?? document.documentElement;
  for (let times = 0, before = Number.NaN; times < 60; times += 1) {
    const { top, height } = element.getBoundingClientRect();
    const wanted = Math.round((innerHeight - height) / 2);
    const part = Math.ceil(top - 0.01) - top;
    if (top === before && part < 0.01) return;
    before = top;
    const padding = Number.parseFloat(getComputedStyle(scroller).paddingBlockStart);
    if (part >= 0.01) scroller.style.paddingBlockStart = `${padding + part}px`;
    scroller.scrollTop += Math.round(top + part) - wanted;
    await frame();
    await frame();
  }
}

/** Runs in the page, before anything else there. */
function leaveNothingToChance(): void {
  // The browser offers to install the app when it likes.
  const own = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
  addEventListener('beforeinstallprompt', own, true);
  // By their ids stands what nothing else puts in order: they follow each other here.
  const load = Number(localStorage.getItem('gallery-loads') ?? 0) + 1;
  localStorage.setItem('gallery-loads', String(load));
  let made = 0;
  crypto.randomUUID = () => {
    made += 1;
    const [of, one] = [String(load).padStart(4, '0'), String(made).padStart(12, '0')];
    return `00000000-${of}-4000-8000-${one}`;
  };
}
