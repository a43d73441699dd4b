/** AES-256-GCM, SHA-256 and deflate of the browser. */

import { joined } from './bytes.ts';
import type { Cipher, Sealing } from './cipher.ts';

/** The keys by epoch; none of them can be read out. */
export function webCipher(keys: ReadonlyMap<number, CryptoKey>): Cipher {
  const keyOf = (epoch: number): CryptoKey => {
    const key = keys.get(epoch);
    if (key === undefined) throw new Error(`no key of epoch ${epoch}`);
    return key;
  };
  return {
    hash: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes))),
    hasKey: (epoch) => keys.has(epoch),
    encrypt: async (plain, how) =>
      new Uint8Array(await crypto.subtle.encrypt(gcm(how), keyOf(how.epoch), own(plain))),
    decrypt: async (sealed, how) => {
      const key = keyOf(how.epoch);
      try {
        return new Uint8Array(await crypto.subtle.decrypt(gcm(how), key, own(sealed)));
      } catch (thrown) {
        if (thrown instanceof DOMException && thrown.name === 'OperationError') return undefined;
        throw thrown;
      }
    },
    deflate: async (bytes) => {
      const deflated = await through(bytes, new CompressionStream('deflate-raw'));
      if (deflated === undefined) throw new Error('deflate broke off');
      return deflated;
    },
    inflate: async (bytes, most) =>
      await through(bytes, new DecompressionStream('deflate-raw'), most),
  };
}

function gcm({ nonce, bound }: Sealing): AesGcmParams {
  return { name: 'AES-GCM', iv: own(nonce), additionalData: own(bound), tagLength: 128 };
}

/** The platform's types want bytes that nobody shares. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

/** Reads no further than `most`: a bomb costs no more than its first bytes. */
async function through(
  bytes: Uint8Array,
  { readable, writable }: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | undefined> {
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(own(bytes)), writer.close()]).catch(() => undefined);
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    // What does not inflate is an expected answer to damaged bytes.
    return undefined;
  }
  await written;
  return joined(parts);
}
