/** The journal's way out: entries are read, sealed by the caller, and taken away if they are still there. */
import type { OpRow } from './database.ts';
import { frozenKey } from './meta-keys.ts';
import type { Tx } from './tx.ts';

/** The oldest entries, as many as go into one segment; a mutation is parted only if it alone is too much. */
export async function opsToFreeze(
  tx: Tx,
  most: { readonly ops: number; readonly chars: number },
): Promise<readonly OpRow[]> {
  const found = await tx.page('ops', { limit: most.ops + 1 });
  let chars = 0;
  const fits = found.findIndex((op, i) => {
    chars += JSON.stringify(op.f).length + 150;
    return i >= most.ops || (i > 0 && chars > most.chars);
  });
  if (fits === -1) return found;
  const whole = found.findLastIndex((op, i) => i < fits && op.m !== found[i + 1]?.m);
  return found.slice(0, whole === -1 ? fits : whole + 1);
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
