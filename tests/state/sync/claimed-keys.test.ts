/** Whoever is in the deck can put heads there under any name: what such a head says of keys is believed only of its own. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Json } from '../../../src/domain/record/field.ts';
import type { App } from '../../../src/state/app.ts';
import { createAddDeviceStore } from '../../../src/state/pairing/add-device-store.ts';
import { createJoinStore } from '../../../src/state/pairing/join-store.ts';
import { readMet } from '../../../src/state/pairing/met.ts';
import { createDeck, keysOf, readDeckAccount } from '../../../src/state/sync/account.ts';
import { sealerOf } from '../../../src/state/sync/engine-ports.ts';
import { takePhoneOut } from '../../../src/state/sync/take-out.ts';
import { devicesSeen } from '../../../src/storage/device-reads.ts';
import { deviceKeysIn, ownSign } from '../../../src/sync/roster/web-device-keys.ts';
import type { Peer } from '../../../src/sync/sync-state.ts';
import {
  add,
  folderOf,
  has,
  openStore,
  patient,
  type StoreOfPhones,
  titleOn,
  writersOf,
} from '../../support/phones-in-step.ts';
import type { SyncApp } from '../../support/sync-apps.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: StoreOfPhones;

beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.stop());

const ghost = 'ghostghost';

/** Another head, put there by the lost phone: it shows the key that `whom` signs with beside an own one to wrap for. */
async function claim(by: SyncApp, whom: SyncApp): Promise<void> {
  const { db, platform } = by.app.services;
  const [writer] = await writersOf(whom);
  const row = await db.sync.get(`peer:${writer}`);
  const head = (row?.value as Peer | undefined)?.head;
  const own = await deviceKeysIn(keysOf(by.app));
  const keys = (await readDeckAccount(by.app))?.keys;
  if (!head?.keys || !own || !keys) throw new Error('they do not know each other');
  const said = {
    ...head,
    n: 1,
    recent: [],
    tip: null,
    keys: { ...head.keys, wrap: own.self.wrap },
  };
  const value = said as unknown as Json;
  const sealer = sealerOf(platform, keys);
  const bytes = await sealer.seal({ kind: 'head', writer: ghost, seq: 0, value, turn: 1 });
  const [place] = [...store.server.files.keys()].filter((path) => path.endsWith(`/h/${writer}`));
  const path = place?.replace(/[^/]+$/, ghost) ?? '';
  store.server.files.set(path, { bytes: Buffer.from(bytes), modified: Date.now() });
}

test('a key shown by somebody else is nobody’s, and nothing is wrapped for it', async () => {
  const [a, b, c] = await store.three();
  await claim(c, b);
  const seen = async () =>
    (await devicesSeen(a.app.services.db)).map(({ writer, key }) => [writer, key]);
  await vi.waitFor(async () => {
    a.show();
    expect(await seen()).toContainEqual([ghost, null]);
  }, patient);
  expect((await takePhoneOut(a.app, await writersOf(c))).is).toBe('done');
  await add(a, 'a secret');
  await has(b, 'a secret', [a, b, c]);
  expect(await folderOf(b)).toBe(await folderOf(a));
  await vi.waitFor(() => {
    c.show();
    expect(c.app.sync.getState()).toEqual({ is: 'asks', why: 'out' });
  }, patient);
  expect(await titleOn(c, 'a secret')).toBeUndefined();
});

test('two that were paired stand behind their keys by the digits; who comes in by them knows both', async () => {
  const a = await store.device();
  await createDeck(a.app, store.address());
  const b = await store.device();
  await pair(a.app, b.app);
  const c = await store.device();
  await pair(b.app, c.app);
  const keys = new Map<App, string>();
  for (const { app } of [a, b, c]) keys.set(app, (await ownSign(keysOf(app))) ?? '');
  const met = async ({ app }: SyncApp) => [...(await readMet(keysOf(app)))].sort();
  const of = (...phones: readonly SyncApp[]) => phones.map(({ app }) => keys.get(app)).sort();
  expect(await met(a)).toEqual(of(b));
  expect(await met(b)).toEqual(of(a, c));
  expect(await met(c)).toEqual(of(a, b));
});

async function pair(host: App, guest: App): Promise<void> {
  const [adding, joining] = [createAddDeviceStore(host), createJoinStore(guest)];
  const stops = [adding.start(), joining.start()];
  await vi.waitFor(() => expect(adding.getState().step.is).toBe('shown'), patient);
  const { step } = adding.getState();
  joining.read(step.is === 'shown' ? step.link : '');
  for (const one of [adding, joining]) {
    await vi.waitFor(() => expect(one.getState().step.is).toBe('comparing'), patient);
  }
  for (const one of [adding, joining]) one.say(true);
  await vi.waitFor(() => expect(adding.getState().step.is).toBe('done'), patient);
  await vi.waitFor(() => expect(joining.getState().step.is).toBe('done'), patient);
  for (const stop of stops) stop();
}
