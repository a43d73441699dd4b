/** One try at the PIN, wherever it is asked for. */
import { waitAfter } from '../../domain/screen-lock.ts';
import type { KeptLock } from '../../platform/screen-lock.ts';
import type { App } from '../app.ts';
import { keepLock, readLock } from './kept-lock.ts';

/** In a wait no PIN is looked at: an answer would help who guesses. */
export type Tried =
  | { readonly is: 'no-lock' }
  | { readonly is: 'right' | 'wrong' | 'waits'; readonly lock: KeptLock };

export async function tryPin(app: App, pin: string): Promise<Tried> {
  const { platform } = app.services;
  const lock = await readLock(app);
  if (!lock) return { is: 'no-lock' };
  if (lock.waitsUntil > platform.now().instant) return { is: 'waits', lock };
  const port = await platform.screenLock();
  if ((await port.hashOf(pin, lock.salt)) === lock.hash) return { is: 'right', lock };
  const wrong = lock.wrong + 1;
  const next = { ...lock, wrong, waitsUntil: platform.now().instant + waitAfter(wrong) };
  // Counted on the disk before it is answered: a kill gives no further try.
  await keepLock(app, next);
  return { is: 'wrong', lock: next };
}
