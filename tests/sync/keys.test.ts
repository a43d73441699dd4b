import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { dexieKeyStore, type KeyStore } from '../../src/storage/key-store.ts';
import { keepRoot, keepSecret, loadKeys, readSecret, revealRoot } from '../../src/sync/keys.ts';
import { createSealer } from '../../src/sync/seal.ts';
import { webCipher } from '../../src/sync/web-cipher.ts';
import { newDatabase } from '../support/test-database.ts';

const root = new Uint8Array(16).map((_, i) => i * 7);
const where = { kind: 'segment', writer: 'a000000000', seq: 1 } as const;

async function newStore(): Promise<KeyStore> {
  return dexieKeyStore(await newDatabase());
}

async function sealerFrom(store: KeyStore) {
  const keys = await loadKeys(store);
  if (!keys) throw new Error('no keys');
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const { workspace, data } = keys;
  return createSealer({ cipher: webCipher(data), workspace, epoch: 0, random });
}

describe('keys', () => {
  it('of one root are the same on every device, and open what another sealed', async () => {
    const [a, b] = [await newStore(), await newStore()];
    expect((await keepRoot(a, root)).ok).toBe(true);
    expect((await keepRoot(b, root)).ok).toBe(true);
    expect((await loadKeys(a))?.workspace).toBe((await loadKeys(b))?.workspace);
    expect((await loadKeys(a))?.workspace).toMatch(/^[a-z2-7]{16}$/);
    const frame = await (await sealerFrom(a)).seal({ ...where, value: { title: 'Call Ana' } });
    expect(await (await sealerFrom(b)).open(frame, where)).toEqual({
      ok: true,
      value: { title: 'Call Ana' },
    });
  });

  it('of another root open nothing', async () => {
    const [a, b] = [await newStore(), await newStore()];
    await keepRoot(a, root);
    await keepRoot(
      b,
      root.map((byte) => byte + 1),
    );
    expect((await loadKeys(a))?.workspace).not.toBe((await loadKeys(b))?.workspace);
    const frame = await (await sealerFrom(a)).seal({ ...where, value: 1 });
    expect((await (await sealerFrom(b)).open(frame, where)).ok).toBe(false);
  });

  it('cannot be read out, and the root lies sealed', async () => {
    const db = await newDatabase();
    const store = dexieKeyStore(db);
    await keepRoot(store, root);
    const stored = await db.keys.toArray();
    expect(stored.length).toBeGreaterThan(3);
    for (const { value } of stored) {
      if (value instanceof CryptoKey) expect(value.extractable).toBe(false);
      else expect(Buffer.from(value).includes(Buffer.from(root))).toBe(false);
    }
    expect(await revealRoot(store)).toEqual(root);
  });

  it('that do not come back are not believed', async () => {
    const store = await newStore();
    const forgetful: KeyStore = {
      ...store,
      put: async (key, value) => {
        if (!(value instanceof CryptoKey) || key === 'vault') await store.put(key, value);
      },
    };
    expect(await keepRoot(forgetful, root)).toEqual({ ok: false, error: { is: 'not-kept' } });
  });

  it('keep other secrets as well, and forget them all', async () => {
    const store = await newStore();
    await keepRoot(store, root);
    const secret = new TextEncoder().encode('the password of the store');
    await keepSecret(store, 'store', secret);
    expect(await readSecret(store, 'store')).toEqual(secret);
    await store.clear();
    expect(await loadKeys(store)).toBeUndefined();
    expect(await readSecret(store, 'store')).toBeUndefined();
  });
});
