/**
 * One move on the card in front: task, round and learned minutes in one
 * transaction, decided from what is stored then. A card that another window has
 * moved meanwhile stays as that window left it.
 */
import type { Change } from '../domain/change/change.ts';
import type { CardVerb } from '../domain/move-verb.ts';
import { recordsOf } from '../storage/deck-reader.ts';
import type { LocalWrites } from '../storage/mutate.ts';
import type { Act } from './act.ts';
import { metaKeys } from './deck.ts';
import { advance, isSamePlace, parseRoundInPlay, type RoundInPlay } from './round-in-play.ts';
import { type Front, frontOf, type RoundStore } from './round-store.ts';
import type { Services } from './services.ts';
import type { ToastStore } from './toast-store.ts';

/** What a move writes; its first task is the card's own, the rest ride along. */
export type Move = {
  readonly verb: CardVerb;
  readonly changes: readonly Change[];
  readonly local?: LocalWrites;
};

export type MovePorts = {
  readonly services: Services;
  readonly act: Act;
  readonly round: RoundStore;
  readonly toasts: ToastStore;
  readonly say: (verb: CardVerb, title: string) => string;
};

export async function makeMove(ports: MovePorts, decide: (front: Front) => Move): Promise<void> {
  const { services, act, round, toasts } = ports;
  const shown = round.inFront();
  if (!shown || round.getState().busy) return;
  const id = services.platform.newId();
  const at = services.platform.now().instant;
  let made: { readonly move: Move; readonly front: Front; readonly next: RoundInPlay } | undefined;

  const changes = async (): Promise<readonly Change[]> => {
    made = undefined;
    const front = await storedFront(services, shown);
    if (!front) return [];
    const move = decide(front);
    const next = advance(front.round, { task: front.task.id, verb: move.verb, mutation: id }, at);
    made = { move, front, next };
    return move.changes;
  };
  const local = (): LocalWrites => {
    if (!made) return {};
    const { move, front, next } = made;
    const dealt = { ids: front.tasks.map((task) => task.id), at };
    return { ...move.local, dealt, meta: { ...move.local?.meta, [metaKeys.round]: next } };
  };

  round.moving(true);
  // The word for "Done lately" is known before: which move it is hangs on the card, not on its tasks.
  const { verb } = decide(shown);
  try {
    const acted = await act({ id, changes, local, move: { verb, title: shown.task.title } });
    if (!acted.ok || !made) return round.moving(false);
    round.moving(false, made.next);
    toasts.show(ports.say(made.move.verb, shown.task.title), id);
  } catch (thrown) {
    round.moving(false);
    throw thrown;
  }
}

/** The card as it is stored now; `undefined` when it is no longer in front. */
async function storedFront(services: Services, shown: Front): Promise<Front | undefined> {
  const { reader, platform } = services;
  const stored = parseRoundInPlay(await reader.meta(metaKeys.round), platform.now().instant);
  if (!stored || !isSamePlace(stored, shown.round)) return undefined;
  const tasks = await recordsOf(reader, 'task', [shown.card.task, ...shown.card.also]);
  return frontOf(stored, new Map(tasks.map((task) => [task.id, task])));
}
