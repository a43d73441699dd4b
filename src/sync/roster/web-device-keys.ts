/**
 * The keys of this device itself, made when it first has a deck: one signs, for the other
 * secrets can be wrapped (RFC 9180). Neither can be read out, so neither can be taken along.
 */
import type { KeyRow } from '../../storage/database.ts';
import type { KeyStore } from '../../storage/key-store.ts';
import { fromBase64Url, toBase64Url } from '../base64-url.ts';
import { joined, ownBytes } from '../bytes.ts';
import type { DeviceKeys, PublicKeys } from './roster-ports.ts';

const rows = { sign: 'device/sign', wrap: 'device/wrap', shown: 'device/shown' } as const;
const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signature = { name: 'ECDSA', hash: 'SHA-256' } as const;
const agreeing = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** A point of P-256, uncompressed: what HPKE puts before its ciphertext. */
const pointBytes = 65;

/** Makes them where there are none. `undefined` where the browser does not keep them: such a device cannot stay when another is taken out. */
export async function deviceKeysIn(store: KeyStore): Promise<DeviceKeys | undefined> {
  const kept = (await readKept(store)) ?? (await makeKept(store));
  return kept && keysOf(kept);
}

/** What this device is known by, where it has keys already. */
export async function ownSign(store: KeyStore): Promise<string | undefined> {
  return (await readKept(store))?.self.sign;
}

type Kept = { readonly self: PublicKeys; readonly sign: CryptoKey; readonly wrap: CryptoKey };

async function readKept(store: KeyStore): Promise<Kept | undefined> {
  const [sign, wrap, shown] = await Promise.all([
    store.get(rows.sign),
    store.get(rows.wrap),
    store.get(rows.shown),
  ]);
  const isWhole =
    sign instanceof CryptoKey && wrap instanceof CryptoKey && shown instanceof ArrayBuffer;
  return isWhole ? { self: selfOf(shown), sign, wrap } : undefined;
}

async function makeKept(store: KeyStore): Promise<Kept | undefined> {
  const sign = await crypto.subtle.generateKey(signing, false, ['sign', 'verify']);
  const wrap = await crypto.subtle.generateKey(agreeing, false, ['deriveBits']);
  const points = await Promise.all(
    [sign, wrap].map((pair) => crypto.subtle.exportKey('raw', pair.publicKey)),
  );
  const shown = ownBytes(joined(points.map((point) => new Uint8Array(point))));
  const made: readonly KeyRow[] = [
    { key: rows.sign, value: sign.privateKey },
    { key: rows.wrap, value: wrap.privateKey },
    { key: rows.shown, value: shown },
  ];
  // Two windows may make them at once: the first ones stay.
  await store.putUnless(rows.shown, made);
  return await readKept(store);
}

function selfOf(shown: ArrayBuffer): PublicKeys {
  const bytes = new Uint8Array(shown);
  return {
    sign: toBase64Url(bytes.subarray(0, pointBytes)),
    wrap: toBase64Url(bytes.subarray(pointBytes)),
  };
}

function keysOf({ self, sign, wrap }: Kept): DeviceKeys {
  return {
    self,
    sign: async (text) => {
      const sig = await crypto.subtle.sign(signature, sign, bytesOf(text));
      return toBase64Url(new Uint8Array(sig));
    },
    verify: async (text, { sig, by }) => {
      const [bytes, key] = [fromBase64Url(sig), await pointOf(by, signing, ['verify'])];
      if (bytes === undefined || key === undefined) return false;
      return await crypto.subtle.verify(signature, key, ownBytes(bytes), bytesOf(text));
    },
    wrap: async (secret, { to, about }) => {
      const recipientPublicKey = await pointOf(to, agreeing, []);
      // Its keys were read from its head: whoever shows none that are any cannot be reached.
      if (recipientPublicKey === undefined) return '';
      const suite = await hpke();
      const info = bytesOf(about);
      const boxed = await suite.seal({ recipientPublicKey, info }, ownBytes(secret));
      return toBase64Url(joined([new Uint8Array(boxed.enc), new Uint8Array(boxed.ct)]));
    },
    unwrap: async (box, about) => {
      const [bytes, publicKey] = [fromBase64Url(box), await pointOf(self.wrap, agreeing, [])];
      if (bytes === undefined || publicKey === undefined) return undefined;
      const suite = await hpke();
      const how = {
        recipientKey: { privateKey: wrap, publicKey },
        enc: ownBytes(bytes.subarray(0, pointBytes)),
        info: bytesOf(about),
      };
      const opened = await suite.open(how, ownBytes(bytes.subarray(pointBytes))).catch(() => null);
      return opened === null ? undefined : new Uint8Array(opened);
    },
  };
}

/** 9 kB that only the day of a loss needs. */
async function hpke() {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');
  return new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

/** `undefined` for what is no point of the curve. */
async function pointOf(
  text: string,
  how: EcKeyImportParams,
  usages: readonly KeyUsage[],
): Promise<CryptoKey | undefined> {
  const bytes = fromBase64Url(text);
  if (bytes?.length !== pointBytes) return undefined;
  return await crypto.subtle
    .importKey('raw', ownBytes(bytes), how, true, [...usages])
    .catch(() => undefined);
}

function bytesOf(text: string): ArrayBuffer {
  return ownBytes(new TextEncoder().encode(text));
}
