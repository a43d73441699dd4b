/** Several windows, older and newer code, and an upgrade that is broken off. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { closeApp, killHard } from '../../support/browser.ts';
import {
  bare,
  barePage,
  everything,
  failAt,
  hasFailed,
  layDown,
  slowUpgrades,
  upgradeBegun,
} from '../../support/fault.ts';
import { startHome } from '../../support/home.ts';
import { Owner } from '../../support/owner.ts';
import { type StoredRow, storedRows } from '../../support/stored.ts';
import { SyncOwner } from '../../support/sync-owner.ts';
import { credentials, startWebdavServer } from '../../support/webdav-server.ts';
import { rounds, world } from './world.ts';

/** An upgrade held up so long, over so many more tasks, is hit at each of its steps. */
const [slowMs, more] = [1000, 200];
const frozenTitles = ['Remind Ana about invoice 17', 'Tiles from the supplier', 'Pay the rent'];

describe('several at once', () => {
  test('three tabs write at once, and the worker with them, while another device does: all of it is there, and no stamp twice', async () => {
    const store = await startWebdavServer();
    const home = await startHome(world.server.url, `${store.origin}/dav/`);
    const [phone, tablet] = [await SyncOwner.open(home.url), await SyncOwner.open(home.url)];
    try {
      await tablet.join(await phone.setUp(credentials), credentials);
      const { context } = phone.app;
      const pages = [phone.page, await context.newPage(), await context.newPage(), tablet.page];
      await Promise.all(pages.map((page) => page.goto(home.url)));
      const moves = 5 * rounds;
      const stop = new AbortController();
      const worker = workerWrites(phone, stop.signal);
      const wanted = (await Promise.all(pages.map((page, at) => addLines(page, at, moves)))).flat();
      await phone.hasTitles((titles) => wanted.every((title) => titles.has(title)));
      stop.abort();
      const { cycles, sent } = await worker;
      await tablet.look();
      await tablet.hasTitles((titles) => wanted.every((title) => titles.has(title)));
      expect(sent, 'segments that the worker made').toBeGreaterThan(0);
      for (const one of [phone, tablet]) {
        const made = (await storedRows(one.page, 'task')).map((row) => stampOf(row, 'title'));
        expect(new Set(made).size).toBe(wanted.length);
      }
      world.count('three tabs and the worker at once', 0, pages.length * moves + cycles);
    } finally {
      await closeApp(phone.app);
      await closeApp(tablet.app);
      await home.stop();
      await store.stop();
    }
  }, 180_000);

  test('newer code takes the database over: the old tab says so, and nothing is gone', async () => {
    const other = await barePage(world.app.context);
    const before = await everything(other);
    await other.evaluate(async (version) => {
      const opening = indexedDB.open('stopgap', version);
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      opening.result.close();
    }, before.version + 10);
    await world.app.page
      .getByText('Stopgap was updated in another window. Load it again.')
      .waitFor();
    await world.app.page.reload();
    await world.app.page.getByText(/was written by a newer Stopgap/).waitFor();
    const after = await everything(other);
    world.count('version change with an old tab open', after.rows === before.rows ? 0 : 1);
    await layDown(other, 2);
    await other.close();
  });
});

describe.each([1, 2])('an upgrade from format %i', (format) => {
  test('waits for a tab of older code, says so, and goes on when that is closed', async () => {
    const older = await barePage(world.app.context);
    await layDown(older, format);
    await older.evaluate(() => {
      const opening = indexedDB.open('stopgap');
      Object.assign(globalThis, { opening });
      return new Promise<void>((resolve) => {
        opening.onsuccess = () => resolve();
      });
    });
    await world.app.page.goto('/');
    await world.app.page.getByText('Another tab of Stopgap is in the way').waitFor();
    await older.close();
    await world.app.page.goto('/all');
    await world.app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
    world.count('version change with an old tab open', await world.missing(frozenTitles));
  });

  test('is broken off at every step: it is said, and nothing is lost', async () => {
    const helper = await barePage(world.app.context);
    for (let at = 1; ; at++) {
      await world.app.page.goto(bare);
      await layDown(helper, format);
      const before = await everything(helper);
      await failAt(world.app.page, at, 'aborted');
      await world.app.page.goto('/');
      await expect
        .poll(
          async () =>
            (await hasFailed(world.app.page)) || (await everything(helper)).version === 30,
        )
        .toBe(true);
      const isThrough = !(await hasFailed(world.app.page));
      await failAt(world.app.page, 0);
      if (isThrough) break;
      await world.app.page
        .getByRole('alert')
        .filter({ hasText: /cannot get at what is kept here just now/ })
        .waitFor();
      const after = await everything(helper);
      world.count('upgrade broken off at a step', after.rows === before.rows ? 0 : 1);
    }
    await world.app.page.goto('/all');
    await world.app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
    await helper.close();
  });

  test('is killed on its way: nothing is lost', async () => {
    const wanted = 2 * rounds;
    for (let inside = 0, tries = 0; inside < wanted; tries++) {
      expect(tries, 'kills until enough of them fell inside').toBeLessThan(3 * wanted);
      await world.app.page.goto(bare);
      await layDown(world.app.page, format, more);
      const before = await everything(world.app.page);
      await slowUpgrades(world.app.context, slowMs);
      const began = world.app.page.waitForEvent('console', (line) => line.text() === upgradeBegun);
      void world.app.page.goto('/').catch(() => undefined);
      await began;
      await new Promise((resolve) => setTimeout(resolve, (slowMs / 5) * (tries % 4)));
      await killHard(world.app);
      await world.restart();
      await world.app.page.goto(bare);
      // Had it come to its end, the database would be of the new format: such a kill proves nothing.
      const after = await everything(world.app.page);
      const isInside = after.version === before.version;
      await world.app.page.goto('/all');
      await world.app.page
        .getByRole('link', { name: /Remind Ana about invoice 17/ })
        .first()
        .waitFor();
      const rows = await storedRows(world.app.page, 'task');
      const copies = rows.filter(({ id }) => String(id).startsWith('copy-')).length;
      const torn = isInside && after.rows !== before.rows ? 1 : 0;
      const lost = torn + (await world.missing(frozenTitles)) + (more - copies);
      if (isInside) world.count('killed inside an upgrade', lost);
      else expect(lost).toBe(0);
      inside += isInside ? 1 : 0;
    }
  });
});

async function addLines(page: Page, at: number, moves: number): Promise<readonly string[]> {
  const one = new Owner(page);
  const all: string[] = [];
  for (let move = 0; move < moves; move++) {
    const lines = Array.from({ length: 10 }, (_, i) => `part ${at}-${move}-${i}`);
    await one.add(...lines);
    all.push(...lines);
  }
  return all;
}

/** The engine as the worker runs it, cycle after cycle; what it sends, it has written down first. */
async function workerWrites(phone: SyncOwner, stop: AbortSignal) {
  const [worker] = phone.app.context.serviceWorkers();
  if (worker === undefined) throw new Error('there is no worker');
  const run = () =>
    worker.evaluate(async () => {
      const { stopgapEngine } = self as unknown as {
        stopgapEngine: { runOnce: () => Promise<string> };
      };
      const count = () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('stopgap');
          opening.onsuccess = () => {
            const all = opening.result.transaction('segments').objectStore('segments').count();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result);
            };
          };
        });
      const before = await count();
      const ended = await stopgapEngine.runOnce();
      return { ended, sent: (await count()) - before };
    });
  let [cycles, sent] = [0, 0];
  while (!stop.aborted) {
    const done = await run();
    cycles += done.ended === 'done' ? 1 : 0;
    sent += done.sent;
  }
  return { cycles, sent };
}

function stampOf(row: StoredRow, field: string): string {
  return String((row['s'] as StoredRow | undefined)?.[field]);
}
