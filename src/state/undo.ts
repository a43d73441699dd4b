/** Undo takes a whole mutation back, and brings its card to the front again. */
import { type Undone, undoMutation } from '../storage/undo.ts';
import type { App } from './app.ts';
import { mendDeck } from './jobs/mend-deck.ts';
import { metaKeys } from './round/deck.ts';
import { parseRoundInPlay, takeBack } from './round/round-in-play.ts';

export type UndoPorts = Pick<App, 'services' | 'toasts' | 'words' | 'act' | 'defaults'>;

export async function undoMove(ports: UndoPorts, mutation: string): Promise<void> {
  const { services, toasts, words } = ports;
  const { db, author, platform } = services;
  const at = platform.now().instant;
  const back = (before: unknown) => {
    const stored = parseRoundInPlay(before, at);
    return stored && takeBack(stored, mutation, at);
  };
  const undone = await undoMutation(db, author, {
    move: mutation,
    id: platform.newId(),
    local: { grow: { [metaKeys.round]: back } },
  });
  // A task that was changed since stays: its chore or job may have two of them now.
  if (undone.ok && undone.value.kept.length > 0) await mendDeck(ports);
  if (undone.ok) toasts.showUndone(saidOf(undone.value, words), mutation);
  else toasts.show(undone.error.is === 'gone' ? words.notUndone : words.storage(undone.error));
}

/** A restore that is taken back brings no file back. */
function saidOf({ verb, title, kept }: Undone, words: UndoPorts['words']): string {
  if (kept.length > 0) return words.notUndone;
  return verb === 'restored' ? words.restoreUndone(title) : words.undone(title);
}
