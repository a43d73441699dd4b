/** The owner's moves on the card in front, each one mutation. */
import { change } from '../domain/change/change.ts';
import { learn, minutesOf } from '../domain/estimate.ts';
import { asId } from '../domain/record/id.ts';
import * as moves from '../domain/round/moves.ts';
import type { LocalDateTime } from '../domain/time.ts';
import type { Act } from './act.ts';
import { asTimings, metaKeys } from './deck.ts';
import type { NowStore } from './now-store.ts';
import type { Front, Move, RoundStore } from './round-store.ts';
import type { Services } from './services.ts';

/** A time longer than this says more about the day than about the task. */
const learnsUpToMinutes = 60;

export type MovePorts = {
  readonly services: Services;
  readonly act: Act;
  readonly round: RoundStore;
  readonly now: NowStore;
};

export function createMoves({ services, act, round, now }: MovePorts) {
  const { platform } = services;
  const writing = new Map<string, string>();
  const clock = () => platform.now();

  /** The yellow button: done, or the words kept, or the words sent, as the card's face says. */
  function settle(): Promise<void> {
    return round.make((front) => {
      const words = (writing.get(front.task.id) ?? front.task.message?.text ?? '').trim();
      if (front.card.face === 'send') return sent(front);
      if (front.card.face === 'write' && words !== '') return written(front, words);
      return done(front);
    });
  }

  function sent({ tasks }: Front): Move {
    return { verb: 'sent', changes: moves.sent(tasks, { now: clock() }) };
  }

  function written({ tasks, card }: Front, text: string): Move {
    const leaves = card.leaves ?? clock().local;
    return { verb: 'written', changes: moves.written(tasks, { now: clock(), text, leaves }) };
  }

  function done(front: Front): Move {
    const { timings } = now.getState();
    const took = Math.max(1, Math.round((clock().instant - front.round.openedAt) / 60_000));
    const told = took <= learnsUpToMinutes && !round.getState().wasAway;
    const whole = front.card.face === 'do' && front.card.step === null;
    const minutes = told ? took : minutesOf(front.task, timings);
    const changes = moves.done(front.tasks, { now: clock(), minutes, step: front.card.step });
    if (!told || !whole) return { verb: 'done', changes };
    const { kind } = front.task;
    const grown = (before: unknown) => learn(asTimings(before) ?? {}, kind, took);
    return { verb: 'done', changes, local: { grow: { [metaKeys.timings]: grown } } };
  }

  async function addNote(text: string): Promise<boolean> {
    const front = round.inFront();
    if (!front || text.trim() === '') return false;
    const { task } = front;
    const note = change('note', asId<'note'>(platform.newId()), {
      about: { customer: task.customer, job: task.job, task: task.id },
      text: text.trim(),
      at: clock().instant,
    });
    const acted = await act({ changes: [note], local: { dropDrafts: [noteDraftKey(task.id)] } });
    return acted.ok;
  }

  return {
    settle,
    addNote,
    /** The words under the owner's fingers; kept as a draft by the field itself. */
    writing: (task: string, text: string) => void writing.set(task, text),
    skip: () =>
      round.make(({ tasks }) => ({ verb: 'skip', changes: moves.skip(tasks, { now: clock() }) })),
    later: (until: LocalDateTime) =>
      round.make(({ tasks }) => ({
        verb: 'later',
        changes: moves.later(tasks, { now: clock(), until }),
      })),
    letGo: () =>
      round.make(({ tasks }) => ({ verb: 'let-go', changes: moves.letGo(tasks, clock()) })),
    someday: () =>
      round.make(({ tasks }) => ({ verb: 'someday', changes: moves.someday(tasks, clock()) })),
    waiting: (on: string) =>
      round.make(({ tasks }) => {
        const until = moves.nextTouch(clock());
        return { verb: 'waiting', changes: moves.waiting(tasks, { now: clock(), until, on }) };
      }),
    smaller: (step: string) =>
      round.make(({ task }) => ({
        verb: 'later',
        changes: moves.smaller(task, { now: clock(), steps: [step] }),
      })),
  };
}
export type Moves = ReturnType<typeof createMoves>;

export function noteDraftKey(task: string): string {
  return `note:${task}`;
}
