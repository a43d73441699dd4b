/** AES-256-GCM with the nonce before the words, and what they are about bound to them. */
const nonceBytes = 12;

export type Sealing = {
  readonly about: string;
  readonly bytes: Uint8Array;
};

export async function seal(
  key: CryptoKey,
  { about, bytes }: Sealing,
  randomBytes: (count: number) => Uint8Array,
): Promise<Uint8Array> {
  const nonce = new Uint8Array(randomBytes(nonceBytes));
  const sealed = await crypto.subtle.encrypt(gcm(nonce, about), key, new Uint8Array(bytes));
  const all = new Uint8Array(nonceBytes + sealed.byteLength);
  all.set(nonce);
  all.set(new Uint8Array(sealed), nonceBytes);
  return all;
}

/** `undefined` when it was not sealed with this key for this. */
export async function open(
  key: CryptoKey,
  { about, bytes }: Sealing,
): Promise<Uint8Array | undefined> {
  if (bytes.length < nonceBytes) return undefined;
  const nonce = new Uint8Array(bytes.subarray(0, nonceBytes));
  const body = new Uint8Array(bytes.subarray(nonceBytes));
  const plain = await crypto.subtle.decrypt(gcm(nonce, about), key, body).catch(() => undefined);
  return plain && new Uint8Array(plain);
}

function gcm(iv: Uint8Array<ArrayBuffer>, about: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) } as const;
}
