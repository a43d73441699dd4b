/** Several windows, older and newer code, and an upgrade that is broken off. */
import { describe, expect, test } from 'vitest';
import { killHard } from '../../support/browser.ts';
import { bare, barePage, everything, failAt, hasFailed, layDown } from '../../support/fault.ts';
import { Owner } from '../../support/owner.ts';
import { storedRows } from '../../support/stored.ts';
import { rounds, world } from './world.ts';

const frozenTitles = ['Remind Ana about invoice 17', 'Tiles from the supplier', 'Pay the rent'];

describe('several at once', () => {
  test('three tabs write at once: all of it is there, and no stamp twice', async () => {
    const pages = [
      world.app.page,
      await world.app.context.newPage(),
      await world.app.context.newPage(),
    ];
    await Promise.all(pages.map((page) => page.goto('/')));
    const perAdd = 50;
    const adds = 2 * rounds;
    const wanted: string[] = [];
    await Promise.all(
      pages.map(async (page, tab) => {
        const one = new Owner(page);
        for (let add = 0; add < adds; add++) {
          const lines = Array.from({ length: perAdd }, (_, i) => `part ${tab}-${add}-${i}`);
          wanted.push(...lines);
          await one.add(...lines);
        }
      }),
    );
    const stamps = (await storedRows(world.app.page, 'ops')).map((op) => op['s']);
    expect(new Set(stamps).size).toBe(stamps.length);
    world.count('three tabs at once', await world.missing(wanted), wanted.length);
    for (const page of pages.slice(1)) await page.close();
  });

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
        .filter({ hasText: /That was not kept/ })
        .waitFor();
      const after = await everything(helper);
      world.count('upgrade broken off at a step', after.rows === before.rows ? 0 : 1);
    }
    await world.app.page.goto('/all');
    await world.app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
    await helper.close();
  });

  test('is killed on its way: nothing is lost', async () => {
    for (let kill = 0; kill < 3 * rounds; kill++) {
      await world.app.page.goto(bare);
      await layDown(world.app.page, format);
      void world.app.page.goto('/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 40 * kill));
      await killHard(world.app);
      await world.restart();
      await world.app.page.goto('/all');
      await world.app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
      world.count('killed during an upgrade', await world.missing(frozenTitles));
    }
  });
});
