/**
 * Keys of one deck. All come from a root of 128 bits, one for each purpose, and lie in
 * a table of their own as handles that cannot be read out. The root itself lies there
 * sealed with such a handle, for pairing another device and showing the code again.
 */
import { err, ok, type Result } from '../domain/result.ts';
import type { KeyRow } from '../storage/database.ts';
import type { KeyStore } from '../storage/key-store.ts';
import { ownBytes } from './bytes.ts';
import { base32 } from './names.ts';

export type Keys = {
  /** The folder of this deck in the store; says nothing about the keys. */
  readonly workspace: string;
  /** The one in which all is sealed now. */
  readonly epoch: number;
  /** By key epoch. */
  readonly data: ReadonlyMap<number, CryptoKey>;
};

/** `not-kept`: what was stored does not come back whole (some browsers lose keys); nothing may be sealed with it. */
export type KeysError = { readonly is: 'not-kept' };

const names = { epoch: 'epoch', workspace: 'workspace', vault: 'vault', root: 'root' } as const;
const dataKey = (epoch: number): string => `data/${epoch}`;
const purposes = {
  data: 'stopgap v1 data key 0',
  workspace: 'stopgap v1 workspace',
} as const;

/** Derives and stores everything, and believes it only after reading it back. */
export async function keepRoot(
  store: KeyStore,
  root: Uint8Array,
  epoch = 0,
): Promise<Result<Keys, KeysError>> {
  const { data, folder } = await derive(root);
  await store.put(dataKey(epoch), data);
  await store.put(names.epoch, epochBytes(epoch));
  await store.put(names.workspace, folder);
  await store.put(names.vault, await crypto.subtle.generateKey(aes, false, usages));
  await keepSecret(store, names.root, root);
  return await readBack(store, { data, root });
}

/** What the deck with this root is opened with, without being part of it. */
export async function keysOf(root: Uint8Array, epoch: number): Promise<Keys> {
  const { data, folder } = await derive(root);
  return { workspace: base32(new Uint8Array(folder)), epoch, data: new Map([[epoch, data]]) };
}

/**
 * The rows that make another epoch the present one, for one transaction: a crash leaves
 * the one or the other. The new key is stored beforehand, and tried.
 */
export async function rowsOfEpoch(
  store: KeyStore,
  { root, epoch }: { readonly root: Uint8Array; readonly epoch: number },
): Promise<Result<readonly KeyRow[], KeysError>> {
  const { data, folder } = await derive(root);
  await store.put(triedKey, data);
  const stored = await store.get(triedKey);
  await store.remove(triedKey);
  if (!(stored instanceof CryptoKey) || !(await opens(data, stored))) {
    return err({ is: 'not-kept' });
  }
  return ok([
    { key: dataKey(epoch), value: data },
    { key: names.epoch, value: epochBytes(epoch) },
    { key: names.workspace, value: folder },
    await secretRow(store, names.root, root),
  ]);
}
const triedKey = 'tried';

async function derive(root: Uint8Array) {
  const base = await crypto.subtle.importKey('raw', ownBytes(root), 'HKDF', false, [
    'deriveKey',
    'deriveBits',
  ]);
  const data = await crypto.subtle.deriveKey(hkdf(purposes.data), base, aes, false, usages);
  const folder = await crypto.subtle.deriveBits(hkdf(purposes.workspace), base, 80);
  return { data, folder };
}

/** As in a frame: two bytes. */
function epochBytes(epoch: number): ArrayBuffer {
  return new Uint8Array([epoch >> 8, epoch & 255]).buffer;
}

/** `undefined` when this device holds no deck's keys. */
export async function loadKeys(store: KeyStore): Promise<Keys | undefined> {
  const [kept, folder] = [await store.get(names.epoch), await store.get(names.workspace)];
  // Kept before there was more than one.
  const [high = 0, low = 0] = kept instanceof ArrayBuffer ? new Uint8Array(kept) : [];
  const epoch = (high << 8) | low;
  const data = await store.get(dataKey(epoch));
  if (!(data instanceof CryptoKey) || !(folder instanceof ArrayBuffer)) return undefined;
  return { workspace: base32(new Uint8Array(folder)), epoch, data: new Map([[epoch, data]]) };
}

/** For the recovery code, and for a device that is being let in. */
export async function revealRoot(store: KeyStore): Promise<Uint8Array | undefined> {
  return await readSecret(store, names.root);
}

/** Lays down what must not lie open, such as the store's password: sealed under a key nobody can take along. */
export async function keepSecret(store: KeyStore, name: string, secret: Uint8Array): Promise<void> {
  const { key, value } = await secretRow(store, name, secret);
  await store.put(key, value);
}

/** The same, to be put down with others. */
export async function secretRow(
  store: KeyStore,
  name: string,
  secret: Uint8Array,
): Promise<KeyRow> {
  const vault = await store.get(names.vault);
  if (!(vault instanceof CryptoKey)) throw new Error('there is no vault yet');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, vault, ownBytes(secret));
  const bytes = new Uint8Array(12 + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), 12);
  return { key: secretKey(name), value: bytes.buffer };
}

export async function readSecret(store: KeyStore, name: string): Promise<Uint8Array | undefined> {
  const [vault, kept] = [await store.get(names.vault), await store.get(secretKey(name))];
  if (!(vault instanceof CryptoKey) || !(kept instanceof ArrayBuffer)) return undefined;
  const iv = kept.slice(0, 12);
  try {
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, vault, kept.slice(12));
    return new Uint8Array(open);
  } catch (thrown) {
    if (thrown instanceof DOMException) return undefined;
    throw thrown;
  }
}

const aes = { name: 'AES-GCM', length: 256 } as const;
const usages: readonly ['encrypt', 'decrypt'] = ['encrypt', 'decrypt'];

function hkdf(purpose: string): HkdfParams {
  const info = new TextEncoder().encode(purpose);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
}

function secretKey(name: string): string {
  return `secret:${name}`;
}

/** What the fresh key seals, the stored one must open. */
async function readBack(
  store: KeyStore,
  { data, root }: { readonly data: CryptoKey; readonly root: Uint8Array },
): Promise<Result<Keys, KeysError>> {
  const keys = await loadKeys(store);
  const stored = keys?.data.get(keys.epoch);
  const kept = await revealRoot(store);
  if (!keys || !stored || kept?.join() !== root.join()) return err({ is: 'not-kept' });
  return (await opens(data, stored)) ? ok(keys) : err({ is: 'not-kept' });
}

async function opens(data: CryptoKey, stored: CryptoKey): Promise<boolean> {
  const how = { name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) };
  try {
    const sealed = await crypto.subtle.encrypt(how, data, new Uint8Array([1, 2, 3]));
    const open = await crypto.subtle.decrypt(how, stored, sealed);
    return new Uint8Array(open).join() === '1,2,3';
  } catch (thrown) {
    if (thrown instanceof DOMException) return false;
    throw thrown;
  }
}
