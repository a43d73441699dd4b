/**
 * The secrets of one meeting. Both devices know `secret` from the link; from it
 * follow the mailbox's name and the key of its letters. Fresh P-256 keys make the
 * key of the gift, and six digits that agree only when nobody stood between: the
 * inviting device binds itself to its key before it sees the other's, so that the
 * digits cannot be steered (a short authentication string needs that).
 */
import { joined } from '../bytes.ts';

export type Meeting = { readonly mailbox: string; readonly letters: CryptoKey };
export type MeetingKeys = { readonly pair: CryptoKeyPair; readonly shown: Uint8Array };

const nonceBytes = 12;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const digitsShown = 6;

export async function meetingOf(secret: Uint8Array): Promise<Meeting> {
  const base = await crypto.subtle.importKey('raw', buffer(secret), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
  const name = await crypto.subtle.deriveBits(purpose('mailbox'), base, 128);
  return { mailbox: hex(new Uint8Array(name)), letters: await aesKey(base, 'letters') };
}

export async function freshKeys(): Promise<MeetingKeys> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
  return { pair, shown: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) };
}

/** The key only these two devices can make; rejects when `shown` is no point of the curve. */
export async function giftKey(own: CryptoKeyPair, shown: Uint8Array): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', buffer(shown), curve, false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own.privateKey, 256);
  const base = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  return await aesKey(base, 'gift');
}

export async function digest(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', buffer(joined(parts))));
}

/** Six digits of all that was said, the same on both screens. */
export async function digitsOf(...parts: readonly Uint8Array[]): Promise<string> {
  const view = new DataView((await digest(...parts)).buffer);
  return String(view.getUint32(0) % 10 ** digitsShown).padStart(digitsShown, '0');
}

/** `about` is bound to the words: a letter opens only as what it was written for. */
export async function seal(
  key: CryptoKey,
  o: { readonly about: string; readonly bytes: Uint8Array; readonly nonce: Uint8Array },
): Promise<Uint8Array> {
  const sealed = await crypto.subtle.encrypt(gcm(o), key, buffer(o.bytes));
  return joined([o.nonce, new Uint8Array(sealed)]);
}

/** `undefined` when it was not sealed with this key for this. */
export async function open(
  key: CryptoKey,
  { about, bytes }: { readonly about: string; readonly bytes: Uint8Array },
): Promise<Uint8Array | undefined> {
  if (bytes.length < nonceBytes) return undefined;
  const [nonce, body] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
  const plain = await crypto.subtle
    .decrypt(gcm({ nonce, about }), key, buffer(body))
    .catch(() => undefined);
  return plain && new Uint8Array(plain);
}

export { nonceBytes };

function gcm({ nonce, about }: { readonly nonce: Uint8Array; readonly about: string }) {
  const additionalData = new TextEncoder().encode(`stopgap pairing 1 ${about}`);
  return { name: 'AES-GCM', iv: buffer(nonce), additionalData } as const;
}

function purpose(of: string) {
  const info = new TextEncoder().encode(`stopgap pairing 1 ${of}`);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info } as const;
}

async function aesKey(base: CryptoKey, of: string): Promise<CryptoKey> {
  const aes = { name: 'AES-GCM', length: 256 } as const;
  return await crypto.subtle.deriveKey(purpose(of), base, aes, false, ['encrypt', 'decrypt']);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Web Crypto takes no view of a buffer that might be shared. */
function buffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
