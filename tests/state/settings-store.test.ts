import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { defaultContactHours, week } from '../../src/domain/record/hours.ts';
import { asId, theBusiness } from '../../src/domain/record/id.ts';
import { contactHoursOf } from '../../src/domain/usual-hours.ts';
import { addStarters } from '../../src/state/capture/starters.ts';
import { createSettingsStore } from '../../src/state/settings-store.ts';
import { createDeck, readDeckAccount } from '../../src/state/sync/account.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { openSyncApp } from '../support/sync-apps.ts';
import { credentials, startWebdavServer } from '../support/webdav-server.ts';
import { openApp, stateOf, undoLast, write } from '../support/whole-app.ts';

test('before anything was said the device’s own country and the usual hours stand', async () => {
  const app = await openApp({ language: 'nb-NO' });
  const { business } = await stateOf(createSettingsStore(app), ({ ready }) => ready);
  expect(business).toMatchObject({ country: 'NO', currency: 'NOK', trade: '' });
  expect(business.contactHours).toBeNull();
  const calls = week({ from: '09:00', to: '19:00' }, null, null);
  expect(contactHoursOf(business)).toEqual({ ...defaultContactHours, calls });
});

test('a setting is stored alone, and can be taken back', async () => {
  const app = await openApp();
  const store = createSettingsStore(app);
  await store.edit('Name', { name: 'Pipes' });
  await store.edit('Country', { country: 'SE' });
  const { business } = await stateOf(store, (state) => state.business.country === 'SE');
  expect(business).toMatchObject({ name: 'Pipes', currency: 'SEK' });
  await undoLast(app);
  const back = await stateOf(createSettingsStore(app), ({ ready }) => ready);
  expect(back.business).toMatchObject({ name: 'Pipes', country: 'GB' });
});

test('tells plainly whether the browser keeps the data, before and after asking', async () => {
  const app = await openApp({ platform: { persist: async () => false } });
  const store = createSettingsStore(app);
  const before = await stateOf(store, ({ ready, worksOffline }) => ready && worksOffline !== null);
  expect(before).toMatchObject({ persisted: false, refused: false, worksOffline: true });
  await store.askToKeep();
  expect(store.getState()).toMatchObject({ persisted: false, refused: true });
});

test('deleting everything leaves no database, and comes to the device last', async () => {
  const steps: string[] = [];
  const app = await openApp({
    platform: {
      forgetEverything: async () => {
        steps.push(...(await Dexie.getDatabaseNames()));
        steps.push('forgotten');
      },
    },
  });
  const { name } = app.services.db;
  await write(app, change('task', asId<'task'>('t'), { title: 'Call Ana' }));
  app.drafts.keep('add', { text: 'half a word', selection: [0, 0] });
  expect(await Dexie.getDatabaseNames()).toContain(name);
  await createSettingsStore(app).deleteEverything();
  expect(steps.at(-1)).toBe('forgotten');
  expect(steps).not.toContain(name);
  await app.drafts.flush();
  expect(await Dexie.getDatabaseNames()).not.toContain(name);
});

describe('with its sync store', () => {
  test('deleting everything empties the store first, and nothing fills it again', async () => {
    const { app, server, stop } = await synced();
    expect(server.files.size).toBeGreaterThan(1);
    expect(await createSettingsStore(app).deleteEverything('here-and-store')).toBe('deleted');
    await stop();
    expect([...server.files.keys()]).toEqual([]);
    expect(await Dexie.getDatabaseNames()).not.toContain(app.services.db.name);
  });

  test('deletes nothing here when the store cannot be emptied, and sync goes on', async () => {
    const { app, server, stop } = await synced();
    server.fault = 'locked';
    const end = await createSettingsStore(app).deleteEverything('here-and-store');
    expect(end).toBe('store-not-emptied');
    expect(await allRecords(app.services.db, 'task')).toHaveLength(1);
    expect(await readDeckAccount(app)).toBeDefined();
    await stop();
  });
});

async function synced() {
  const server = await startWebdavServer();
  const running = await openSyncApp();
  const { app } = running;
  await createDeck(app, { kind: 'webdav', url: server.url, ...credentials });
  await write(app, change('task', asId<'task'>('t'), { title: 'Call Ana' }));
  await vi.waitFor(() => expect(app.sync.getState()).toMatchObject({ is: 'in-step' }), 20_000);
  const stop = async () => {
    running.stop();
    await server.stop();
  };
  return { app, server, stop };
}

test('starters and the trade are one move', async () => {
  const app = await openApp();
  await addStarters(app, {
    trade: 'cleaner',
    tasks: [
      { kind: 'chase-message', title: 'Ask about the oldest unpaid invoice' },
      { kind: 'order', title: 'Order cloths' },
    ],
    chores: [],
    together: '2 tasks',
  });
  const tasks = await allRecords(app.services.db, 'task');
  expect(tasks.map((task) => task.title).sort()).toEqual([
    'Ask about the oldest unpaid invoice',
    'Order cloths',
  ]);
  expect((await getRecord(app.services.db, 'business', theBusiness))?.trade).toBe('cleaner');
  expect(app.toasts.getState().toast?.text).toBe('Added: 2 tasks');
  await undoLast(app);
  expect(await allRecords(app.services.db, 'task')).toEqual([]);
});
