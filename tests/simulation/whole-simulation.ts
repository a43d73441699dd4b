/** One entry, so that a world and the engine in it are loaded together. */
import { standInCipher } from './stand-in-cipher.ts';
import { type Kind, runWorld } from './world.ts';

export type Sample = { readonly seed: number; readonly kind: Kind; readonly ops?: number };

/** The first thing that went wrong. */
async function wrongIn({ seed, kind, ops = 150 }: Sample): Promise<string | undefined> {
  return await runWorld({ seed, kind, ops, cipher: standInCipher }).then(
    ({ lost, diverged }) => [...lost, ...diverged][0],
    (thrown: unknown) => String(thrown),
  );
}

export const simulation = { wrongIn };
