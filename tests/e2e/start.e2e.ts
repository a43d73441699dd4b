/** Whatever lies in the way of the start, the owner sees a screen or a plain word, never a blank page. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeApp, installApp, launchApp, type RunningApp } from '../support/browser.ts';
import { Owner, setClock, tuesdayMorning } from '../support/owner.ts';
import { StaticServer } from '../support/serve.ts';
import { putMeta, storedRows } from '../support/stored.ts';

let server: StaticServer;
let app: RunningApp;
let page: Page;

beforeEach(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url });
  page = app.page;
  await setClock(page, tuesdayMorning);
});

afterEach(async () => {
  await closeApp(app);
  await server.stop();
});

const heading = () => page.getByRole('heading', { level: 1 });
const saysPlainly = (words: string | RegExp) => page.getByRole('alert').getByText(words);

describe('what lies in the database', () => {
  test.each([
    ['a word', 'round'],
    ['nothing', null],
    ['a round of other code', { v: 7, cards: 'many', at: -3 }],
    ['a list', [1, 2]],
  ])('a round in play that is %s does not stop the start', async (_what, round) => {
    await installApp(page);
    const owner = new Owner(page);
    await owner.add('order flux');
    await putMeta(page, 'round', round);
    await page.goto('/');
    await owner.card().getByText('order flux').waitFor();
  });

  test('a database of another shape is made whole, or said plainly', async () => {
    await layDown(page, 10, ['things']);
    await page.goto('/');
    await page.getByRole('button', { name: 'Add your first task' }).waitFor();
  });

  test('tables with other keys end in a plain word', async () => {
    await layDown(page, 10, ['meta', 'task', 'drafts'], 'number');
    await page.goto('/');
    await saysPlainly(/cannot get at what is kept here/).waitFor();
    await page.getByRole('button', { name: 'Load again' }).waitFor();
  });

  test('a database of a newer Stopgap is left alone, and said plainly', async () => {
    await layDown(page, 990, ['things']);
    await page.goto('/');
    await saysPlainly(/written by a newer Stopgap/).waitFor();
    expect(await page.getByText('Add your first task').count()).toBe(0);
  });
});

describe('a browser that does not give its storage', () => {
  test.each([
    [
      'SecurityError',
      'This browser did not give Stopgap its storage. A private window may be why.',
    ],
    ['UnknownError', /cannot get at what is kept here just now\. Load it again/],
    ['InvalidStateError', /cannot get at what is kept here just now\. Load it again/],
  ])('by %s, said in plain words', async (name, said) => {
    await page.addInitScript((errorName) => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', errorName);
      };
    }, name);
    await page.goto('/');
    await saysPlainly(said).waitFor();
    expect(await heading().innerText()).toBe('Stopgap');
  });

  test('by having none', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await page.goto('/');
    await saysPlainly(/did not give Stopgap its storage/).waitFor();
  });
});

test('a first look that saw nothing shows no first minute, and resumes all the same', async () => {
  await installApp(page);
  const owner = new Owner(page);
  await owner.add('order flux', 'ring Ana');
  await owner.chooseGap('30 minutes');
  await owner.start();
  const title = await owner.card().getByRole('heading').innerText();
  // The first one to open it is refused, whoever comes later is not.
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    let isFirst = true;
    IDBFactory.prototype.open = function (...given) {
      if (!isFirst) return open.apply(this, given);
      isFirst = false;
      throw new DOMException('no', 'UnknownError');
    };
    new MutationObserver(() => {
      if (document.body?.innerText.includes('Add your first task'))
        sessionStorage.setItem('wrong', 'yes');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  await expect.poll(() => new URL(page.url()).pathname).toBe('/round');
  await expect.poll(() => owner.card().getByRole('heading').innerText()).toBe(title);
  expect(await page.evaluate(() => sessionStorage.getItem('wrong'))).toBeNull();
});

describe('another window', () => {
  test('that holds the database open with older code is named while it is waited for', async () => {
    const old = await app.context.newPage();
    await layDown(old, 5, ['things'], 'held');
    await page.goto('/');
    await page.getByText('Another tab of Stopgap is in the way').waitFor();
    await old.close();
    await page.getByText('Another tab of Stopgap is in the way').waitFor({ state: 'detached' });
    await new Owner(page).add('order flux');
  });

  test('that deletes everything: this one says so, and brings nothing back', async () => {
    await installApp(page);
    const owner = new Owner(page);
    await owner.add('order flux');
    const other = await app.context.newPage();
    await other.goto('/settings');
    await other.getByRole('button', { name: 'Delete everything' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Yes, delete everything' }).click();
    await saysPlainly('Stopgap was cleared in another window.').waitFor();
    await other.getByRole('button', { name: 'Add your first task' }).waitFor();
    // Back and forth, as a phone does: nothing of the old window writes.
    await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
    expect(await storedRows(other, 'task')).toEqual([]);
    expect(await storedRows(other, 'drafts')).toEqual([]);
    await page.getByRole('button', { name: 'Load again' }).click();
    await page.getByRole('button', { name: 'Add your first task' }).waitFor();
    // The worker outlived its registration with this window: its files are laid again.
    await expect.poll(() => page.evaluate(isPageKept), { timeout: 20_000 }).toBe(true);
    await other.close();
    await server.stop();
    await page.goto('/settings');
    await page.getByText('Works offline: the whole app is kept on this device.').waitFor();
    await server.start();
  });
});

test('what nobody caught is said plainly, and the console hears no content', async () => {
  await installApp(page);
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  const safe = page.getByRole('status').getByText('What you had kept is safe');
  // Thrown in a tap.
  await page.evaluate(() => {
    window.scrollTo = () => {
      throw new RangeError('Mrs Berg owes 840');
    };
  });
  await page.getByRole('link', { name: 'Help' }).click();
  await safe.waitFor();
  await page.reload();
  // Rejected in a promise nobody waits for.
  await page.evaluate(() => {
    crypto.randomUUID = () => {
      throw new RangeError('Mrs Berg owes 840');
    };
  });
  await (await new Owner(page).openAdd()).fill('order flux');
  await safe.waitFor();
  expect(heard.join('\n')).toContain('RangeError');
  expect(heard.join('\n')).not.toContain('Berg');
  await page.getByRole('button', { name: 'Load again' }).click();
  await safe.waitFor({ state: 'detached' });
});

test('a part whose code does not come says so, and comes at the next try', async () => {
  await page.route(/\/assets\/settings-screen-.*\.js/, (route) => route.abort());
  await page.goto('/');
  await page.getByRole('link', { name: 'Settings' }).click();
  await saysPlainly('This part did not load.').waitFor();
  await page.unroute(/\/assets\/settings-screen-.*\.js/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
});

describe('a change of screen', () => {
  const focused = () => page.evaluate(() => document.activeElement?.tagName);

  test('is heard: the title names the screen, the focus is on its heading', async () => {
    await page.goto('/');
    await heading().waitFor();
    expect(await page.title()).toBe('Now · Stopgap');
    expect(await focused()).toBe('BODY');
    await page.getByRole('link', { name: 'Customers' }).click();
    await expect.poll(focused).toBe('H1');
    expect(await page.title()).toBe('Customers · Stopgap');
    await page.goBack();
    await expect.poll(() => page.title()).toBe('Now · Stopgap');
    await expect.poll(focused).toBe('H1');
  });

  test('names no task and no customer in the title', async () => {
    await installApp(page);
    const owner = new Owner(page);
    await owner.add('ring Mrs Berg');
    await page.getByRole('link', { name: 'All' }).click();
    await page.getByRole('link', { name: /Mrs Berg/ }).click();
    await expect.poll(() => page.title()).toBe('Task · Stopgap');
  });

  test('back leads to Now where the app was opened at an address inside', async () => {
    await page.goto('about:blank');
    await page.goto('/help/how-a-round-works');
    await page
      .getByRole('button', { name: /Back|Help/ })
      .first()
      .click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  });
});

test('what could not be kept is said inside the open sheet', async () => {
  await installApp(page);
  const owner = new Owner(page);
  const field = await owner.openAdd();
  await field.fill('order flux');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await owner.tap(owner.button('Save'));
  const said = page.getByRole('dialog').getByRole('status').getByText('This phone is full');
  await said.waitFor();
  // It slides in; where it comes to rest is what counts.
  await expect.poll(() => said.evaluate(isOnTop)).toBe(true);
});

function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && (element.contains(hit) || hit.contains(element));
}

/** Lays down a database by bare IndexedDB, from a page of ours with no code of ours. */
async function layDown(
  at: Page,
  version: number,
  stores: readonly string[],
  how: 'plain' | 'number' | 'held' = 'plain',
): Promise<void> {
  await at.goto('/icons/icon.svg');
  await at.evaluate(
    ([wanted, names, kind]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('stopgap', wanted);
        opening.onupgradeneeded = () => {
          const options = kind === 'number' ? { keyPath: 'number' } : {};
          for (const name of names) opening.result.createObjectStore(name, options);
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          if (kind !== 'held') opening.result.close();
          else Object.assign(globalThis, { held: opening.result });
          resolve();
        };
      }),
    [version, stores, how] as const,
  );
}

/** Laid last of the app's files. */
async function isPageKept(): Promise<boolean> {
  return (await caches.match('/index.html', { ignoreSearch: true })) !== undefined;
}
