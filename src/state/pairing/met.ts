/**
 * The phones that stand behind their keys by six digits: met by this one, or by the one
 * that let it in. Of all others their keys are known from what lies in the store.
 */
import type { KeyStore } from '../../storage/key-store.ts';

const metKey = 'met';

/** By what they sign with. */
export async function readMet(store: KeyStore): Promise<ReadonlySet<string>> {
  const kept = await store.get(metKey);
  if (!(kept instanceof ArrayBuffer)) return new Set();
  return new Set(JSON.parse(new TextDecoder().decode(kept)) as readonly string[]);
}

export async function addMet(store: KeyStore, keys: readonly string[]): Promise<void> {
  const all = [...new Set([...(await readMet(store)), ...keys])];
  if (all.length > 0) await store.put(metKey, new TextEncoder().encode(JSON.stringify(all)).buffer);
}
