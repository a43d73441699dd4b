/** A restored or copied device goes on under another name: two under one would hide each other. */
import { writerIdFrom } from '../domain/change/stamp.ts';
import { writerKey } from '../storage/meta-keys.ts';
import type { Tx } from '../storage/tx.ts';
import { parseSegmentName } from './names.ts';
import type { SyncPorts } from './ports.ts';
import { readState } from './sync-state.ts';

/** From here on; what was sealed under the old one stays what it is. */
export async function takeNewName(
  tx: Tx,
  { random }: Pick<SyncPorts, 'random'>,
  was: string,
): Promise<void> {
  const { writer } = await readState(tx);
  const value = writerIdFrom(random(10));
  if (writer === was) await tx.put('meta', [{ key: writerKey, value }]);
}

/**
 * Looks at names that one of us vouches for. One under this device's name that it does
 * not hold can only be its own from a life it does not remember, or a twin's.
 */
export async function heedOwnName(
  tx: Tx,
  ports: Pick<SyncPorts, 'random'>,
  names: readonly string[],
): Promise<void> {
  const { known, writer } = await readState(tx);
  const mine = names.filter((name) => {
    const parsed = parseSegmentName(name);
    return parsed?.w === writer && parsed.n > (known[writer]?.through ?? 0);
  });
  if (mine.length === 0) return;
  const isForgotten = (await tx.getMany('segments', mine)).includes(undefined);
  if (isForgotten) await takeNewName(tx, ports, writer);
}
