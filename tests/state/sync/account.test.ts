import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { App } from '../../../src/state/app.ts';
import {
  changeStore,
  createDeck,
  giftFor,
  joinDeck,
  leaveDeck,
  readDeckAccount,
  remoteFor,
} from '../../../src/state/sync/account.ts';
import { rows } from '../../../src/storage/database.ts';
import { dexieSyncStore } from '../../../src/storage/dexie-tx.ts';
import { parseRecoveryCode } from '../../../src/sync/recovery-code.ts';
import { readState } from '../../../src/sync/sync-state.ts';
import { credentials, startWebdavServer, type WebdavServer } from '../../support/webdav-server.ts';
import { openApp, write } from '../../support/whole-app.ts';

const servers: WebdavServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const nowhere = { kind: 'webdav', url: 'https://dav.example/', user: 'anna', password: 'secret' };

test('a deck is made with a code that holds its root, and nothing lies open', async () => {
  const app = await openApp();
  const made = await createDeck(app, nowhere);
  if (!made.ok) throw new Error(made.error.is);
  const root = parseRecoveryCode(made.value.code);
  expect(root.ok && (await giftFor(app))).toEqual({
    address: nowhere,
    epoch: 0,
    root: root.ok && root.value,
  });
  const kept = await app.services.db.keys.toArray();
  for (const { value } of kept) {
    if (value instanceof CryptoKey) expect(value.extractable).toBe(false);
    else expect(Buffer.from(value).toString('latin1')).not.toMatch(/secret|anna|example/);
  }
});

test('the gift lets another device into the same deck', async () => {
  const [one, other] = [await openApp(), await openApp()];
  await createDeck(one, nowhere);
  const gift = await giftFor(one);
  if (!gift) throw new Error('nothing to give');
  expect(await joinDeck(other, gift.address, gift)).toEqual({ ok: true, value: undefined });
  const workspaces = await Promise.all([one, other].map(workspaceOf));
  expect(workspaces[0]).toMatch(/^[a-z2-7]{16}$/);
  expect(workspaces[1]).toBe(workspaces[0]);
});

test('a store of a kind nobody knows is refused, and nothing is kept', async () => {
  const app = await openApp();
  expect(await createDeck(app, { kind: 'pigeons' })).toEqual({
    ok: false,
    error: { is: 'unknown-store' },
  });
  expect(await createDeck(app, { kind: 'webdav', url: 'https://dav.example/' })).toMatchObject({
    ok: false,
  });
  expect(await giftFor(app)).toBeUndefined();
});

test('to leave keeps every record, and the next deck is told all of them', async () => {
  const app = await openApp();
  await createDeck(app, nowhere);
  await write(app, change('task', asId('t1'), { title: 'Call Mrs Vale' }));
  await leaveDeck(app);
  expect(await giftFor(app)).toBeUndefined();
  expect(await rows(app.services.db, 'task').count()).toBe(1);
  const { own } = await dexieSyncStore(app.services.db).run('read', readState);
  expect(own).toMatchObject({ head: null, seq: 0, wantsSnapshot: true });
});

test('a new password is kept without leaving the deck; another root is another deck', async () => {
  const app = await openApp();
  await createDeck(app, nowhere);
  const before = await workspaceOf(app);
  await changeStore(app, { ...nowhere, password: 'new' });
  expect((await giftFor(app))?.address['password']).toBe('new');
  expect(await workspaceOf(app)).toBe(before);
  await joinDeck(app, nowhere, { root: new Uint8Array(16).fill(7), epoch: 0 });
  expect(await workspaceOf(app)).not.toBe(before);
});

test('a remote keeps things in the deck’s own folder', async () => {
  const server = await startWebdavServer();
  servers.push(server);
  const app = await openApp({ platform: { fetch: (url, init) => fetch(url, init) } });
  const address = { kind: 'webdav', url: server.url, ...credentials };
  const remote = await remoteFor(app.services.platform, address, 'w');
  expect(await remote.put('h/a', new Uint8Array([1]))).toMatchObject({ ok: true });
  expect([...server.files.keys()]).toEqual(['/dav/own files/v1/w/h/a']);
});

async function workspaceOf(app: App): Promise<string | undefined> {
  return (await readDeckAccount(app))?.keys.workspace;
}
