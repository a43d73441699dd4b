/**
 * A store, or a proxy before it, may refuse objects of 1 MiB: then pieces are cut by half,
 * down to a floor. What it took is kept for a week, so that one refusal does for all
 * pictures and a limit that was lifted is found out.
 */
import type { SyncPorts } from '../ports.ts';
import { chunkMost, pieceMost } from './chunk-sealer.ts';

type Limit = { readonly piece: number; readonly at: number };

const limitKey = 'chunk-limit';
const weekMs = 7 * 86_400_000;
const kib = 1024;
/** Of whole objects, largest first; the last is the floor. */
const smaller = [512 * kib, 256 * kib, 128 * kib] as const;

/** How large a piece may be. */
export async function readPieceMost({
  store,
  now,
}: Pick<SyncPorts, 'store' | 'now'>): Promise<number> {
  const row = await store.run('read', (tx) => tx.get('sync', limitKey));
  const limit = row?.value as Limit | undefined;
  return limit && Math.abs(now() - limit.at) < weekMs ? limit.piece : chunkMost;
}

/** `false` when a piece of this size can be cut no further. */
export async function cutBelow(
  { store, now }: Pick<SyncPorts, 'store' | 'now'>,
  refused: number,
): Promise<boolean> {
  const piece = smaller.map(pieceMost).find((most) => most < refused);
  if (piece === undefined) return false;
  const limit: Limit = { piece, at: now() };
  await store.run('write', (tx) => tx.put('sync', [{ key: limitKey, value: limit }]));
  return true;
}
