/** A lost phone is taken out over a real store, with the keys of the platform. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { keysOf, readDeckAccount } from '../../../src/state/sync/account.ts';
import { codeDue, codeIsKept } from '../../../src/state/sync/roster-account.ts';
import { setUp } from '../../../src/state/sync/setup.ts';
import { takePhoneOut } from '../../../src/state/sync/take-out.ts';
import { outSeen, partingsSeen } from '../../../src/storage/device-reads.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { boundBytes, type FrameKind, headerLength, readHeader } from '../../../src/sync/frame.ts';
import { webCipher } from '../../../src/sync/web-cipher.ts';
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

test('the others go on by themselves, with all they have; it keeps what it has and says so', async () => {
  const [a, b, c] = await store.three();
  const before = await folderOf(a);
  for (const phone of [b, c]) phone.online(false);
  await add(b, 'written far away');
  const done = await takePhoneOut(a.app, await writersOf(c));
  if (done.is !== 'done') throw new Error(done.why);
  expect(await folderOf(a)).not.toBe(before);
  expect(await codeDue(a.app)).toBe(done.code);
  await codeIsKept(a.app);
  expect(await codeDue(a.app)).toBeNull();
  // Whose phone it is now writes on, and finds that nobody hears it.
  await add(c, 'from the lost phone');
  for (const phone of [b, c]) phone.online(true);
  await has(a, 'written far away', [a, b, c]);
  await vi.waitFor(
    () => expect(c.app.sync.getState()).toEqual({ is: 'asks', why: 'out' }),
    patient,
  );
  expect((await getRecord(c.app.services.db, 'task', asId('roof')))?.title).toBe('roof');
  await add(a, 'after it');
  await has(b, 'after it', [a, b, c]);
  expect(await folderOf(b)).toBe(await folderOf(a));
  // Any may take out any other, so each says who did.
  const at: unknown = expect.any(Number);
  expect(await partingsSeen(a.app.services.db)).toEqual([{ name: 'Jo', by: null, at }]);
  expect(await partingsSeen(b.app.services.db)).toEqual([{ name: 'Jo', by: 'Ana', at }]);
  expect(await outSeen(c.app.services.db)).toEqual({ name: '', by: 'Ana', at });
  for (const { app } of [a, b]) {
    expect(await getRecord(app.services.db, 'task', asId('from the lost phone'))).toBeUndefined();
  }
  // Who comes in with the new code has all of it; the old one leads nowhere.
  const d = await store.device();
  expect((await setUp(d.app, store.address(), { is: 'code', code: done.code })).ok).toBe(true);
  await has(d, 'after it', [a, b, d]);
  await has(d, 'roof', [a, b, d]);
});

test('nothing sealed after it opens with any key the lost phone ever had', async () => {
  const [a, b, c] = await store.three();
  const account = await readDeckAccount(c.app);
  if (!account) throw new Error('no deck');
  const old = new Set(store.files().map(({ path, bytes }) => `${path} ${bytes.length}`));
  const done = await takePhoneOut(a.app, await writersOf(c));
  expect(done.is).toBe('done');
  await add(a, 'a secret');
  await has(b, 'a secret', [a, b]);
  const fresh = store.files().filter(({ path, bytes }) => !old.has(`${path} ${bytes.length}`));
  const inOld = fresh.filter(({ path }) => path.includes(`/${account.keys.workspace}/`));
  // There lie only the roster and a head that says there is one.
  const kinds = inOld.map(({ bytes }) => kindOf(bytes));
  expect(kinds.every((kind) => kind === 'roster' || kind === 'head')).toBe(true);
  const inNew = fresh.filter((one) => !inOld.includes(one));
  expect(inNew.length).toBeGreaterThan(3);
  const key = account.keys.data.get(0) as CryptoKey;
  for (const { path, bytes } of inNew) {
    for (const workspace of [account.keys.workspace, await folderOf(a)]) {
      expect(await opened(path, bytes, { key, workspace })).toBeUndefined();
    }
  }
  const own = (await readDeckAccount(a.app))?.keys;
  const theirs = { key: own?.data.get(1) as CryptoKey, workspace: own?.workspace ?? '' };
  for (const { path, bytes } of inNew) expect(await opened(path, bytes, theirs)).toBeDefined();
});

function kindOf(bytes: Buffer): FrameKind | undefined {
  const read = readHeader(new Uint8Array(bytes));
  return read.ok ? read.value.kind : undefined;
}

/** Bound to where it lies, as whoever holds the key would open it. */
async function opened(
  path: string,
  bytes: Buffer,
  { key, workspace }: { readonly key: CryptoKey; readonly workspace: string },
): Promise<Uint8Array | undefined> {
  const frame = new Uint8Array(bytes);
  const read = readHeader(frame);
  if (!read.ok) throw new Error(path);
  const { kind, epoch, nonce } = read.value;
  const [, , writer = '', last = ''] = path.slice(path.indexOf('/v1/') + 4).split('/');
  const seq = kind === 'segment' ? Number(last.split('-')[0]) : kind === 'roster' ? epoch : 0;
  const place = { workspace, writer: kind === 'roster' ? '' : writer, seq };
  const bound = boundBytes(frame.subarray(0, headerLength), kind, place);
  const body = frame.subarray(headerLength);
  return await webCipher(new Map([[epoch, key]])).decrypt(body, { epoch, nonce, bound });
}

test('a picture from before is there for who comes in after, though only the old folder has it', async () => {
  const [a, b, c] = await store.three();
  const id = asId<'attachment'>('photo');
  const bytes = crypto.getRandomValues(new Uint8Array(40_000));
  await c.app.act({ changes: [], local: { blobs: [{ id, bytes: bytes.buffer }] } });
  await c.app.act({
    changes: [change('attachment', id, { media: 'photo', bytes: bytes.length, at: 1 })],
  });
  await vi.waitFor(async () => {
    for (const phone of [a, b, c]) phone.show();
    expect((await getRecord(a.app.services.db, 'attachment', id))?.parts).toHaveLength(1);
  }, patient);
  c.stop();
  const done = await takePhoneOut(a.app, await writersOf(c));
  if (done.is !== 'done') throw new Error(done.why);
  const folder = await folderOf(a);
  await vi.waitFor(() => {
    expect(store.files().some(({ path }) => path.includes(`/${folder}/h/`))).toBe(true);
  }, patient);
  const d = await store.device();
  expect((await setUp(d.app, store.address(), { is: 'code', code: done.code })).ok).toBe(true);
  await vi.waitFor(async () => {
    for (const phone of [a, b, d]) phone.show();
    expect(await getRecord(d.app.services.db, 'attachment', id)).toBeDefined();
    expect(await keysOf(d.app).get('secret:past')).toBeDefined();
  }, patient);
  await d.app.services.db.wants.put({ id, since: 1, tries: 0, nextAt: 0 });
  await vi.waitFor(async () => {
    d.show();
    const kept = (await d.app.services.db.blobs.get(id))?.bytes ?? new ArrayBuffer(0);
    expect(Buffer.compare(new Uint8Array(kept), bytes)).toBe(0);
  }, patient);
});

test('without network nothing is changed, and it says so', async () => {
  const [a, , c] = await store.three();
  const before = await folderOf(a);
  a.online(false);
  expect(await takePhoneOut(a.app, await writersOf(c))).toEqual({ is: 'not', why: 'offline' });
  expect(await folderOf(a)).toBe(before);
});
