/** How far this device's clock is off, by what the store says of an object that was put a moment ago. */
import type { SyncStore, Tx } from '../storage/tx.ts';

/** So much is the way there and a clock like others. */
const usualMs = 60_000;
const key = 'skew';

/** Above 0 this device is ahead; 0 when nothing is amiss or nobody says. */
export function skewOf(modified: number | null, now: number): number {
  const off = modified === null ? 0 : now - modified;
  return Math.abs(off) > usualMs ? off : 0;
}

export async function putSkew(tx: Tx, skew: number): Promise<void> {
  await tx.put('sync', [{ key, value: skew }]);
}

/** For the owner to be told; writing is never held up by it. */
export async function readSkew(store: SyncStore): Promise<number> {
  const row = await store.run('read', (tx) => tx.get('sync', key));
  return typeof row?.value === 'number' ? row.value : 0;
}
