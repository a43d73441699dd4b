/** A database that is gone, or of which not all can be read. */
import { statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bare, barePage, damage, databaseFiles, deleteBeforeOpening } from '../../support/fault.ts';
import { rounds, world } from './world.ts';

describe('a database that is gone', () => {
  let saved: { name: string; mimeType: string; buffer: Buffer };
  const kept = ['chase Kaffehuset', 'order flux'];

  beforeAll(async () => {
    await world.app.page.goto(bare);
    await world.app.page.evaluate(() => indexedDB.deleteDatabase('stopgap'));
    await world.app.page.goto('/');
    await world.owner.add(...kept);
    await world.app.page.goto('/settings');
    await world.owner.tap(world.owner.button('Save a backup'));
    const buffer = await world.download(() => world.owner.tap(world.owner.button('Save the file')));
    saved = { name: 'mine.stopgap', mimeType: 'application/octet-stream', buffer };
    await world.owner.tap(world.owner.button('Good'));
  });

  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['its list of files is damaged on the disk', () => offline(/MANIFEST-/, damage.flipped)],
    ['its first file is emptied on the disk', () => offline(/CURRENT$/, damage.emptied)],
    ['its journal is cut on the disk', () => offline(/leveldb\/\d+\.log$/, damage.emptied)],
    ['the browser clears it to make room', evict],
    ['another page deletes it', deleteFromAnother],
    ['another page deletes it between the first look and the opening', deleteOnTheWay],
  ];

  test.each(ways)(
    '%s: it is said, and the backup is back in three taps',
    async (_name, happens) => {
      for (let round = 0; round < rounds; round++) {
        await world.app.page.goto('/');
        await happens();
        await world.app.page.goto('/');
        await world.app.page.getByText(/^What was kept here is gone/).waitFor();
        world.owner.taps = 0;
        await world.owner.tap(world.owner.button('Restore a backup'));
        await world.app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(saved);
        await world.owner.tap(world.owner.button('Add what is missing here'));
        await world.app.page.getByText(/^Done\. \d+ records are as in the backup/).waitFor();
        expect(world.owner.taps).toBeLessThanOrEqual(3);
        world.count('database gone, back from a backup', await world.missing(kept));
        await world.owner.tap(world.owner.button('Good'));
      }
    },
  );

  async function offline(files: RegExp, harm: (file: string) => void): Promise<void> {
    await world.app.context.close();
    for (const file of databaseFiles(world.app.profileDir, files)) harm(file);
    await world.restart();
  }

  async function evict(): Promise<void> {
    const session = await world.app.context.newCDPSession(world.app.page);
    const storageTypes = 'indexeddb,cache_storage,service_workers,file_systems';
    await session.send('Storage.clearDataForOrigin', { origin: world.server.url, storageTypes });
    await session.detach();
  }

  async function deleteFromAnother(): Promise<void> {
    const other = await barePage(world.app.context);
    await other.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('stopgap').onsuccess = resolve;
        }),
    );
    await cleared().waitFor();
    await other.close();
  }

  async function deleteOnTheWay(): Promise<void> {
    await deleteBeforeOpening(world.app.page, 2);
    await world.app.page.goto('/');
    await cleared().waitFor();
  }

  const cleared = () =>
    world.app.page.getByText('Stopgap was cleared in another window. Load it again.');
});

/** Each in every round; the ballast is larger, and is no photo. */
const wounds = Array.from({ length: rounds }, () => ['removed', 'emptied', 'cut'] as const).flat();
const photoFiles = () =>
  databaseFiles(world.app.profileDir, /indexeddb\.blob\//).filter(
    (file) => statSync(file).size < 600_000,
  );

test.each(wounds)('a photo %s on the disk: the rest goes out and comes back', async (wound) => {
  await world.app.page.goto('/');
  const before = await world.titles();
  const old = new Set(photoFiles());
  await world.app.page.evaluate(async () => {
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
  await world.app.context.close();
  const [first] = photoFiles().filter((file) => !old.has(file));
  if (first === undefined) throw new Error('no large value lies in a file of its own');
  damage[wound](first);
  await world.restart();
  await world.app.page.goto('/settings');
  await world.owner.tap(world.owner.button('Save a backup'));
  await world.app.page.getByText(/^Some of what is kept here cannot be read any more/).waitFor();
  await world.app.page.getByText(/and 1 photo or memo can be read\. 1 cannot\./).waitFor();
  expect(await world.owner.button('Begin anew').count()).toBe(0);
  const buffer = await world.download(() =>
    world.owner.tap(world.owner.button('Save what can be read')),
  );
  const lists = await world.download(() =>
    world.owner.tap(world.owner.button('Save it as plain lists')),
  );
  expect(lists.toString()).toContain(before[0]);
  await world.owner.tap(world.owner.button('I see the file'));
  await world.owner.tap(world.owner.button('Begin anew'));
  await world.owner.tap(world.owner.button('Yes, take it away and begin anew'));
  await world.owner.tap(world.owner.button('Restore a backup'));
  const file = { name: 'rescued.stopgap', mimeType: 'application/octet-stream', buffer };
  await world.app.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
  await world.owner.tap(world.owner.button('Add what is missing here'));
  await world.app.page.getByText(/^Done\. \d+ records? (is|are) as in the backup/).waitFor();
  world.count('database damaged: rescue screen', await world.missing(before));
});
