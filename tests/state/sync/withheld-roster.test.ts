/**
 * A store in league with the lost phone keeps the roster from the others. It cannot be
 * kept from doing so; these say what it gains by it, and what it does not.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followAccount } from '../../../src/state/sync/sync-store.ts';
import { takePhoneOut } from '../../../src/state/sync/take-out.ts';
import { partingsSeen } from '../../../src/storage/device-reads.ts';
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

/** Takes it out, and the store shows the others the folder as it was; answers how it shows it all the same. */
async function takeOutUnseen(by: SyncApp, lost: SyncApp): Promise<() => void> {
  const { server } = store;
  const [folder, [writer]] = [await folderOf(by), await writersOf(by)];
  const head =
    [...server.files.keys()].find((path) => path.endsWith(`/${folder}/h/${writer}`)) ?? '';
  const before = server.files.get(head);
  expect((await takePhoneOut(by.app, await writersOf(lost))).is).toBe('done');
  const after = server.files.get(head);
  const rosters = new Set(
    [...server.files.keys()].filter((path) => path.includes(`/${folder}/roster/`)),
  );
  expect(rosters.size).toBe(1);
  if (!before || !after) throw new Error('it says nothing');
  server.hides = (path) => rosters.has(path);
  server.files.set(head, before);
  return () => {
    server.hides = () => false;
    server.files.set(head, after);
  };
}

test('it gains nothing of what is written by those who know, and the rest go on at the first sight of it', async () => {
  const [a, b, c] = await store.three();
  const show = await takeOutUnseen(a, c);
  await add(a, 'a secret');
  await add(c, 'from the lost phone');
  await add(b, 'on the phone that was not told');
  // The one that was not told cannot know: it and the lost phone go on as before.
  await has(b, 'from the lost phone', [a, b, c]);
  await has(c, 'on the phone that was not told', [a, b, c]);
  expect(await titleOn(a, 'from the lost phone')).toBeUndefined();
  expect(await titleOn(a, 'on the phone that was not told')).toBeUndefined();
  for (const one of [b, c]) expect(await titleOn(one, 'a secret')).toBeUndefined();
  show();
  await has(b, 'a secret', [a, b, c]);
  await has(a, 'on the phone that was not told', [a, b, c]);
  expect(await folderOf(b)).toBe(await folderOf(a));
  await vi.waitFor(() => {
    c.show();
    expect(c.app.sync.getState()).toEqual({ is: 'asks', why: 'out' });
  }, patient);
  expect(await titleOn(c, 'a secret')).toBeUndefined();
  // It merged this in good faith, and brings it along like all it has.
  await has(a, 'from the lost phone', [a, b]);
});

test('once on, no phone is led back, though the store shows the folder of before', async () => {
  const [a, b, c] = await store.three();
  const before = new Map(store.server.files);
  expect((await takePhoneOut(a.app, await writersOf(c))).is).toBe('done');
  await add(a, 'after it');
  await has(b, 'after it', [a, b]);
  const folder = await folderOf(b);
  store.server.files.clear();
  for (const [path, file] of before) store.server.files.set(path, file);
  await add(c, 'from the lost phone');
  await add(b, 'after the store went back');
  await has(a, 'after the store went back', [a, b, c]);
  expect(await folderOf(a)).toBe(folder);
  for (const one of [a, b]) expect(await titleOn(one, 'from the lost phone')).toBeUndefined();
  expect(await titleOn(c, 'after the store went back')).toBeUndefined();
});

test('a store that went back to before it is given the roster again, and the rest go on', async () => {
  const [a, b, c] = await store.three();
  b.online(false);
  const before = new Map(store.server.files);
  expect((await takePhoneOut(a.app, await writersOf(c))).is).toBe('done');
  await add(a, 'after it');
  await vi.waitFor(() => {
    a.show();
    expect(a.app.sync.getState().is).toBe('in-step');
  }, patient);
  store.server.files.clear();
  for (const [path, file] of before) store.server.files.set(path, file);
  // The app is opened anew.
  a.stop();
  const stopA = followAccount(a.app);
  await vi.waitFor(() => {
    const names = [...store.server.files.keys()];
    expect(names.filter((path) => path.includes('/roster/1-'))).toHaveLength(2);
  }, patient);
  await add(b, 'on the other phone');
  b.stop();
  b.online(true);
  const stopB = followAccount(b.app);
  await has(b, 'after it', [b]);
  expect(await folderOf(b)).toBe(await folderOf(a));
  for (const stop of [stopA, stopB]) stop();
});

test('a store that holds half of a roster is given it whole', async () => {
  const [a, b, c] = await store.three();
  const folder = await folderOf(a);
  expect((await takePhoneOut(a.app, await writersOf(c))).is).toBe('done');
  await add(a, 'after it');
  await has(b, 'after it', [a, b]);
  const { files } = store.server;
  const at = [...files.keys()].find((path) => path.includes(`/${folder}/roster/1-`)) ?? '';
  const whole = files.get(at);
  if (!whole) throw new Error('no roster');
  const half = whole.bytes.subarray(0, whole.bytes.length / 2);
  files.set(at, { ...whole, bytes: half });
  a.stop();
  const stopA = followAccount(a.app);
  await vi.waitFor(() => {
    a.show();
    expect(files.get(at)?.bytes).toEqual(whole.bytes);
  }, patient);
  stopA();
});

test('shown a roster of the lost phone alone, a phone goes along with it, and says who made it', async () => {
  const [a, b, c] = await store.three();
  const show = await takeOutUnseen(a, c);
  expect((await takePhoneOut(c.app, await writersOf(a))).is).toBe('done');
  await vi.waitFor(async () => {
    b.show();
    expect(await folderOf(b)).toBe(await folderOf(c));
  }, patient);
  const at: unknown = expect.any(Number);
  expect(await partingsSeen(b.app.services.db)).toEqual([{ name: 'Ana', by: 'Jo', at }]);
  // Whoever did it first stays where it is: no roster of the lost phone leads it anywhere.
  show();
  await add(a, 'a secret');
  for (const phone of [a, b, c]) phone.show();
  expect(await folderOf(a)).not.toBe(await folderOf(b));
  for (const one of [b, c]) expect(await titleOn(one, 'a secret')).toBeUndefined();
});

test('shown both, a phone that has followed neither goes with neither, and asks its owner', async () => {
  const [a, b, c] = await store.three();
  b.online(false);
  const show = await takeOutUnseen(a, c);
  expect((await takePhoneOut(c.app, await writersOf(a))).is).toBe('done');
  show();
  b.online(true);
  await vi.waitFor(() => {
    b.show();
    expect(b.app.sync.getState()).toEqual({ is: 'asks', why: 'out' });
  }, patient);
  expect(await titleOn(b, 'roof')).toBe('roof');
});
