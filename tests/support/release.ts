/** A new release of the app on the test server, told from the old one by a mark on its page. */
import type { Page } from 'playwright-core';
import type { StaticServer } from './serve.ts';

const listedPage = /(url:`\/index\.html`,revision:`)[^`]+/;

/** The page changes, and the worker lists it as the build would. */
export function release(server: StaticServer): void {
  server.replace('/index.html', (html) => html.replace('<html ', '<html data-version="new" '));
  server.replace('/sw.js', (worker) => {
    if (!listedPage.test(worker)) throw new Error('The worker does not list the page as expected.');
    return worker.replace(listedPage, '$1new');
  });
}

/** The code of one screen has another name in the new release; its old name is gone. */
export function dropChunk(server: StaticServer, name: string): void {
  const url = server
    .paths()
    .find((given) => given.startsWith(`/assets/${name}-`) && given.endsWith('.js'));
  if (url === undefined) throw new Error(`There is no code named ${name}.`);
  server.remove(url);
  server.replace('/sw.js', (worker) => worker.replace(`{url:\`${url}\`,revision:null},`, ''));
}

/** Makes the browser look for a new version, and waits until it is stored. */
export async function fetchUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update();
    const arriving = registration.installing;
    if (arriving === null) return;
    await new Promise<void>((resolve) => {
      arriving.addEventListener('statechange', () => resolve(), { once: true });
    });
  });
}

/** The version of the page that is on screen. */
export function shownVersion(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset['version'] ?? 'old');
}
