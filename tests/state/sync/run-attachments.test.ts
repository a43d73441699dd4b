import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { askForBytes, followBytes } from '../../../src/state/capture/medium.ts';
import { createDeck, giftFor, joinDeck } from '../../../src/state/sync/account.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { openSyncApp, type SyncApp } from '../../support/sync-apps.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../../support/webdav-server.ts';

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

const id = asId<'attachment'>('memo');
const patient = { timeout: 15_000, interval: 20 };
const bytes = crypto.getRandomValues(new Uint8Array(60_000));

test('a memo taken on one phone is heard on the other as soon as it is looked at', async () => {
  const one = await device();
  const { app } = one;
  await app.act({ changes: [], local: { blobs: [{ id, bytes: bytes.buffer }] } });
  await app.act({
    changes: [change('attachment', id, { media: 'audio', bytes: bytes.length, at: 1 })],
  });
  await createDeck(app, { kind: 'webdav', url: server.url, ...credentials });
  const gift = await giftFor(app);
  if (!gift) throw new Error('no deck to join');
  const other = await device();
  await joinDeck(other.app, gift.address, gift);
  const record = () => getRecord(other.app.services.db, 'attachment', id);
  await vi.waitFor(async () => {
    for (const phone of [one, other]) phone.show();
    expect(await record()).toBeDefined();
  }, patient);
  let shown: ArrayBuffer | undefined;
  const stop = followBytes(other.app, id, (found) => {
    shown = found;
  });
  await askForBytes(other.app, id);
  await vi.waitFor(() => {
    for (const phone of [one, other]) phone.show();
    expect(Buffer.compare(new Uint8Array(shown ?? new ArrayBuffer(0)), bytes)).toBe(0);
  }, patient);
  stop();
  expect(await other.app.services.db.wants.count()).toBe(0);
  const pieces = [...server.files.keys()].filter((name) => name.includes('/b/'));
  expect(pieces).toHaveLength(1);
}, 30_000);

test('a store that takes no bytes of this size says so in the line, until it does', async () => {
  const { app } = await device();
  await createDeck(app, { kind: 'webdav', url: server.url, ...credentials });
  await vi.waitFor(() => expect(app.sync.getState().is).toBe('in-step'), patient);
  await app.act({ changes: [], local: { blobs: [{ id, bytes: bytes.buffer }] } });
  server.fault = 'large-bodies';
  await app.act({
    changes: [change('attachment', id, { media: 'audio', bytes: bytes.length, at: 1 })],
  });
  const large = { is: 'asks', why: 'large' };
  await vi.waitFor(() => expect(app.sync.getState()).toEqual(large), patient);
  server.fault = null;
  await vi.waitFor(() => {
    for (const phone of open) phone.show();
    expect(app.sync.getState().is).toBe('in-step');
  }, patient);
  expect([...server.files.keys()].filter((name) => name.includes('/b/'))).toHaveLength(1);
}, 30_000);
