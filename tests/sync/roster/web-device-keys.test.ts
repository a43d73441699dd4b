import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dexieKeyStore } from '../../../src/storage/key-store.ts';
import type { DeviceKeys } from '../../../src/sync/roster/roster-ports.ts';
import { deviceKeysIn } from '../../../src/sync/roster/web-device-keys.ts';
import { newDatabase } from '../../support/test-database.ts';

async function newKeys(): Promise<DeviceKeys> {
  const keys = await deviceKeysIn(dexieKeyStore(await newDatabase()));
  if (keys === undefined) throw new Error('no keys');
  return keys;
}

const secret = new Uint8Array(16).map((_, i) => i * 11);

describe('keys of a device', () => {
  it('are made once, whoever asks first, and cannot be read out', async () => {
    const db = await newDatabase();
    const store = dexieKeyStore(db);
    const made = await Promise.all([deviceKeysIn(store), deviceKeysIn(store)]);
    expect(new Set(made.map((keys) => keys?.self.sign)).size).toBe(1);
    expect((await deviceKeysIn(store))?.self).toEqual(made[0]?.self);
    const kept = (await db.keys.toArray()).map(({ value }) => value);
    const handles = kept.filter((value) => value instanceof CryptoKey);
    expect(handles.map(({ extractable }) => extractable)).toEqual([false, false]);
  });

  it('sign what nobody else could have signed', async () => {
    const [a, b] = [await newKeys(), await newKeys()];
    const sig = await a.sign('out with it');
    expect(await b.verify('out with it', { sig, by: a.self.sign })).toBe(true);
    expect(await b.verify('out with us', { sig, by: a.self.sign })).toBe(false);
    expect(await b.verify('out with it', { sig, by: b.self.sign })).toBe(false);
    for (const by of ['', 'AAAA', a.self.sign.slice(1)]) {
      expect(await b.verify('out with it', { sig, by })).toBe(false);
    }
    expect(await b.verify('out with it', { sig: '~', by: a.self.sign })).toBe(false);
  });

  it('open what was wrapped for them, for what it was wrapped, and nothing else', async () => {
    const [a, b] = [await newKeys(), await newKeys()];
    const box = await a.wrap(secret, { to: b.self.wrap, about: 'epoch 1' });
    expect(await b.unwrap(box, 'epoch 1')).toEqual(secret);
    expect(await b.unwrap(box, 'epoch 2')).toBeUndefined();
    expect(await a.unwrap(box, 'epoch 1')).toBeUndefined();
    expect(await b.unwrap(box.slice(0, -4), 'epoch 1')).toBeUndefined();
    expect(await b.unwrap('', 'epoch 1')).toBeUndefined();
    expect(await a.wrap(secret, { to: 'no point', about: 'epoch 1' })).toBe('');
  });
});
