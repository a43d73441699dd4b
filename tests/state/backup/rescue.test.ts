/** Nothing that can be read is taken away before it is out, and what is out restores. */
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { recordKinds } from '../../../src/domain/record/record.ts';
import type { HandedOut } from '../../../src/platform/platform.ts';
import type { App } from '../../../src/state/app.ts';
import { createRescueStore } from '../../../src/state/backup/rescue-store.ts';
import { createRestoreStore } from '../../../src/state/backup/restore-store.ts';
import { mendDeck } from '../../../src/state/jobs/mend-deck.ts';
import { databaseName } from '../../../src/storage/database-name.ts';
import { deleteDatabase } from '../../../src/storage/delete-database.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { takeAway } from '../../../src/storage/salvage.ts';
import { cellWords } from '../../../src/text/cell-words.ts';
import { en } from '../../../src/text/en.ts';
import { fillSample } from '../../support/sample-database.ts';
import { openApp } from '../../support/whole-app.ts';

const setting = { version: '1.2.3', fractionDigits: () => 2, words: cellWords(en) };

async function damaged(handed: HandedOut = 'downloaded') {
  const files: File[] = [];
  const reload = vi.fn();
  const handOutFile = async (file: File) => {
    if (handed !== 'turned-away') files.push(file);
    return handed;
  };
  const app = await openApp({ name: databaseName, platform: { handOutFile, reload } });
  await fillSample(app.services.db, app.services.author);
  await mendDeck(app);
  const store = createRescueStore(app, setting);
  await store.read();
  return { app, store, files, reload };
}

const recordsIn = ({ services }: App) =>
  Promise.all(recordKinds.map((kind) => allRecords(services.db, kind)));

afterEach(async () => {
  await takeAway();
});

test('what was saved restores, record by record', async () => {
  const { app, store, files } = await damaged();
  expect(store.getState()).toMatchObject({ is: 'found', blobs: 1, lost: 0, torn: 0, out: null });
  await store.saveBackup();
  const [file] = files;
  expect(file?.name).toBe('stopgap-rescued-2026-11-23.stopgap');
  const fresh = await openApp();
  const restoring = createRestoreStore(fresh);
  await restoring.pick(file as File);
  expect(restoring.getState()).toMatchObject({
    backup: { mayLack: true, head: { rescued: { lost: 0, torn: 0 } } },
  });
  await restoring.write('add');
  expect(await recordsIn(fresh)).toEqual(await recordsIn(app));
  await deleteDatabase(app.services.db);
});

test('it begins anew only after the file that Restore takes was handed out; lists are none', async () => {
  const { app, store, reload } = await damaged();
  await store.beginAnew();
  expect(reload).not.toHaveBeenCalled();
  await store.saveLists();
  expect(store.getState()).toMatchObject({
    out: { name: 'stopgap-rescued-2026-11-23.csv' },
    file: 'inside',
  });
  await store.beginAnew();
  expect(reload).not.toHaveBeenCalled();
  await store.saveBackup();
  // What became of a download nobody tells the app: the owner does.
  expect(store.getState()).toMatchObject({ file: 'given' });
  await store.beginAnew();
  expect(reload).not.toHaveBeenCalled();
  store.confirm();
  app.services.db.close();
  await store.beginAnew();
  expect(reload).toHaveBeenCalledOnce();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
});

test('a file that was read back where it lies needs no word of the owner', async () => {
  const { app, store, reload } = await damaged('saved');
  await store.saveBackup();
  expect(store.getState()).toMatchObject({ file: 'safe', out: { how: 'saved' } });
  app.services.db.close();
  await store.beginAnew();
  expect(reload).toHaveBeenCalledOnce();
});

test.each(['turned-away', 'not-written'] as const)('%s is not called saved', async (handed) => {
  const { app, store, reload } = await damaged(handed);
  await store.saveBackup();
  store.confirm();
  await store.beginAnew();
  expect(store.getState()).toMatchObject({ out: null, file: 'inside', problem: handed });
  expect(reload).not.toHaveBeenCalled();
  await deleteDatabase(app.services.db);
});

test('the lists can be read by anybody', async () => {
  const { app, store, files } = await damaged();
  await store.saveLists();
  const text = (await files[0]?.text()) ?? '';
  expect(text).toContain('Remind Ana about invoice 17');
  expect(text).toContain('Ana Example');
  await deleteDatabase(app.services.db);
});

test('where nothing lies there is nothing to take away', async () => {
  const app = await openApp({ platform: { reload: vi.fn() } });
  const store = createRescueStore(app, setting);
  await store.read();
  expect(store.getState()).toEqual({ is: 'nothing', there: false, stuck: false });
});
