/** Firefox ESR, through WebDriver BiDi. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Engine, EngineKind } from './engine.ts';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const found = () => places.find((place) => existsSync(place));

export const firefox: EngineKind = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  isHere: () => found() !== undefined,
  launch: launchFirefox,
};

async function launchFirefox(): Promise<Engine> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'stopgap-firefox-'));
  const heard = { complaints: [] as string[], isLeaving: false };
  let running: Promise<Running> | undefined;
  const page = async () => {
    running ??= start(home, heard);
    return (await running).page;
  };
  await page();
  return {
    home,
    complaints: () => heard.complaints,
    goto: async (url) => {
      const at = await page();
      heard.isLeaving = true;
      await at.goto(url);
    },
    evaluate: async (run, given) =>
      (await (await page()).evaluate(run as (given: unknown) => unknown, given)) as never,
    click: async (selector) => await (await page()).click(selector),
    type: async (words) => await (await page()).keyboard.type(words),
    chooseFile: async (selector, file) => {
      const input = await (await page()).$(selector);
      await (input as FileInput | null)?.uploadFile(file);
    },
    kill: async () => {
      if (running) await ended((await running).browser);
      running = undefined;
    },
    close: async () => {
      if (running) await (await running).browser.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Leaving a page cuts off what it still loads, and Firefox tells its code that this broke. */
type Heard = { readonly complaints: string[]; isLeaving: boolean };
type Running = { readonly browser: Browser; readonly page: Page };
type FileInput = { readonly uploadFile: (...files: string[]) => Promise<void> };

async function start(home: string, heard: Heard): Promise<Running> {
  const downloads = path.join(home, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await launch({
    browser: 'firefox',
    executablePath: found() ?? '',
    userDataDir: path.join(home, 'profile'),
    defaultViewport: { width: 390, height: 844 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'intl.accept_languages': 'en-GB',
      'intl.locale.requested': 'en-GB',
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const hear = (complaint: string) => {
    // What was loading ahead as the page was left may be told after the next one is there.
    const isCutOff = /^Error: Failed to load .* A ServiceWorker intercepted the request/.test(
      complaint,
    );
    if (!heard.isLeaving && !isCutOff) heard.complaints.push(complaint);
  };
  page.on('framenavigated', () => {
    heard.isLeaving = false;
  });
  page.on('pageerror', (error) => hear(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') hear(message.text());
  });
  return { browser, page };
}

async function ended(browser: Browser): Promise<void> {
  const running = browser.process();
  if (!running?.pid) throw new Error('Firefox does not say its process id.');
  const gone = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await gone;
}
