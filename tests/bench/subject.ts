/** A page that is measured: where it is, what must be seen, and how slow its processor is. */
import type { CDPSession, Page } from 'playwright-core';
import type { RunningApp } from '../support/browser.ts';
import { tuesdayMorning } from '../support/owner.ts';
import type { Rate } from './figure.ts';
import { installProbe, type Sight, type Touch } from './probe.ts';

export type Subject = {
  readonly id: string;
  readonly what: string;
  readonly app: RunningApp;
  readonly path: string;
  /** What makes its first screen usable. */
  readonly first: Sight;
  /** So long after the others it is opened. */
  readonly laterDays?: number;
};

export type Opened = { readonly page: Page; readonly cdp: CDPSession };

/** A new page with nothing in it yet, slow from the start. */
export async function blankPage(subject: Subject, rate: Rate = 1): Promise<Opened> {
  const page = await subject.app.context.newPage();
  // The date alone is set: on a Tuesday morning the same cards can be dealt wherever this runs.
  const today = tuesdayMorning.getTime() + (subject.laterDays ?? 0) * 86_400_000;
  const clockShift = today - Date.now();
  await page.addInitScript(installProbe, { first: subject.first, clockShift });
  const cdp = await subject.app.context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, cdp };
}

export async function open(subject: Subject): Promise<Opened> {
  const opened = await blankPage(subject);
  await opened.page.goto(subject.path);
  await started(opened.page);
  return opened;
}

/** Milliseconds from the start of the navigation to the painted first screen. */
export function started(page: Page): Promise<number> {
  return page.evaluate(() => window.bench.started);
}

/** Milliseconds to the last read of the start: from then on the page is as it will stay. */
export function live(page: Page): Promise<number> {
  return page.evaluate(() => window.bench.live());
}

export type Asked = {
  readonly rate: Rate;
  readonly touch: Touch;
  readonly sight: Sight;
  readonly act: () => Promise<unknown>;
};

/** Milliseconds from the touch that `act` makes to the paint of the sight. */
export async function timed({ page, cdp }: Opened, asked: Asked): Promise<number> {
  await page.evaluate((wanted) => window.bench.expect(wanted), asked.sight);
  // Only meanwhile: a page slowed down keeps a whole core busy, even when it does nothing.
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: asked.rate });
  await asked.act();
  const took = await page.evaluate((which) => window.bench.since(which), asked.touch);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return took;
}
