/**
 * One move on the card in front: task, round and learned minutes in one
 * transaction, decided from what is stored then. A card that another window has
 * moved meanwhile stays as that window left it.
 */
import type { Change } from '../domain/change/change.ts';
import type { CardVerb } from '../domain/move-verb.ts';
import { parseRhythm, withMove } from '../domain/rhythm.ts';
import { movedAlong } from '../domain/round/moved-along.ts';
import { recordsOf } from '../storage/deck-reader.ts';
import type { LocalWrites } from '../storage/mutate.ts';
import type { Act } from './act.ts';
import type { App } from './app.ts';
import { metaKeys } from './round/deck.ts';
import { advance, isSamePlace, parseRoundInPlay, type RoundInPlay } from './round/round-in-play.ts';
import { type Front, frontOf, type RoundStore } from './round/round-store.ts';
import type { Services } from './services.ts';
import type { ToastStore } from './toast-store.ts';

/** What a move writes; its first task is the card's own, the rest ride along. */
export type Written = {
  readonly changes: readonly Change[];
  readonly local?: LocalWrites;
};

export type Move = {
  /** The word for it hangs on the card, not on what is stored besides. */
  readonly verb: (front: Front) => CardVerb;
  /** What the toast says instead of the verb alone. */
  readonly said?: ((title: string) => string) | undefined;
  /** Decided inside the transaction: it may read this database and nothing else. */
  readonly decide: (front: Front) => Written | Promise<Written>;
};

export type MovePorts = {
  readonly services: Services;
  readonly act: Act;
  readonly round: RoundStore;
  readonly toasts: ToastStore;
  readonly words: Pick<App['words'], 'said' | 'shell'>;
};

export async function makeMove(ports: MovePorts, move: Move): Promise<void> {
  const { services, act, round, toasts, words } = ports;
  const shown = round.inFront();
  if (!shown || round.isMoving()) return;
  const id = services.platform.newId();
  const { instant: at, local: then } = services.platform.now();
  let made:
    | {
        readonly written: Written;
        readonly front: Front;
        readonly next: RoundInPlay;
        readonly more: number;
      }
    | undefined;

  const changes = async (): Promise<readonly Change[]> => {
    made = undefined;
    const front = await storedFront(services, shown);
    if (!front) return [];
    const written = await move.decide(front);
    const more = movedAlong(written.changes, front.task.id, front.card.also);
    const outcome = { task: front.task.id, verb: move.verb(front), mutation: id, more };
    made = { written, front, next: advance(front.round, outcome, at), more };
    return written.changes;
  };
  const local = (): LocalWrites => {
    if (!made) return {};
    const { written, front, next } = made;
    const dealt = { ids: front.tasks.map((task) => task.id), at };
    // Whatever became of the card, nobody is asked about it any more.
    const meta = { [metaKeys.contact]: undefined, ...written.local?.meta, [metaKeys.round]: next };
    // When the owner makes moves tells Later which evenings are theirs.
    const rhythm = (before: unknown) => withMove(parseRhythm(before), then);
    const grow = { ...written.local?.grow, [metaKeys.rhythm]: rhythm };
    return { ...written.local, dealt, meta, grow };
  };

  round.moving(true);
  const verb = move.verb(shown);
  const { title } = shown.task;
  const kept = () => ({ verb, title, ...(made && made.more > 0 && { more: made.more }) });
  try {
    const acted = await act({ id, changes, local, move: kept });
    if (!acted.ok || !made) return round.moving(false);
    round.moving(false, made.next);
    const whole = words.shell.andMore(title, made.more);
    toasts.show(move.said?.(whole) ?? words.said(verb, whole), id);
  } catch (thrown) {
    round.moving(false);
    throw thrown;
  }
}

/** The card as it is stored now; `undefined` when it is no longer in front. */
async function storedFront(services: Services, shown: Front): Promise<Front | undefined> {
  const { reader, platform } = services;
  const [round, tasks] = await Promise.all([
    reader.meta(metaKeys.round),
    recordsOf(reader, 'task', [shown.card.task, ...shown.card.also]),
  ]);
  const stored = parseRoundInPlay(round, platform.now().instant);
  if (!stored || !isSamePlace(stored, shown.round)) return undefined;
  return frontOf(stored, new Map(tasks.map((task) => [task.id, task])));
}
