/** One kind of input: makes one from the dice, reads it, and holds what came out to its laws. */
import type { Dice } from './mutate.ts';

export type Tried = {
  /** Something could be read of it; inputs that nothing can be read from prove little. */
  readonly read: boolean;
  readonly input: string | Uint8Array;
};

export type Target = { readonly name: string; readonly run: (dice: Dice) => Promise<Tried> };

export function law(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken law: ${what}`);
}
