/** A backup on its way out: where it went, how new it is, and what is not in it. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { createBackupStore } from '../../../src/state/backup/backup-store.ts';
import { createRestoreStore } from '../../../src/state/backup/restore-store.ts';
import { createDeck } from '../../../src/state/sync/account.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { file, fillWhole, phone } from '../../support/backup-phone.ts';
import { write } from '../../support/whole-app.ts';

describe('a backup', () => {
  test.each(['turned-away', 'not-written'] as const)('%s is not called saved', async (handed) => {
    const { app } = await phone(handed);
    const store = createBackupStore(app, '1.2.3');
    await store.make('');
    await store.handOut();
    expect(store.getState()).toMatchObject({ is: 'ready', said: handed });
    expect(await app.services.reader.meta('backup')).toBeUndefined();
  });

  test.each(['saved', 'shared', 'downloaded'] as const)(
    '%s is as new as the file, however late the tap',
    async (how) => {
      let hour = '2026-11-23T10:00';
      const { app, files } = await phone(how, { now: () => momentAt(hour) });
      const store = createBackupStore(app, '1.2.3');
      await store.make('');
      hour = '2026-11-23T18:00';
      await store.handOut();
      const name = file(files).name;
      expect(store.getState()).toEqual({ is: 'out', how, name, away: 0, locked: false });
      const { instant } = momentAt('2026-11-23T10:00');
      expect(await app.services.reader.meta('backup')).toBe(instant);
    },
  );

  test('says of a photo whose bytes lie elsewhere that it is not in it, before and after', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    await app.services.db.blobs.clear();
    const store = createBackupStore(app, '1.2.3');
    await store.make('');
    expect(store.getState()).toMatchObject({ is: 'ready', away: 1 });
    await store.handOut();
    expect(store.getState()).toMatchObject({ is: 'out', away: 1 });
    const back = createRestoreStore((await phone()).app);
    await back.pick(file(files));
    expect(back.getState()).toMatchObject({ backup: { missing: null, head: { away: 1 } } });
  });

  test('has a photo of the sync store brought here first, where that can be done', async () => {
    let isOnline = false;
    const { app } = await phone('saved', { isOnline: () => isOnline });
    await fillWhole(app);
    const { db } = app.services;
    const [photo] = await db.blobs.toArray();
    await db.blobs.clear();
    const parts = [{ hash: 'a', size: 4, epoch: 0 }];
    await write(app, change('attachment', asId<'attachment'>('0193-photo'), { parts }));
    const store = createBackupStore(app, '1.2.3');
    const ready = (bring: string) => expect(store.getState()).toMatchObject({ is: 'ready', bring });
    await store.make('');
    ready('cannot');
    isOnline = true;
    await store.make('');
    ready('cannot');
    const url = 'https://dav.example';
    await createDeck(app, { kind: 'webdav', url, user: 'u', password: 'p' });
    await store.make('');
    ready('can');
    await store.bring();
    ready('bringing');
    expect(await db.wants.toCollection().primaryKeys()).toEqual(['0193-photo']);
    // As the engine does once it has them.
    await db.blobs.put(photo as never);
    await db.wants.clear();
    await expect.poll(store.getState).toMatchObject({ is: 'ready', away: 0, bring: 'cannot' });
  });

  test.each([
    ['vanishes meanwhile', 'clear'],
    ['is another afterwards', 'put'],
  ] as const)('with a photo that %s is not called the same', async (_name, how) => {
    let meanwhile = async () => undefined as unknown;
    const { app } = await phone('saved', { yieldNow: async () => void (await meanwhile()) });
    await fillWhole(app);
    const { blobs } = app.services.db;
    const id = '0193-photo';
    let parts = 0;
    meanwhile = async () => {
      parts += 1;
      if (how === 'clear') await blobs.clear();
      else await blobs.put({ id, bytes: Uint8Array.of(parts).buffer });
    };
    const store = createBackupStore(app, '1.2.3');
    await store.make('');
    expect(store.getState()).toEqual({ is: 'problem', error: { is: 'differs' } });
  });
});
