import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { createDeck, giftFor, joinDeck, leaveDeck } from '../../../src/state/sync/account.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { openSyncApp, type SyncApp } from '../../support/sync-apps.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../../support/webdav-server.ts';
import { write } from '../../support/whole-app.ts';

let server: WebdavServer;
const open: SyncApp[] = [];

beforeEach(async () => {
  server = await startWebdavServer();
});
afterEach(async () => {
  for (const one of open.splice(0)) one.stop();
  await server.stop();
});

async function device(): Promise<SyncApp> {
  const one = await openSyncApp();
  open.push(one);
  return one;
}

const patient = { timeout: 10_000, interval: 20 };
const address = () => ({ kind: 'webdav', url: server.url, ...credentials });
const inStep = (one: SyncApp) =>
  vi.waitFor(() => expect(one.app.sync.getState().is).toBe('in-step'), patient);
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const titleOf = async ({ app }: SyncApp, id: string) =>
  (await getRecord(app.services.db, 'task', asId(id)))?.title;

async function joined(first: SyncApp): Promise<SyncApp> {
  const gift = await giftFor(first.app);
  if (!gift) throw new Error('no deck to join');
  const other = await device();
  await joinDeck(other.app, gift.address, gift);
  return other;
}

test('without a deck nothing is asked of anybody', async () => {
  const one = await device();
  await write(one.app, change('task', asId('t1'), { title: 'Call' }));
  one.show();
  await pass(50);
  expect(one.app.sync.getState()).toEqual({ is: 'off' });
  expect(server.requests).toEqual([]);
});

test('what one device writes is there on the other, both ways, soon after it was written', async () => {
  const one = await device();
  await write(one.app, change('task', asId('t1'), { title: 'Call Mrs Vale' }));
  await createDeck(one.app, address());
  await inStep(one);
  const other = await joined(one);
  await vi.waitFor(async () => expect(await titleOf(other, 't1')).toBe('Call Mrs Vale'), patient);
  const began = Date.now();
  await write(other.app, change('task', asId('t1'), { title: 'Call Mrs Vale back' }));
  await vi.waitFor(async () => {
    one.show();
    expect(await titleOf(one, 't1')).toBe('Call Mrs Vale back');
  }, patient);
  // Two seconds for the owner to be done with it.
  expect(Date.now() - began).toBeGreaterThan(1900);
});

test('without network changes wait and are counted; they go when it is back', async () => {
  const one = await device();
  await createDeck(one.app, address());
  await inStep(one);
  one.online(false);
  await write(one.app, change('task', asId('t1'), { title: 'Order pipes' }));
  await write(one.app, change('task', asId('t2'), { title: 'Order bends' }));
  await vi.waitFor(
    () => expect(one.app.sync.getState()).toEqual({ is: 'waiting', changes: 2 }),
    patient,
  );
  one.online(true);
  await inStep(one);
  const other = await joined(one);
  await vi.waitFor(async () => expect(await titleOf(other, 't2')).toBe('Order bends'), patient);
});

test('an empty device deletes nothing, and a device that left asks for nothing more', async () => {
  const one = await device();
  await write(one.app, change('task', asId('t1'), { title: 'Call' }));
  await createDeck(one.app, address());
  await inStep(one);
  const other = await joined(one);
  await inStep(other);
  one.show();
  await inStep(one);
  expect([await titleOf(one, 't1'), await titleOf(other, 't1')]).toEqual(['Call', 'Call']);
  await leaveDeck(other.app);
  await vi.waitFor(() => expect(other.app.sync.getState()).toEqual({ is: 'off' }), patient);
  expect(await titleOf(other, 't1')).toBe('Call');
  one.stop();
  await pass(300);
  const asked = server.requests.length;
  other.show();
  await pass(100);
  expect(server.requests.length).toBe(asked);
});

test('a refused password is said, and a new deck takes over what the old one had', async () => {
  const one = await device();
  await createDeck(one.app, { ...address(), password: 'guess' });
  await vi.waitFor(
    () => expect(one.app.sync.getState()).toEqual({ is: 'asks', why: 'denied' }),
    patient,
  );
  await write(one.app, change('task', asId('t1'), { title: 'Call' }));
  await createDeck(one.app, address());
  await inStep(one);
  const other = await joined(one);
  await vi.waitFor(async () => expect(await titleOf(other, 't1')).toBe('Call'), patient);
});
