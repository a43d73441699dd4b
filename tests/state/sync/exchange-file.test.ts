import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { App } from '../../../src/state/app.ts';
import { createDeck, giftFor, joinDeck } from '../../../src/state/sync/account.ts';
import { saveFile, takeFile } from '../../../src/state/sync/exchange-file.ts';
import {
  chooseFolder,
  syncFolder,
  throughFolder,
} from '../../../src/state/sync/exchange-folder.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { nodeFolder } from '../../support/node-folder.ts';
import { openApp, write } from '../../support/whole-app.ts';

type Desk = { readonly app: App; readonly out: () => Promise<Blob> };

async function desk(): Promise<Desk> {
  let file: Blob | undefined;
  const app = await openApp({
    platform: {
      handOut: async ({ text }) => {
        file = new Blob([text]);
        return true;
      },
    },
  });
  const out = async () => {
    await saveFile(app, (day) => day);
    if (!file) throw new Error('no file came out');
    return file;
  };
  return { app, out };
}

const titleOf = async ({ app }: Desk, id: string) =>
  (await getRecord(app.services.db, 'task', asId(id)))?.title;

async function twoDesks(): Promise<readonly [Desk, Desk]> {
  const [one, other] = [await desk(), await desk()];
  await createDeck(one.app, { kind: 'file' });
  const gift = await giftFor(one.app);
  if (!gift) throw new Error('no deck');
  await joinDeck(other.app, gift.address, gift);
  return [one, other];
}

test('what is on one device goes to the other in a file, and comes back in one', async () => {
  const [one, other] = await twoDesks();
  await write(one.app, change('task', asId('t1'), { title: 'Call Mrs Vale' }));
  const there = await one.out();
  expect(await there.text()).not.toContain('Vale');
  expect(await takeFile(other.app, there)).toMatchObject({ ok: true });
  expect(await titleOf(other, 't1')).toBe('Call Mrs Vale');
  await write(other.app, change('task', asId('t2'), { title: 'Order pipes' }));
  expect(await takeFile(one.app, await other.out())).toMatchObject({ ok: true });
  expect(await titleOf(one, 't2')).toBe('Order pipes');
  expect(await titleOf(one, 't1')).toBe('Call Mrs Vale');
  // The same file again is no news.
  expect(await takeFile(one.app, await other.out())).toEqual({ ok: true, value: 0 });
});

test('who only read hands on what others wrote, also what came to it later', async () => {
  const [one, other] = await twoDesks();
  const third = await desk();
  const gift = await giftFor(one.app);
  if (!gift) throw new Error('no deck');
  await joinDeck(third.app, gift.address, gift);
  for (const id of ['t1', 't2', 't3']) {
    await write(one.app, change('task', asId(id), { title: `Call ${id}` }));
    expect(await takeFile(other.app, await one.out())).toMatchObject({ ok: true });
    const handedOn = await other.out();
    expect(await takeFile(third.app, handedOn)).toMatchObject({ ok: true });
    expect(await titleOf(third, id)).toBe(`Call ${id}`);
    expect(await takeFile(third.app, handedOn)).toEqual({ ok: true, value: 0 });
  }
  // And back the other way, through the same hands.
  await write(third.app, change('task', asId('t1'), { title: 'Called' }));
  expect(await takeFile(other.app, await third.out())).toMatchObject({ ok: true });
  expect(await takeFile(one.app, await other.out())).toMatchObject({ ok: true });
  expect(await titleOf(one, 't1')).toBe('Called');
});

test('photos and memos go in the file, sealed, and through the folder', async () => {
  const shared = mkdtempSync(path.join(os.tmpdir(), 'stopgap-shared-'));
  onTestFinished(() => rmSync(shared, { recursive: true, force: true }));
  const [one, other] = await twoDesks();
  const photo = crypto.getRandomValues(new Uint8Array(60_000));
  await keepBytes(one, 'photo', photo);
  expect(await takeFile(other.app, await one.out())).toMatchObject({ ok: true });
  expect(isSame(await bytesAt(other, 'photo'), photo)).toBe(true);
  const folder = Object.assign(nodeFolder(shared), { name: 'Shared', keys: noNames });
  const memo = new Uint8Array(1_500_000).map((_, i) => i % 251);
  await keepBytes(other, 'memo', memo);
  for (const { app } of [other, one]) {
    expect(await throughFolder(app, folder)).toMatchObject({ ok: true });
  }
  expect(isSame(await bytesAt(one, 'memo'), memo)).toBe(true);
});

/** As the app keeps it: the bytes first, then the record. */
async function keepBytes({ app }: Desk, id: string, bytes: Uint8Array<ArrayBuffer>) {
  await app.act({ changes: [], local: { blobs: [{ id, bytes: bytes.buffer }] } });
  const what = { media: 'photo', mime: 'image/jpeg', bytes: bytes.length, at: 1 } as const;
  await write(app, change('attachment', asId(id), what));
}

async function bytesAt({ app }: Desk, id: string): Promise<Uint8Array | undefined> {
  const row = await app.services.db.blobs.get(id);
  return row && new Uint8Array(row.bytes);
}

function isSame(here: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return here !== undefined && Buffer.compare(here, bytes) === 0;
}

test('a lost file costs nothing, a strange or a cut one changes nothing', async () => {
  const [one, other] = await twoDesks();
  await write(one.app, change('task', asId('t1'), { title: 'Call' }));
  await one.out();
  await write(one.app, change('task', asId('t2'), { title: 'Post' }));
  const whole = await one.out();
  expect(await takeFile(other.app, whole.slice(0, 100))).toEqual({ ok: false, error: 'damaged' });
  expect(await takeFile(other.app, new Blob(['a list']))).toEqual({
    ok: false,
    error: 'not-a-bundle',
  });
  const [stranger] = await twoDesks();
  expect(await takeFile(stranger.app, whole)).toEqual({ ok: false, error: 'another-deck' });
  expect(await takeFile(other.app, whole)).toMatchObject({ ok: true });
  expect([await titleOf(other, 't1'), await titleOf(other, 't2')]).toEqual(['Call', 'Post']);
});

test('a folder goes both ways in one go, and is known the next time', async () => {
  const shared = mkdtempSync(path.join(os.tmpdir(), 'stopgap-shared-'));
  onTestFinished(() => rmSync(shared, { recursive: true, force: true }));
  const [one, other] = await twoDesks();
  const folder = Object.assign(nodeFolder(shared), { name: 'Shared', keys: noNames });
  await write(one.app, change('task', asId('t1'), { title: 'Call Mrs Vale' }));
  await write(other.app, change('task', asId('t2'), { title: 'Order pipes' }));
  expect(await throughFolder(one.app, folder)).toEqual({ ok: true, value: 0 });
  expect(await throughFolder(other.app, folder)).toMatchObject({ ok: true, value: 1 });
  expect(await throughFolder(one.app, folder)).toMatchObject({ ok: true, value: 1 });
  expect([await titleOf(one, 't2'), await titleOf(other, 't1')]).toEqual([
    'Order pipes',
    'Call Mrs Vale',
  ]);
  expect(await throughFolder(one.app, folder)).toEqual({ ok: true, value: 0 });
});

test('a folder that is gone, shut or turned away from is said, and costs nothing', async () => {
  const shared = mkdtempSync(path.join(os.tmpdir(), 'stopgap-shared-'));
  const [one] = await twoDesks();
  const folder = Object.assign(nodeFolder(shared), { name: 'Stick', keys: noNames });
  expect(await chooseFolder(one.app)).toBe(undefined);
  expect(await syncFolder(one.app)).toBe(undefined);
  const shut = Object.assign(nodeFolder(shared), {
    ...{ name: 'Stick', keys: noNames },
    requestPermission: async () => 'denied' as const,
  });
  expect(await throughFolder(one.app, shut)).toEqual({ ok: false, error: 'no-leave' });
  rmSync(shared, { recursive: true });
  expect(await throughFolder(one.app, folder)).toEqual({ ok: false, error: 'not-there' });
});

async function* noNames(): AsyncGenerator<string> {}
