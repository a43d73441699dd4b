/** Undo takes a whole mutation back, and brings its card to the front again. */
import { undoMutation } from '../storage/undo.ts';
import type { Words } from '../text/words.ts';
import type { Act } from './act.ts';
import { mendChores } from './chores/mend-chores.ts';
import { metaKeys } from './round/deck.ts';
import { parseRoundInPlay, takeBack } from './round/round-in-play.ts';
import type { Services } from './services.ts';
import type { ToastStore } from './toast-store.ts';

export type UndoPorts = {
  readonly services: Services;
  readonly toasts: ToastStore;
  readonly words: Words;
  readonly act: Act;
};

export async function undoMove(
  { services, toasts, words, act }: UndoPorts,
  mutation: string,
): Promise<void> {
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
  // A turn that was changed since stays: its chore may have two of them now.
  if (undone.ok && undone.value.kept.length > 0) await mendChores({ services, act });
  if (undone.ok)
    toasts.show(
      undone.value.kept.length === 0 ? words.undone(undone.value.title) : words.notUndone,
    );
  else toasts.show(undone.error.is === 'gone' ? words.notUndone : words.storage(undone.error));
}
