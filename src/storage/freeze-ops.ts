/** The journal's way out: entries are read, sealed by the caller, and taken away if they are still there. */
import type { Op } from '../domain/change/change.ts';
import type { OpRow } from './database.ts';
import { frozenKey } from './meta-keys.ts';
import type { Tx } from './tx.ts';

type Most = { readonly ops: number; readonly chars: number };

/** The oldest entries, as many as go into one segment. */
export async function opsToFreeze(tx: Tx, most: Most): Promise<readonly OpRow[]> {
  return firstOps(await tx.page('ops', { limit: most.ops + 1 }), most);
}

/** A mutation is parted only if it alone is too much. */
export function firstOps<O extends Op>(found: readonly O[], most: Most): readonly O[] {
  let chars = 0;
  const fits = found.findIndex((op, i) => {
    chars += charsOf(op);
    return i >= most.ops || (i > 0 && chars > most.chars);
  });
  if (fits === -1) return found;
  const whole = found.findLastIndex((op, i) => i < fits && op.m !== found[i + 1]?.m);
  return found.slice(0, whole === -1 ? fits : whole + 1);
}

export function charsOf({ f }: Pick<Op, 'f'>): number {
  return JSON.stringify(f).length + 150;
}

/** `false`, and nothing done, when another window was quicker. */
export async function takeFrozen(tx: Tx, frozen: readonly OpRow[]): Promise<boolean> {
  const keys = frozen.map((op) => op.n as number);
  const still = await tx.getMany('ops', keys);
  if (still.some((op, i) => op?.s !== frozen[i]?.s)) return false;
  await tx.remove('ops', keys);
  await rememberMutations(tx, frozen);
  return true;
}

/** A retry comes within moments; so many more actions cannot lie between. */
const remembered = 100;

async function rememberMutations(tx: Tx, frozen: readonly OpRow[]): Promise<void> {
  const known = (await tx.get('meta', frozenKey))?.value as readonly string[] | undefined;
  const all = [...new Set([...(known ?? []), ...frozen.map((op) => op.m)])];
  await tx.put('meta', [{ key: frozenKey, value: all.slice(-remembered) }]);
}
