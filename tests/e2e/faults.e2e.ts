/**
 * What a phone does to a database, done on purpose in a real browser: each time a plain
 * message, and nothing that was acknowledged is lost. FAULT_ROUNDS repeats them
 * (1, or 10 in the long run).
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeApp,
  installApp,
  killHard,
  launchApp,
  type RunningApp,
  relaunch,
} from '../support/browser.ts';
import {
  armFaults,
  bare,
  barePage,
  damage,
  databaseFiles,
  everything,
  failAt,
  type How,
  hasFailed,
  layDown,
  loseConnections,
} from '../support/fault.ts';
import { Owner } from '../support/owner.ts';
import { fetchUpdate, release, shownVersion } from '../support/release.ts';
import { StaticServer } from '../support/serve.ts';
import { storedRows } from '../support/stored.ts';

const rounds = Number(process.env['FAULT_ROUNDS'] ?? 1);
const tally = new Map<string, { tries: number; lost: number }>();

let server: StaticServer;
let app: RunningApp;
let owner: Owner;

beforeAll(async () => {
  server = await StaticServer.start();
  app = await launchApp({ baseURL: server.url, context: { timezoneId: 'Europe/London' } });
  await arm();
  await installApp(app.page);
  await owner.add('order flux', 'order elbows', 'order tape', 'order solder');
});

afterAll(async () => {
  for (const [fault, { tries, lost }] of tally)
    process.stdout.write(`${fault}: ${tries} tries, ${lost} lost\n`);
  await closeApp(app);
  await server.stop();
});

/** One try: what was there must be there still, and `lost` counts what is not. */
function count(fault: string, lost: number, tries = 1): void {
  const before = tally.get(fault) ?? { tries: 0, lost: 0 };
  tally.set(fault, { tries: before.tries + tries, lost: before.lost + lost });
  expect(lost, fault).toBe(0);
}

const titles = async (page: Page = app.page) =>
  (await storedRows(page, 'task'))
    .filter((row) => row['deleted'] !== true)
    .map((row) => String(row['title']));

async function missing(wanted: readonly string[], page?: Page): Promise<number> {
  const here = new Set(await titles(page));
  return wanted.filter((title) => !here.has(title)).length;
}

const said: { readonly [H in How]: RegExp } = {
  full: /This phone is full, so that was not kept/,
  aborted: /That was not kept. Please try again/,
  lost: /never said/,
};

describe.each(['full', 'aborted'] as const)('the disk at the n-th write is %s', (how) => {
  const fault = how === 'full' ? 'disk full at a write' : 'transaction aborted';

  /** The move is tried with its first write failing, its second …, until it goes through. */
  async function atEachWrite(
    move: () => Promise<void>,
    o: { readonly isDone: () => Promise<boolean>; readonly stays: () => Promise<number> },
  ): Promise<void> {
    for (let at = 1; ; at++) {
      await failAt(app.page, at, how);
      await move();
      await expect.poll(async () => (await hasFailed(app.page)) || (await o.isDone())).toBe(true);
      if (!(await hasFailed(app.page))) break;
      await app.page.getByText(said[how]).first().waitFor();
      count(fault, await o.stays());
    }
    await failAt(app.page, 0);
  }

  test('a task is added: the words stay in the field', async () => {
    for (let round = 0; round < rounds; round++) {
      const title = `ring Ana about ${how} ${round}`;
      const before = await titles();
      const field = await owner.openAdd();
      await field.fill(title);
      await atEachWrite(() => owner.tap(owner.button(/^Save/)), {
        isDone: async () => (await titles()).includes(title),
        stays: async () => {
          expect(await field.inputValue()).toBe(title);
          return (await missing(before)) + ((await titles()).length - before.length);
        },
      });
      await field.waitFor({ state: 'detached' });
    }
  });

  test('a card is done: the card stays', async () => {
    await app.page.goto('/');
    await owner.chooseGap('15 minutes');
    await owner.start();
    for (let round = 0; round < rounds; round++) {
      const title = await owner.card().getByRole('heading').innerText();
      await atEachWrite(() => owner.tap(owner.button('Done')), {
        isDone: async () => (await statusOf(title)) === 'done',
        stays: async () => {
          await expect.poll(() => owner.card().getByRole('heading').innerText()).toBe(title);
          return (await statusOf(title)) === 'open' ? 0 : 1;
        },
      });
      await owner.tap(owner.toast().getByRole('button', { name: 'Undo' }));
      await owner.toast().getByText('Back again').waitFor();
    }
    await owner.tap(owner.button('Leave'));
  });
});

describe('a write that fails', () => {
  test('on a disk that is full for real, it is said, and there is room again when there is room', async () => {
    const session = await app.context.newCDPSession(app.page);
    const before = await titles();
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
    const field = await owner.openAdd();
    await field.fill('ring Tom');
    await owner.tap(owner.button(/^Save/));
    await app.page.getByText(said.full).first().waitFor();
    expect(await field.inputValue()).toBe('ring Tom');
    count('disk full at a write', await missing(before));
    await session.send('Storage.overrideQuotaForOrigin', { origin: server.url });
    await owner.tap(owner.button(/^Save/));
    await owner.toast().getByText('Added').waitFor();
    expect(await titles()).toContain('ring Tom');
    await session.detach();
  });

  test('a connection lost while asleep is opened again, and the move is written once', async () => {
    for (let round = 0; round < rounds * 5; round++) {
      const title = `wake up ${round}`;
      await loseConnections(app.page);
      await owner.add(title);
      const found = (await titles()).filter((one) => one === title);
      count('connection lost while asleep', found.length === 1 ? 0 : 1);
    }
    await failAt(app.page, 2, 'lost');
    await owner.add('lost in the middle');
    const twice = (await titles()).filter((one) => one === 'lost in the middle');
    count('connection lost while asleep', twice.length === 1 ? 0 : 1);
    await failAt(app.page, 0);
  });
});

async function statusOf(title: string): Promise<string | undefined> {
  const row = (await storedRows(app.page, 'task')).find((one) => one['title'] === title);
  return (
    (row?.['status'] as { readonly is?: string } | undefined)?.is ?? (row ? 'open' : undefined)
  );
}

describe('several at once', () => {
  test('three tabs write at once: all of it is there, and no stamp twice', async () => {
    const pages = [app.page, await app.context.newPage(), await app.context.newPage()];
    await Promise.all(pages.map((page) => page.goto('/')));
    const perAdd = 20;
    const adds = 4 * rounds;
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
    const stamps = (await storedRows(app.page, 'ops')).map((op) => op['s']);
    expect(new Set(stamps).size).toBe(stamps.length);
    count('three tabs at once', await missing(wanted), wanted.length);
    for (const page of pages.slice(1)) await page.close();
  });

  test('newer code takes the database over: the old tab says so, and nothing is gone', async () => {
    const other = await barePage(app.context);
    const before = await everything(other);
    await other.evaluate(async (version) => {
      const opening = indexedDB.open('stopgap', version);
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      opening.result.close();
    }, before.version + 10);
    await app.page.getByText('Stopgap was updated in another window. Load it again.').waitFor();
    await app.page.reload();
    await app.page.getByText(/was written by a newer Stopgap/).waitFor();
    const after = await everything(other);
    count('version change with an old tab open', after.rows === before.rows ? 0 : 1);
    await other.close();
  });
});

describe.each([1, 2])('an upgrade from format %i', (format) => {
  test('waits for a tab of older code, says so, and goes on when that is closed', async () => {
    const older = await barePage(app.context);
    await layDown(older, format);
    await older.evaluate(() => {
      const opening = indexedDB.open('stopgap');
      Object.assign(globalThis, { opening });
      return new Promise<void>((resolve) => {
        opening.onsuccess = () => resolve();
      });
    });
    await app.page.goto('/');
    await app.page.getByText('Another tab of Stopgap is in the way').waitFor();
    await older.close();
    await app.page.goto('/all');
    await app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
    count('version change with an old tab open', await missing(frozenTitles));
  });

  test('is broken off at every step: it is said, and nothing is lost', async () => {
    const helper = await barePage(app.context);
    for (let at = 1; ; at++) {
      await app.page.goto(bare);
      await layDown(helper, format);
      const before = await everything(helper);
      await failAt(app.page, at, 'aborted');
      await app.page.goto('/');
      await expect
        .poll(async () => (await hasFailed(app.page)) || (await everything(helper)).version === 30)
        .toBe(true);
      const isThrough = !(await hasFailed(app.page));
      await failAt(app.page, 0);
      if (isThrough) break;
      await app.page.getByRole('alert').filter({ hasText: said.aborted }).waitFor();
      const after = await everything(helper);
      count('upgrade broken off at a step', after.rows === before.rows ? 0 : 1);
    }
    await app.page.goto('/all');
    await app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
    await helper.close();
  });

  test('is killed on its way: nothing is lost', async () => {
    for (let kill = 0; kill < 3 * rounds; kill++) {
      await app.page.goto(bare);
      await layDown(app.page, format);
      void app.page.goto('/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 40 * kill));
      await killHard(app);
      await restart();
      await app.page.goto('/all');
      await app.page.getByRole('link', { name: /Remind Ana about invoice 17/ }).waitFor();
      count('killed during an upgrade', await missing(frozenTitles));
    }
  });
});
const frozenTitles = ['Remind Ana about invoice 17', 'Tiles from the supplier', 'Pay the rent'];

async function restart(): Promise<void> {
  app = await relaunch(app);
  await arm();
}

/** Faults in every page, and a page of nothing to meet the database alone. */
async function arm(): Promise<void> {
  await armFaults(app.context);
  owner = new Owner(app.page);
}

describe('a clock that jumps', () => {
  test.each([
    ['a year ahead', '2027-11-28T10:00:00Z'],
    ['a year back', '2025-11-28T10:00:00Z'],
    ['into summer time', '2026-03-29T00:59:58Z'],
    ['out of summer time', '2026-10-25T00:59:58Z'],
    ['back to today', '2026-11-28T10:00:00Z'],
  ])('%s: what is written then is there, undone and undoable', async (_name, time) => {
    await app.page.clock.setSystemTime(new Date(time));
    await app.page.goto('/');
    const before = await titles();
    const title = `jump to ${time}`;
    await owner.add(title);
    await owner.tap(owner.toast().getByRole('button', { name: 'Undo' }));
    await owner.toast().getByText('Back again').waitFor();
    expect(await missing([title])).toBe(1);
    await owner.add(title);
    count('clock jumps', await missing([...before, title]), 2);
    const stamps = (await storedRows(app.page, 'ops')).map((op) => String(op['s']));
    expect([...stamps].sort()).toEqual(stamps);
  });
});

describe('storage', () => {
  test('of a private window is the app’s for as long as that is open', async () => {
    const context = await app.context.browser()?.newContext({ baseURL: server.url });
    if (!context) throw new Error('no private window');
    const page = await context.newPage();
    await page.goto('/');
    await new Owner(page).add('in private');
    await page.reload();
    count('private window', await missing(['in private'], page));
    await page.goto('/settings');
    await page.getByText(/This browser may clear your data/).waitFor();
    await context.close();
  });

  test('that is refused is said, with why it may be', async () => {
    const page = await app.context.newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    });
    await page.goto('/');
    await page
      .getByText(/did not give Stopgap its storage .* A private window may be why/)
      .waitFor();
    await page.getByText('Nothing is kept here yet.').waitFor();
    count('no storage at all', 0);
    await page.close();
  });
});

describe('a database that is gone', () => {
  let saved: { name: string; mimeType: string; buffer: Buffer };
  const kept = ['chase Kaffehuset', 'order flux'];

  beforeAll(async () => {
    await app.page.goto(bare);
    await app.page.evaluate(() => indexedDB.deleteDatabase('stopgap'));
    await app.page.goto('/');
    await owner.add(...kept);
    await app.page.goto('/settings');
    await owner.tap(owner.button('Save a backup'));
    const buffer = await download(() => owner.tap(owner.button('Save the file')));
    saved = { name: 'mine.stopgap', mimeType: 'application/octet-stream', buffer };
    await owner.tap(owner.button('Good'));
  });

  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['its list of files is damaged on the disk', () => offline(/MANIFEST-/, damage.flipped)],
    ['its first file is emptied on the disk', () => offline(/CURRENT$/, damage.emptied)],
    ['its journal is cut on the disk', () => offline(/leveldb\/\d+\.log$/, damage.emptied)],
    ['the browser clears it to make room', evict],
    ['another page deletes it', deleteFromAnother],
  ];

  test.each(ways)(
    '%s: it is said, and the backup is back in three taps',
    async (_name, happens) => {
      for (let round = 0; round < rounds; round++) {
        await app.page.goto('/');
        await app.page.waitForTimeout(300);
        await happens();
        await app.page.goto('/');
        await app.page.getByText(/^What was kept here is gone/).waitFor();
        owner.taps = 0;
        await owner.tap(owner.button('Restore a backup'));
        await app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(saved);
        await owner.tap(owner.button('Add what is missing here'));
        await app.page.getByText(/^Done\. \d+ records are as in the backup/).waitFor();
        expect(owner.taps).toBeLessThanOrEqual(3);
        count('database gone, back from a backup', await missing(kept));
        await owner.tap(owner.button('Good'));
      }
    },
  );

  async function offline(files: RegExp, harm: (file: string) => void): Promise<void> {
    await app.context.close();
    for (const file of databaseFiles(app.profileDir, files)) harm(file);
    await restart();
  }

  async function evict(): Promise<void> {
    const session = await app.context.newCDPSession(app.page);
    const storageTypes = 'indexeddb,cache_storage,service_workers,file_systems';
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes });
    await session.detach();
  }

  async function deleteFromAnother(): Promise<void> {
    const other = await barePage(app.context);
    await other.evaluate(() => indexedDB.deleteDatabase('stopgap'));
    await app.page.getByText('Stopgap was cleared in another window. Load it again.').waitFor();
    await other.close();
  }
});

test('a photo that cannot be read: the rest goes out, one begins anew, and it comes back', async () => {
  await app.page.goto('/');
  const before = await titles();
  await app.page.evaluate(async () => {
    const opening = indexedDB.open('stopgap');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const tx = opening.result.transaction('blobs', 'readwrite', { durability: 'strict' });
    for (const id of ['one', 'two'])
      tx.objectStore('blobs').put({
        id,
        bytes: crypto.getRandomValues(new Uint8Array(65_536)).buffer,
        more: Array.from({ length: 3 }, () => new Uint8Array(65_536).buffer),
      });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    opening.result.close();
  });
  await app.context.close();
  const [first] = databaseFiles(app.profileDir, /indexeddb\.blob\//);
  if (first === undefined) throw new Error('no large value lies in a file of its own');
  damage.removed(first);
  await restart();
  await app.page.goto('/settings');
  await owner.tap(owner.button('Save a backup'));
  await app.page.getByText(/^Some of what is kept here cannot be read any more/).waitFor();
  await app.page.getByText(/and 1 photo or memo can be read\. 1 cannot\./).waitFor();
  expect(await owner.button('Begin anew').count()).toBe(0);
  const buffer = await download(() => owner.tap(owner.button('Save what can be read')));
  const lists = await download(() => owner.tap(owner.button('Save it as plain lists')));
  expect(lists.toString()).toContain(before[0]);
  await owner.tap(owner.button('Begin anew'));
  await owner.tap(owner.button('Yes, take it away and begin anew'));
  await owner
    .button('Start')
    .or(app.page.getByText(/owes you money/))
    .first()
    .waitFor();
  await app.page.goto('/settings');
  await owner.tap(owner.button('Restore a backup'));
  const file = { name: 'rescued.stopgap', mimeType: 'application/octet-stream', buffer };
  await app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await owner.tap(owner.button('Add what is missing here'));
  await app.page.getByText(/^Done\. \d+ records? (is|are) as in the backup/).waitFor();
  count('database damaged: rescue screen', await missing(before));
});

async function download(tap: () => Promise<void>): Promise<Buffer> {
  const downloading = app.page.waitForEvent('download');
  await tap();
  return readFileSync(await (await downloading).path());
}

describe('the worker', () => {
  test('replaced halfway: the old one goes on, offline too, and the new one comes when it is whole', async () => {
    await installApp(app.page);
    const before = await titles();
    release(server);
    const back = server.withhold('/index.html');
    await fetchUpdate(app.page);
    await app.context.setOffline(true);
    await app.page.reload();
    await app.page.getByRole('main').waitFor();
    count('worker replaced halfway', await missing(before));
    await app.context.setOffline(false);
    back();
    await fetchUpdate(app.page);
    await app.page.goto('/');
    await expect.poll(() => shownVersion(app.page), { timeout: 20_000 }).toBe('new');
    count('worker replaced halfway', await missing(before));
  });
});
