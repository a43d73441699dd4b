/** The app in a real browser, which can be killed as a phone kills it and started again on the same data. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { requestLogFlags } from './request-log.ts';

export type LaunchOptions = {
  readonly baseURL: string;
  /** Where the browser keeps its data; a new folder when not given. */
  readonly profileDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly args?: readonly string[];
  /** Playwright's own; `permissions` there denies all that it does not name. */
  readonly context?: BrowserContextOptions;
};

export type RunningApp = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly profileDir: string;
  readonly options: LaunchOptions;
  /** The browser's own process, leader of its group. */
  readonly pid: number;
};

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const profileDir = options.profileDir ?? mkdtempSync(path.join(os.tmpdir(), 'stopgap-profile-'));
  const { executablePath, env } = findBrowser();
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    env: { ...process.env, ...env },
    args: [...flags, ...requestLogFlags(), ...(options.args ?? [])],
    baseURL: options.baseURL,
    viewport: options.viewport ?? { width: 390, height: 844 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    locale: 'en-GB',
    hasTouch: true,
    ...options.context,
  });
  // Its dialog is the system's own, which nobody here could answer.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, profileDir, options, pid: await browserPid(context) };
}

/** As the system ends an app in the background: no event, no last word. */
export async function killHard(app: RunningApp): Promise<void> {
  const closed = new Promise((resolve) => app.context.once('close', resolve));
  process.kill(process.platform === 'win32' ? app.pid : -app.pid, 'SIGKILL');
  await closed;
  await groupEnded(app.pid);
}

/**
 * Its pipe closes before all of it has ended: a browser that is started over the files of
 * one that still dies finds them in use, and may begin with an empty database.
 */
async function groupEnded(group: number): Promise<void> {
  if (process.platform !== 'linux') return;
  const isAlive = () => readdirSync('/proc').some((name) => isOf(group, name));
  while (isAlive()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A process of the group that is more than a name waiting to be taken off the list. */
function isOf(group: number, name: string): boolean {
  if (!/^\d+$/.test(name)) return false;
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state !== 'Z' && Number(itsGroup) === group;
  } catch {
    return false;
  }
}

/** Starts again on the data of a killed or closed app. */
export function relaunch(app: RunningApp): Promise<RunningApp> {
  return launchApp({ ...app.options, profileDir: app.profileDir });
}

export async function closeApp(app: RunningApp): Promise<void> {
  await app.context.close();
  rmSync(app.profileDir, { recursive: true, force: true, maxRetries: 5 });
}

/** The first visit: when this is done the app opens without the network. */
export async function installApp(page: Page, url = '/'): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === 'activated',
    null,
    { timeout: 20_000 },
  );
}

async function browserPid(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser is gone.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not say its process id.');
  return pid;
}
