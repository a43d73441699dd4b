/** The lock as far as the first look has to know of it: before anything of the deck is painted. */
import type { DeckReader } from '../../storage/deck-reader.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';

/** In minutes; `null` without a lock, `undefined` where the database says nothing of one. */
export type AwayTime = number | null | undefined;

export function awayIn(row: unknown): AwayTime {
  if (row === undefined) return undefined;
  const minutes = (row as { readonly minutes?: unknown } | null)?.minutes;
  return typeof minutes === 'number' ? minutes : null;
}

export function lockAsKept(app: App, row: unknown): void {
  const minutes = awayIn(row);
  app.away.setState(minutes, true);
  app.locked.setState(app.services.platform.isLocked(minutes), true);
}

/** Where the first look saw nothing. */
export async function lookForLock(app: App, reader: DeckReader): Promise<void> {
  lockAsKept(app, await reader.meta(metaKeys.lock));
}
