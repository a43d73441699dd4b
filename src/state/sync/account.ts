/**
 * The deck this device is part of: where its store is, and its keys. Making and
 * joining one only lays these down; what follows them starts by itself (sync-store.ts).
 */
import { isObject, type Json } from '../../domain/record/field.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Platform } from '../../platform/platform.ts';
import type { KeyRow } from '../../storage/database.ts';
import { dexieSyncStore } from '../../storage/dexie-tx.ts';
import { dexieKeyStore, type KeyStore } from '../../storage/key-store.ts';
import { type StorageError, storageErrorOf } from '../../storage/storage-error.ts';
import { forgetDeck } from '../../sync/forget-deck.ts';
import type { HttpPorts, HttpRemote } from '../../sync/http.ts';
import { keepRoot, loadKeys, readSecret, revealRoot, secretRow } from '../../sync/keys.ts';
import type { Gift } from '../../sync/pairing/gift.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import { formatRecoveryCode, rootBytes } from '../../sync/recovery-code.ts';
import type { App } from '../app.ts';
import { storeKindOf } from './store-address.ts';

export type SetupError =
  /** this browser does not give back what it was to keep */
  | { readonly is: 'keys-not-kept' }
  /** of a kind that this version does not know */
  | { readonly is: 'unknown-store' }
  | { readonly is: 'storage'; readonly error: StorageError };

type AccountPorts = Pick<App, 'services'>;
type KeyPorts = { readonly services: Pick<App['services'], 'db'> };
export type RemotePorts = Pick<Platform, 'fetch' | 'now'>;

const accountName = 'account';
/** The row that says where the deck is: written last, taken away first. */
export const accountKey = `secret:${accountName}`;

/** One cycle at a time over all windows; who changes the deck waits for it. */
export const syncLock = 'stopgap-sync';

/** A deck of its own, with all that is on this device. The code is for the owner, and for nobody else. */
export async function createDeck(
  app: AccountPorts,
  address: StoreAddress,
): Promise<Result<{ readonly code: string }, SetupError>> {
  const root = app.services.platform.randomBytes(rootBytes);
  const joined = await joinDeck(app, address, { root, epoch: 0 });
  return joined.ok ? ok({ code: formatRecoveryCode(root) }) : joined;
}

/** Records of this device are merged in; nothing is deleted. */
export async function joinDeck(
  app: AccountPorts,
  address: StoreAddress,
  { root, epoch }: { readonly root: Uint8Array; readonly epoch: number },
): Promise<Result<void, SetupError>> {
  if (storeKindOf(address) === undefined) return err({ is: 'unknown-store' });
  const keys = keysOf(app);
  try {
    const before = await revealRoot(keys);
    // The same deck at another address: the engine finds out what is missing there.
    if (before && before.join() !== root.join()) await leaveDeck(app);
    const kept = await keepRoot(keys, root, epoch);
    if (!kept.ok) return err({ is: 'keys-not-kept' });
    await keepAccount(keys, address);
    return ok(undefined);
  } catch (thrown) {
    return err({ is: 'storage', error: storageErrorOf(thrown) });
  }
}

/** The same deck, reached in another way: a new password, or another place. */
export async function changeStore(app: AccountPorts, address: StoreAddress): Promise<void> {
  await keepAccount(keysOf(app), address);
}

/** What a device needs to be let in. */
export async function giftFor(app: AccountPorts): Promise<Omit<Gift, 'tasks'> | undefined> {
  const keys = keysOf(app);
  const [address, root] = [await readAccount(keys), await revealRoot(keys)];
  const epoch = (await loadKeys(keys))?.epoch;
  return address && root && epoch !== undefined ? { address, root, epoch } : undefined;
}

/** Stops syncing on this device; the records stay, here and in the store. */
export async function leaveDeck(app: AccountPorts): Promise<void> {
  const { db, platform } = app.services;
  await keysOf(app).clear();
  await platform.alone(syncLock, () => forgetDeck(dexieSyncStore(db)));
}

/** The deck's own folder in the store. Each store's code is loaded when it is used. */
export async function remoteFor(
  ports: RemotePorts,
  address: StoreAddress,
  workspace: string,
): Promise<HttpRemote> {
  const root = `v1/${workspace}`;
  const word = (field: string) => address[field] ?? '';
  switch (storeKindOf(address)) {
    case 'webdav': {
      const { webdavRemote } = await import('../../sync/webdav-remote.ts');
      const place = { base: word('url'), user: word('user'), password: word('password') };
      return webdavRemote({ ...place, root }, httpPorts(ports));
    }
    case 's3': {
      const { s3Remote } = await import('../../sync/s3-remote.ts');
      const place = { endpoint: word('endpoint'), bucket: word('bucket'), region: word('region') };
      const keys = { keyId: word('key'), secret: word('secret') };
      return s3Remote({ ...place, ...keys, root }, httpPorts(ports));
    }
    case 'file':
    case undefined:
      throw new RangeError(`no such store: ${address['kind']}`);
  }
}

export function httpPorts({ fetch, now }: RemotePorts): HttpPorts {
  return { fetch, timeout: (ms) => AbortSignal.timeout(ms), now: () => now().instant };
}

/** What the engine runs with; `undefined` where no deck was made or joined. */
export async function readDeckAccount(app: KeyPorts) {
  const store = keysOf(app);
  const [address, keys] = [await readAccount(store), await loadKeys(store)];
  return address && keys ? { address, keys } : undefined;
}

export function keysOf({ services }: KeyPorts): KeyStore {
  return dexieKeyStore(services.db);
}

export async function keepAccount(keys: KeyStore, address: StoreAddress): Promise<void> {
  const { key, value } = await accountRow(keys, address);
  await keys.put(key, value);
}

/** Sealed anew it is another row: all windows begin again with what lies beside it. */
export async function accountRow(keys: KeyStore, address: StoreAddress): Promise<KeyRow> {
  const body = new TextEncoder().encode(JSON.stringify({ address }));
  return await secretRow(keys, accountName, body);
}

export async function readAccount(keys: KeyStore): Promise<StoreAddress | undefined> {
  const body = await readSecret(keys, accountName);
  if (body === undefined) return undefined;
  const kept = JSON.parse(new TextDecoder().decode(body)) as Json;
  const address = isObject(kept) ? kept['address'] : undefined;
  return isObject(address) ? (address as StoreAddress) : undefined;
}
