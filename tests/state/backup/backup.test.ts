/** The drill: saved, all of it gone, restored, and nothing differs. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { type Change, change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { recordKinds } from '../../../src/domain/record/record.ts';
import { readBlocks } from '../../../src/exchange/backup/blocks.ts';
import { fileHeadBytes } from '../../../src/exchange/backup/format.ts';
import type { App } from '../../../src/state/app.ts';
import { createBackupStore } from '../../../src/state/backup/backup-store.ts';
import { createRestoreStore } from '../../../src/state/backup/restore-store.ts';
import { mendDeck } from '../../../src/state/jobs/mend-deck.ts';
import { mutate } from '../../../src/storage/mutate.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { stampAt } from '../../support/arbitrary-records.ts';
import { file, fillWhole, phone, save } from '../../support/backup-phone.ts';
import { fillSample } from '../../support/sample-database.ts';
import { authorNamed } from '../../support/test-database.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

describe('a backup', () => {
  test('brings all of it back on a new phone, photos too', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    await save(app);
    const fresh = (await phone()).app;
    await restore(fresh, file(files), 'add');
    expect(await recordsIn(fresh)).toEqual(await recordsIn(app));
    expect(await bytesIn(fresh)).toEqual(await bytesIn(app));
  });

  test('with a passphrase comes back by that one only', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    const store = createBackupStore(app, '1.2.3');
    await store.make('rain on tin');
    await store.handOut();
    const fresh = (await phone()).app;
    const back = createRestoreStore(fresh);
    await back.pick(file(files));
    expect(back.getState()).toMatchObject({ is: 'locked', wrong: false });
    await back.open('rain on tim');
    expect(back.getState()).toMatchObject({ is: 'locked', wrong: true });
    await back.open('rain on tin');
    await back.write('add');
    expect(await recordsIn(fresh)).toEqual(await recordsIn(app));
  });

  test('made as it was then: what came since goes, and Undo brings it back', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    const then = await recordsIn(app);
    await save(app);
    const [task] = await allRecords(app.services.db, 'task');
    await write(
      app,
      change('task', asId<'task'>('since'), { title: 'Made since', created: 5 }),
      change('task', task?.id ?? asId<'task'>(''), { status: { is: 'done', at: 9, minutes: 1 } }),
      change('customer', asId<'customer'>('0193-ana'), { deleted: true }),
    );
    const since = await recordsIn(app);
    expect(since).not.toEqual(then);
    const looked = createRestoreStore(app);
    await looked.pick(file(files));
    const came = { customer: 1 };
    expect(looked.getState()).toMatchObject({
      does: {
        add: { come: came, change: {}, go: {} },
        replace: { come: came, change: { task: 1 }, go: { task: 1 } },
      },
    });
    await restore(app, file(files), 'replace');
    expect(await recordsIn(app)).toEqual(then);
    await undoLast(app);
    expect(await recordsIn(app)).toEqual(since);
  });

  test('by a damaged file, made as it was then, takes nothing that the file has lost', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    await save(app);
    const then = await recordsIn(app);
    await writeLater(
      app,
      change('task', asId<'task'>('since'), { title: 'Made since', created: 5 }),
    );
    const bytes = new Uint8Array(await file(files).arrayBuffer());
    const block = (await readBlocks(bytes, fileHeadBytes)).filter(({ kind }) => kind === 'rows');
    for (const { payload } of block) payload.fill(0, 0, 1);
    const store = createRestoreStore(app);
    await store.pick(new File([bytes], 'torn.stopgap'));
    expect(store.getState()).toMatchObject({ backup: { mayLack: true, missing: {} } });
    await store.write('replace');
    expect(await recordsIn(app)).toEqual(then);
  });

  test('says what it holds of kinds that only a newer app knows', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    const row = { id: 'n1', s: { word: stampAt(1) }, word: 'later' } as never;
    await app.services.db.table('ext').put({ key: 'invoice n1', t: 'invoice', row });
    await save(app);
    const store = createRestoreStore(await openApp());
    await store.pick(file(files));
    expect(store.getState()).toMatchObject({ is: 'preview', unknown: 1 });
  });

  test('added to a deck that went on: what was deleted is back, what is newer stays', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    await save(app);
    await write(
      app,
      change('customer', asId<'customer'>('0193-ana'), { deleted: true }),
      change('task', asId<'task'>('0193-chase'), { title: 'Newer words' }),
    );
    await restore(app, file(files), 'add');
    const [customers, tasks] = [
      await allRecords(app.services.db, 'customer'),
      await allRecords(app.services.db, 'task'),
    ];
    expect(customers.map(({ id }) => id)).toContain('0193-ana');
    expect(tasks.find(({ id }) => id === '0193-chase')?.title).toBe('Newer words');
  });

  test('of a torn deck is mended as soon as it is back', async () => {
    const { app, files } = await phone();
    await fillSample(app.services.db, app.services.author);
    await save(app);
    const fresh = (await phone()).app;
    await restore(fresh, file(files), 'add');
    const mended = await recordsIn(fresh);
    expect(mended).not.toEqual(await recordsIn(app));
    await mendDeck(fresh);
    expect(await recordsIn(fresh)).toEqual(mended);
  });

  test('of a torn deck, mended and mended again, is taken back whole by Undo', async () => {
    const { app, files } = await phone();
    await fillSample(app.services.db, app.services.author);
    await save(app);
    const fresh = (await phone()).app;
    await restore(fresh, file(files), 'add');
    const { toast } = fresh.toasts.getState();
    await mendDeck(fresh);
    await fresh.undo(toast?.undo ?? '');
    expect(fresh.toasts.getState().toast?.text).toBe(fresh.words.restoreUndone(file(files).name));
    expect((await recordsIn(fresh)).flat().filter(({ deleted }) => !deleted)).toEqual([]);
  });

  test('added: what another window writes at the last moment stays', async () => {
    const { app, files } = await phone();
    await fillWhole(app);
    const chase = (title: string) => change('task', asId<'task'>('0193-chase'), { title });
    await write(app, chase('v1'));
    await save(app);
    const fresh = (await phone()).app;
    await restore(fresh, file(files), 'add');
    const gone = change('task', asId<'task'>('0193-chase'), { deleted: true });
    await write(fresh, gone);
    const act: App['act'] = async (action) => {
      await writeLater(fresh, chase('v3'));
      return await fresh.act(action);
    };
    await restore({ ...fresh, act }, file(files), 'add');
    const tasks = await allRecords(fresh.services.db, 'task');
    expect(tasks.find(({ id }) => id === '0193-chase')?.title).toBe('v3');
  });

  test('of an empty deck is a backup too, and brings nothing', async () => {
    const { app, files } = await phone();
    await save(app);
    const back = createRestoreStore(app);
    await back.pick(file(files));
    await back.write('add');
    expect(back.getState()).toMatchObject({
      ...{ is: 'done', changed: 0 },
      outcome: { come: {}, change: {}, go: {} },
    });
  });
});

test.each([
  ['nothing', '', 'not-a-backup'],
  ['another file', 'BEGIN:VCARD', 'not-a-backup'],
  ['the beginning of one', 'STOPGAP\n\u0001\u0000\u0000\u0000', 'damaged'],
  ['an export without its records', '{"format":"stopgap-export","version":1}', 'not-a-backup'],
  ['one of a newer app', 'STOPGAP\n\u0009\u0000\u0000\u0000', 'newer'],
])('%s is named, and changes nothing', async (_name, text, is) => {
  const { app } = await phone();
  const back = createRestoreStore(app);
  await back.pick(new File([text], 'some.stopgap'));
  expect(back.getState()).toMatchObject({ is: 'problem', error: { is } });
});

/** A minute after the hour at which the app's clock stands. */
async function writeLater({ services }: App, one: Change): Promise<void> {
  const at = services.platform.now().instant + 60_000;
  await mutate(
    services.db,
    authorNamed('b', () => at),
    { id: `later ${one.id}`, changes: [one] },
  );
}

async function restore(app: App, from: File, how: 'add' | 'replace'): Promise<void> {
  const store = createRestoreStore(app);
  await store.pick(from);
  await store.write(how);
  expect(store.getState()).toMatchObject({ is: 'done' });
}

async function recordsIn(app: App) {
  const { db } = app.services;
  return await Promise.all(recordKinds.map((kind) => allRecords(db, kind)));
}

async function bytesIn(app: App) {
  const blobs = await app.services.db.blobs.toArray();
  return blobs.map(({ id, bytes }) => [id, [...new Uint8Array(bytes)]]);
}
