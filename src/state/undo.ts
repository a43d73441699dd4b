/** Undo takes a whole mutation back, and brings its card to the front again. */

import { undoMutation } from '../storage/undo.ts';
import type { Words } from '../text/words.ts';
import { metaKeys } from './deck.ts';
import { takeBack } from './round-in-play.ts';
import type { RoundStore } from './round-store.ts';
import type { Services } from './services.ts';
import type { ToastStore } from './toast-store.ts';

export type UndoPorts = {
  readonly services: Services;
  readonly round: RoundStore;
  readonly toasts: ToastStore;
  readonly words: Words;
};

export async function undoMove(
  { services, round, toasts, words }: UndoPorts,
  mutation: string,
): Promise<void> {
  const { db, author, platform } = services;
  const inPlay = round.getState().round;
  const back = inPlay && takeBack(inPlay, mutation, platform.now().instant);
  const meta = back && back !== inPlay ? { [metaKeys.round]: back } : {};
  const undone = await undoMutation(db, author, {
    move: mutation,
    id: platform.newId(),
    local: { meta },
  });
  if (undone.ok)
    toasts.show(
      undone.value.kept.length === 0 ? words.undone(undone.value.title) : words.notUndone,
    );
  else toasts.show(undone.error.is === 'gone' ? words.notUndone : words.storage(undone.error));
}
