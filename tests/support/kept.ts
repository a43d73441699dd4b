/** What a browser keeps for the app, and what it says it is. */
import type { Page } from 'playwright-core';

/** Of this device, laid down past the app. */
export async function setMeta(page: Page, values: Record<string, unknown>): Promise<void> {
  await page.evaluate(async (set) => {
    const opening = indexedDB.open('stopgap');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const writing = db.transaction('meta', 'readwrite');
    for (const [key, value] of Object.entries(set)) writing.objectStore('meta').put({ key, value });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    db.close();
  }, values);
}

/** Safari on an iPhone, as far as a page asks for it. */
export async function asIphone(page: Page, standalone: boolean): Promise<void> {
  await page.addInitScript((installed) => {
    const agent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
    Object.defineProperty(navigator, 'userAgent', { get: () => agent });
    Object.defineProperty(navigator, 'standalone', { get: () => installed });
  }, standalone);
}

/** All that a browser may keep for one origin. */
export async function everythingKept(page: Page) {
  return await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    local: localStorage.length,
    session: sessionStorage.length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));
}
