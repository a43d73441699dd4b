/** Delete everything, with the store: of the deck there stays only what leads on from an epoch that ended; what is others' stays. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readDeckAccount } from '../../../src/state/sync/account.ts';
import { followAccount } from '../../../src/state/sync/sync-store.ts';
import { takePhoneOut } from '../../../src/state/sync/take-out.ts';
import { wipeStore } from '../../../src/state/sync/wipe-store.ts';
import {
  add,
  folderOf,
  has,
  openStore,
  patient,
  type StoreOfPhones,
  writersOf,
} from '../../support/phones-in-step.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: StoreOfPhones;

beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.stop());

const below = (folder: string) =>
  store.files().flatMap(({ path }) => path.split(`/${folder}/`).slice(1));

test('two epochs go, but for the roster from the one to the other; another deck and other files in the same place stay', async () => {
  const [a, b, c] = await store.three();
  const ended = await folderOf(a);
  expect((await takePhoneOut(a.app, await writersOf(c))).is).toBe('done');
  await add(a, 'after it');
  await has(b, 'after it', [a, b]);
  const present = await folderOf(a);
  const isRoster = (name: string) => name.startsWith('roster/');
  for (const folder of [ended, present]) {
    await vi.waitFor(() => {
      a.show();
      expect(below(folder).filter((name) => !isRoster(name))).not.toEqual([]);
      expect(below(folder).filter(isRoster)).not.toEqual([]);
    }, patient);
  }
  for (const phone of [b, c]) phone.online(false);
  const others = ['v1/another/h/abc', 'v1/meet/p/abc-no', 'letters/to-ana.txt'];
  const { pathname } = new URL(store.address().url);
  const paths = others.map((name) => decodeURIComponent(pathname) + name);
  for (const path of paths) store.server.files.set(path, { bytes: Buffer.from('x'), modified: 1 });
  expect((await wipeStore(a.app)).ok).toBe(true);
  expect(below(present)).toEqual([]);
  expect(below(ended)).toHaveLength(1);
  expect(below(ended).every(isRoster)).toBe(true);
  expect(store.files().filter(({ path }) => paths.includes(path))).toHaveLength(paths.length);
  expect(store.files()).toHaveLength(paths.length + 1);
  expect(await readDeckAccount(a.app)).toBeUndefined();
});

test('a phone that was away fills the store where the lost one does not read', async () => {
  const [a, b, c] = await store.three();
  const ended = await folderOf(a);
  for (const phone of [b, c]) phone.online(false);
  expect((await takePhoneOut(a.app, await writersOf(c))).is).toBe('done');
  await add(a, 'after it');
  const present = await folderOf(a);
  await vi.waitFor(() => {
    a.show();
    expect(below(present).some((name) => name.startsWith('h/'))).toBe(true);
  }, patient);
  expect((await wipeStore(a.app)).ok).toBe(true);
  await add(b, 'written far away');
  // The app is opened anew, where there is network.
  b.stop();
  b.online(true);
  const stop = followAccount(b.app);
  await vi.waitFor(async () => {
    b.show();
    expect(await folderOf(b)).toBe(present);
    expect(below(present).some((name) => name.startsWith('z/'))).toBe(true);
  }, patient);
  expect(below(ended).every((name) => name.startsWith('roster/'))).toBe(true);
  stop();
});
