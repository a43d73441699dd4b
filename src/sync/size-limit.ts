/**
 * A store, or a proxy before it, may refuse what is large: then segments and the parts of
 * snapshots are made half as long, as pieces of pictures are. What was learned is kept for a
 * week, so that one refusal does for all and a limit that was lifted is found out.
 */
import type { Tx } from '../storage/tx.ts';
import { segmentMost } from './payload.ts';

/** Characters of content before it is deflated; a part of a snapshot lies far below what a reader inflates. */
const usual = { segment: segmentMost.chars, snapshot: 8 * 1024 * 1024 } as const;
type Kind = keyof typeof usual;
type Limit = { readonly chars: number; readonly at: number };

const weekMs = 7 * 86_400_000;

export async function mostChars(tx: Tx, kind: Kind, now: number): Promise<number> {
  const limit = (await tx.get('sync', keyOf(kind)))?.value as Limit | undefined;
  return limit && Math.abs(now - limit.at) < weekMs ? limit.chars : usual[kind];
}

export async function refusedAt(tx: Tx, kind: Kind, { chars, at }: Limit): Promise<void> {
  await tx.put('sync', [{ key: keyOf(kind), value: { chars: Math.floor(chars / 2), at } }]);
}

function keyOf(kind: Kind): string {
  return `most-${kind}`;
}
