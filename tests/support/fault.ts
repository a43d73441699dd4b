/** Breaks the database of a page on purpose, in the ways a phone does. */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { DatabaseDump } from './raw-database.ts';

export type How = 'full' | 'aborted' | 'lost';
type Fault = { at: number; how: How; seen: number; hit: number };
type Faulty = typeof globalThis & { fault: Fault };

/** From the next load on, what the page does to its records can be made to fail. */
export async function armFaults(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const kept = sessionStorage.getItem('fault');
    const fault: Fault = {
      at: 0,
      how: 'full',
      seen: 0,
      hit: 0,
      ...(JSON.parse(kept ?? '{}') as Partial<Fault>),
    };
    Object.assign(globalThis, { fault });
    const isMove = (tx: IDBTransaction) =>
      tx.mode === 'versionchange' ||
      (tx.mode === 'readwrite' && tx.objectStoreNames.contains('ops'));
    /** Throws, or says that the transaction is to be called off. */
    const strike = (tx: IDBTransaction): boolean => {
      if (fault.at === 0 || !isMove(tx)) return false;
      fault.seen += 1;
      if (fault.seen !== fault.at) return false;
      fault.hit += 1;
      if (fault.how === 'aborted') return true;
      const name = fault.how === 'full' ? 'QuotaExceededError' : 'InvalidStateError';
      throw new DOMException('', name);
    };
    for (const name of ['put', 'add', 'delete', 'createIndex'] as const) {
      const own = IDBObjectStore.prototype[name] as (...args: unknown[]) => unknown;
      Object.assign(IDBObjectStore.prototype, {
        [name](this: IDBObjectStore, ...args: unknown[]) {
          const isHit = strike(this.transaction);
          const request = own.apply(this, args);
          // As a browser does: the request was taken, and then all of it was called off.
          if (isHit) this.transaction.abort();
          return request;
        },
      });
    }
    const ownCreate = IDBDatabase.prototype.createObjectStore;
    IDBDatabase.prototype.createObjectStore = function (...args) {
      const made = ownCreate.apply(this, args);
      if (strike(made.transaction)) made.transaction.abort();
      return made;
    };
    const ownOpen = IDBFactory.prototype.open;
    const opened: IDBDatabase[] = [];
    Object.assign(globalThis, { opened });
    let deleteBefore = Number(sessionStorage.getItem('deleteBefore'));
    sessionStorage.removeItem('deleteBefore');
    IDBFactory.prototype.open = function (...args) {
      deleteBefore -= 1;
      if (deleteBefore === 0) this.deleteDatabase(String(args[0]));
      const opening = ownOpen.apply(this, args);
      opening.addEventListener('success', () => opened.push(opening.result));
      return opening;
    };
  });
}

/** The `at`th write of the next move fails, or the `at`th step of an upgrade after the next load; 0 for none. */
export async function failAt(page: Page, at: number, how: How = 'full'): Promise<void> {
  await page.evaluate(
    (next) => {
      sessionStorage.setItem('fault', JSON.stringify(next));
      Object.assign((globalThis as Faulty).fault, next, { seen: 0, hit: 0 });
    },
    { at, how },
  );
}

/** At the next load the database is deleted before it is opened for the `nth` time, as by another window. */
export async function deleteBeforeOpening(page: Page, nth: number): Promise<void> {
  await page.evaluate((n) => sessionStorage.setItem('deleteBefore', String(n)), nth);
}

export function hasFailed(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as Faulty).fault.hit > 0);
}

/** As a phone does to an app that sleeps. */
export async function loseConnections(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const db of (globalThis as unknown as { opened: IDBDatabase[] }).opened) db.close();
  });
}

/** The files of the database of a browser that is not running. */
export function databaseFiles(profileDir: string, pattern: RegExp): readonly string[] {
  const root = path.join(profileDir, 'Default/IndexedDB');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name.split(path.sep).join('/')))
    .map((name) => path.join(root, name))
    .filter((file) => statSync(file).isFile());
}

export const damage = {
  flipped: (file: string) => {
    const bytes = readFileSync(file);
    for (let i = 0; i < bytes.length; i += 16) bytes[i] = (bytes[i] ?? 0) ^ 0x5a;
    writeFileSync(file, bytes);
  },
  emptied: (file: string) => writeFileSync(file, ''),
  cut: (file: string) => truncateSync(file, statSync(file).size >> 1),
  removed: (file: string) => rmSync(file),
} as const;

/** An address of the app with none of its code: a picture. */
export const bare = '/icons/icon-192.png';

/** What such a page has in common with the app is the database alone. */
export async function barePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(bare);
  return page;
}

/** In place of what is there: a database as an older release left it, with so many more tasks in it. */
export async function layDown(page: Page, format: number, more = 0): Promise<void> {
  const file = new URL(`../fixtures/frozen/format-${format}/database.json`, import.meta.url);
  const read = JSON.parse(readFileSync(file, 'utf8')) as DatabaseDump;
  const dump = { ...read, stores: read.stores.map((store) => grown(store, more)) };
  await page.evaluate(async ({ version, stores }) => {
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('stopgap');
      deleting.onsuccess = resolve;
      deleting.onblocked = () => reject(new Error('somebody holds on to the database'));
    });
    const opening = indexedDB.open('stopgap', version);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const one of indexes)
          store.createIndex(one.name, one.keyPath, { multiEntry: one.multiEntry });
        for (const row of rows) store.put(row);
      }
    };
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    opening.result.close();
  }, dump);
}

function grown(store: DatabaseDump['stores'][number], more: number) {
  const [like] = store.rows;
  if (store.name !== 'task' || like === undefined) return store;
  const copies = Array.from({ length: more }, (_, i) => ({ ...like, id: `copy-${i}` }));
  return { ...store, rows: [...store.rows, ...copies] };
}

/** Says in the console when an upgrade has begun, and makes it take so long: nothing of it counts until it is through. */
export async function slowUpgrades(context: BrowserContext, ms: number): Promise<void> {
  const o = { words: upgradeBegun, ms };
  await context.addInitScript(({ words, ms: long }) => {
    const ownOpen = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      const opening = ownOpen.apply(this, args);
      opening.addEventListener('upgradeneeded', () => {
        console.info(words);
        const [first] = opening.result.objectStoreNames;
        const until = performance.now() + long;
        // As long as something is asked of it, it does not end.
        const hold = () => {
          if (first === undefined || performance.now() > until) return;
          const asked = opening.transaction?.objectStore(first).count();
          asked?.addEventListener('success', hold);
        };
        hold();
      });
      return opening;
    };
  }, o);
}

export const upgradeBegun = 'an upgrade has begun';

/** Every row of every table, as text, and which version it is. */
export async function everything(page: Page): Promise<{ version: number; rows: string }> {
  return await page.evaluate(async () => {
    const opening = indexedDB.open('stopgap');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const db = opening.result;
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names);
    const reads = names.map((name) => tx.objectStore(name).getAll());
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    const rows = names.map((name, i) => [name, reads[i]?.result] as const);
    return { version: db.version, rows: JSON.stringify(rows.filter(([, all]) => all?.length)) };
  });
}
