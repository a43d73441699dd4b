/** Clocks that jump, browsers that keep nothing, and a worker that is replaced halfway. */
import { describe, expect, test } from 'vitest';
import { installApp } from '../../support/browser.ts';
import { Owner } from '../../support/owner.ts';
import { fetchUpdate, release, shownVersion } from '../../support/release.ts';
import { storedRows } from '../../support/stored.ts';
import { rounds, world } from './world.ts';

describe('a clock that jumps', () => {
  test.each([
    ['a year ahead', '2027-11-28T10:00:00Z'],
    ['a year back', '2025-11-28T10:00:00Z'],
    ['into summer time', '2026-03-29T00:59:58Z'],
    ['out of summer time', '2026-10-25T00:59:58Z'],
    ['back to today', '2026-11-28T10:00:00Z'],
  ])('%s: what is written then is there, undone and undoable', async (_name, time) => {
    await world.app.page.clock.setSystemTime(new Date(time));
    await world.app.page.goto('/');
    const before = await world.titles();
    const title = `jump to ${time}`;
    await world.owner.add(title);
    await world.owner.tap(world.owner.toast().getByRole('button', { name: 'Undo' }));
    await world.owner.toast().getByText('Back again').waitFor();
    expect(await world.missing([title])).toBe(1);
    await world.owner.add(title);
    world.count('clock jumps, then a new start', await world.missing([...before, title]));
    const stamps = (await storedRows(world.app.page, 'ops')).map((op) => String(op['s']));
    expect([...stamps].sort()).toEqual(stamps);
  });
});

test('a clock that jumps under an open page: each move before and after is kept, and can be undone', async () => {
  const { page } = world.app;
  await page.goto('/');
  const kept = [...(await world.titles())];
  const jumps = ['2027-11-28T10:00:00Z', '2025-11-28T10:00:00Z', '2026-10-25T00:59:58Z'];
  for (let round = 0; round < rounds; round++) {
    for (const time of [...jumps, '2026-03-29T00:59:58Z', '2026-11-28T10:00:00Z']) {
      const title = `open at ${time} ${round}`;
      await world.owner.add(`before ${title}`);
      await page.clock.setSystemTime(new Date(time));
      // What was done by the old clock is taken back by the new one.
      await world.owner.tap(world.owner.toast().getByRole('button', { name: 'Undo' }));
      await world.owner.toast().getByText('Back again').waitFor();
      await world.owner.add(title);
      kept.push(title);
      world.count('clock jumps under an open page', await world.missing(kept));
      expect(await world.missing([`before ${title}`])).toBe(1);
    }
  }
  const stamps = (await storedRows(page, 'ops')).map((op) => String(op['s']));
  expect([...stamps].sort()).toEqual(stamps);
});

describe('storage', () => {
  test('of a private window is the app’s for as long as that is open', async () => {
    const context = await world.app.context.browser()?.newContext({ baseURL: world.server.url });
    if (!context) throw new Error('no private window');
    const page = await context.newPage();
    await page.goto('/');
    await new Owner(page).add('in private');
    await page.reload();
    world.count('private window', await world.missing(['in private'], page));
    await page.goto('/settings');
    await page.getByText(/This browser may clear your data/).waitFor();
    await context.close();
  });

  test('that is refused is said, with why it may be', async () => {
    const before = await world.titles();
    const page = await world.app.context.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    });
    await page.goto('/');
    await page.getByText('did not give Stopgap its storage. A private window may be why').waitFor();
    world.count('no storage at all', await world.missing(before));
    await page.close();
  });
});

describe('the worker', () => {
  test('replaced halfway: the old one goes on, offline too, and the new one comes when it is whole', async () => {
    await world.app.context.close();
    await world.restart();
    await installApp(world.app.page);
    const before = await world.titles();
    release(world.server);
    const bringBack = world.server.withhold('/index.html');
    await fetchUpdate(world.app.page);
    await world.server.stop();
    await world.app.page.reload();
    await world.app.page.getByRole('main').waitFor();
    expect(await shownVersion(world.app.page)).toBe('old');
    world.count('worker replaced halfway', await world.missing(before));
    await world.server.start();
    bringBack();
    await fetchUpdate(world.app.page);
    await expect.poll(() => shownVersion(world.app.page), { timeout: 20_000 }).toBe('new');
    world.count('worker replaced halfway', await world.missing(before));
  });
});
