/** The owner's moves on the card in front, each one mutation. */
import { learn, minutesOf } from '../domain/estimate.ts';
import * as moves from '../domain/round/moves.ts';
import type { LocalDateTime, Moment } from '../domain/time.ts';
import { addNote } from './add-note.ts';
import type { App } from './app.ts';
import { asTimings, metaKeys } from './deck.ts';
import { type Move, makeMove } from './make-move.ts';
import type { Front } from './round-store.ts';

/** A time longer than this says more about the day than about the task. */
const learnsUpToMinutes = 60;

export function createMoves(app: App) {
  const { services, words } = app;
  const clock = () => services.platform.now();
  const make = (decide: (front: Front, now: Moment) => Move) =>
    makeMove({ ...app, say: words.said }, (front) => decide(front, clock()));

  return {
    settle: () => settle(app, make),
    addNote: async (text: string): Promise<boolean> => {
      const task = app.round.inFront()?.task.id ?? null;
      if (task === null) return false;
      return await addNote(app, { customer: null, job: null, task }, text, noteDraftKey(task));
    },
    skip: () => make(({ tasks }, now) => ({ verb: 'skip', changes: moves.skip(tasks, { now }) })),
    later: (until: LocalDateTime) =>
      make(({ tasks }, now) => ({ verb: 'later', changes: moves.later(tasks, { now, until }) })),
    letGo: () => make(({ tasks }, now) => ({ verb: 'let-go', changes: moves.letGo(tasks, now) })),
    someday: () =>
      make(({ tasks }, now) => ({ verb: 'someday', changes: moves.someday(tasks, now) })),
    waiting: (on: string) =>
      make(({ tasks }, now) => {
        const until = moves.nextTouch(now);
        return { verb: 'waiting', changes: moves.waiting(tasks, { now, until, on }) };
      }),
    paid: () => make((front, now) => done(app, front, now)),
    smaller: (step: string) =>
      make(({ task }, now) => ({
        verb: 'smaller',
        changes: moves.smaller(task, { now, steps: [step] }),
      })),
  };
}
export type Moves = ReturnType<typeof createMoves>;

type Make = (decide: (front: Front, now: Moment) => Move) => Promise<void>;

/** The yellow button: done, or the words kept, or the words sent, as the card's face says. */
async function settle(app: App, make: Make): Promise<void> {
  const front = app.round.inFront();
  if (!front) return;
  const draft = writeDraftKey(front.task.id);
  // The field's own words count, also those of the last keys; they stay kept until they are sent.
  const typed = front.card.face === 'write' ? (await app.drafts.read(draft))?.text : undefined;
  await make((stored, now) => {
    const words = (typed ?? stored.task.message?.text ?? '').trim();
    if (stored.card.face === 'send') return sent(stored, now);
    if (stored.card.face === 'write' && words !== '') return written(stored, now, words);
    return asked(stored, now) ?? done(app, stored, now);
  });
}

function sent({ task, tasks }: Front, now: Moment): Move {
  const local = { dropDrafts: [writeDraftKey(task.id)] };
  return { verb: 'sent', changes: moves.sent(tasks, { now }), local };
}

function written({ tasks, card }: Front, now: Moment, text: string): Move {
  const leaves = card.leaves ?? now.local;
  return { verb: 'written', changes: moves.written(tasks, { now, text, leaves }) };
}

/** Asking for money settles nothing yet: it waits for the customer, and stays at stake. */
function asked({ task, tasks }: Front, now: Moment): Move | undefined {
  const chases = task.kind === 'chase-message' || task.kind === 'chase-call';
  if (!chases || task.money === null) return undefined;
  return { verb: 'nudged', changes: moves.nudged(tasks, { now }) };
}

function done(app: App, front: Front, now: Moment): Move {
  const { card, task, tasks, round } = front;
  const took = Math.max(1, Math.round((now.instant - round.openedAt) / 60_000));
  const told = took <= learnsUpToMinutes && !app.round.getState().wasAway;
  const minutes = told ? took : minutesOf(task, app.now.getState().timings);
  const changes = moves.done(tasks, { now, minutes, step: card.step });
  if (!told || card.face !== 'do' || card.step !== null) return { verb: 'done', changes };
  const grown = (before: unknown) => learn(asTimings(before) ?? {}, task.kind, took);
  return { verb: 'done', changes, local: { grow: { [metaKeys.timings]: grown } } };
}

export function writeDraftKey(task: string): string {
  return `write:${task}`;
}

export function noteDraftKey(task: string): string {
  return `note:${task}`;
}
