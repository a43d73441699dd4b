/** A key like the app's: it cannot be read out. */
export async function aesKey(): Promise<CryptoKey> {
  const how = { name: 'AES-GCM', length: 256 };
  return await crypto.subtle.generateKey(how, false, ['encrypt', 'decrypt']);
}
