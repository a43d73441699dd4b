/** The owner's moves on the card in front, each one mutation. */
import type { Change } from '../../domain/change/change.ts';
import { byline } from '../../domain/crew.ts';
import { learn, minutesOf } from '../../domain/estimate.ts';
import type { CardVerb } from '../../domain/move-verb.ts';
import { asksForMoney, type Outcome } from '../../domain/outcome/outcome.ts';
import { settle as settleTasks } from '../../domain/outcome/settle.ts';
import { asId } from '../../domain/record/id.ts';
import type { Member } from '../../domain/record/member.ts';
import * as moves from '../../domain/round/moves.ts';
import type { ClockTime, LocalDateTime, Moment } from '../../domain/time.ts';
import { crewIn } from '../../storage/deck-reader.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { agreedVisit, contactNote, reachOf, type Way } from '../customers/contact.ts';
import { type Move, makeMove, type Written } from '../make-move.ts';
import { addNote } from '../tasks/add-note.ts';
import { asTimings, metaKeys } from './deck.ts';
import type { Front } from './round-store.ts';
import { readSettling } from './settling.ts';

/** A time longer than this says more about the day than about the task. */
const learnsUpToMinutes = 60;

export function createMoves(app: App) {
  const { services, words } = app;
  const clock = () => services.platform.now();
  const make = (verb: Move['verb'], decide: (front: Front, now: Moment) => Decided) =>
    makeMove(app, { verb, decide: (front) => decide(front, clock()) });
  const plain = (verb: CardVerb, decide: (front: Front, now: Moment) => readonly Change[]) =>
    make(
      () => verb,
      (front, now) => ({ changes: decide(front, now) }),
    );

  return {
    /** `shown` are the words in the field of a card that is written, ready ones too. */
    settle: (shown = '') => settle(app, make, shown),
    /** Out of hours, and gone all the same by the owner's own hand. */
    sentAnyway: (text: string) =>
      answer(app, make, { outcome: { is: 'sent' }, said: { way: 'text', text } }),
    /** What came of reaching the customer; it stands in the timeline. */
    answer: (outcome: Outcome, said: Said) => answer(app, make, { outcome, said }),
    addNote: async (text: string): Promise<boolean> => {
      const task = app.round.inFront()?.task.id ?? null;
      if (task === null) return false;
      return await addNote(app, { customer: null, job: null, task }, text, noteDraftKey(task));
    },
    skip: () => plain('skip', ({ tasks }, now) => moves.skip(tasks, { now })),
    /** `when` is `until` as the owner reads it. */
    later: (until: LocalDateTime, when: string) =>
      makeMove(app, {
        verb: () => 'later',
        decide: ({ tasks }) => ({ changes: moves.later(tasks, { now: clock(), until }) }),
        said: (title) => words.backAt(when, title),
      }),
    letGo: () => settleAs(app, make, { is: 'let-go' }),
    someday: () => plain('someday', ({ tasks }, now) => moves.someday(tasks, now)),
    waiting: (on: string) =>
      plain('waiting', ({ tasks }, now) =>
        moves.waiting(tasks, {
          ...{ now, on },
          until: moves.nextTouch(now, app.now.getState().holidays),
        }),
      ),
    /** To somebody else of the crew: it is dealt on their phone. */
    handTo: ({ id: to, name }: Member) =>
      makeMove(app, {
        verb: () => 'handed',
        decide: ({ tasks }) => ({ changes: moves.handed(tasks, { now: clock(), to }) }),
        said: (title) => words.handedTo(name, title),
      }),
    paid: () => settleAs(app, make, { is: 'paid' }),
    smaller: (step: string) =>
      plain('smaller', ({ task }, now) => moves.smaller(task, { now, steps: [step] })),
  };
}
export type Moves = ReturnType<typeof createMoves>;

type Decided = Written | Promise<Written>;
type Make = (verb: Move['verb'], decide: (front: Front, now: Moment) => Decided) => Promise<void>;

/** How the customer was reached, the words they were sent, and the hour of the visit agreed with them. */
export type Said = {
  readonly way: Way;
  readonly text: string;
  readonly time?: ClockTime | undefined;
};

/** The yellow button: done, or the words kept, or the words sent, as the card's face says. */
async function settle(app: App, make: Make, shown: string): Promise<void> {
  const front = app.round.inFront();
  if (!front) return;
  const draft = writeDraftKey(front.task.id);
  // The field's own words count, also those of the last keys; they stay kept until they are sent.
  const typed = front.card.face === 'write' ? (await app.drafts.read(draft))?.text : undefined;
  const words = ({ task }: Front) => (typed ?? (task.message?.text || shown)).trim();
  if (front.card.face === 'send') {
    const said = { way: 'text', text: front.task.message?.text ?? '' } as const;
    return await answer(app, make, { outcome: { is: 'sent' }, said });
  }
  const writes = front.card.face === 'write' && words(front) !== '';
  const verb = (shown: Front) =>
    writes ? 'written' : asksForMoney(shown.task) ? 'nudged' : 'done';
  await make(verb, (stored, now) => {
    if (!writes) return settled(app, stored, { outcome: { is: 'done' }, now });
    const leaves = stored.card.leaves ?? now.local;
    return { changes: moves.written(stored.tasks, { now, text: words(stored), leaves }) };
  });
}

type Answer = { readonly outcome: Outcome; readonly said: Said };

async function answer(app: App, make: Make, { outcome, said }: Answer): Promise<void> {
  const verb: CardVerb = outcome.is;
  const note = asId<'note'>(app.services.platform.newId());
  const sent = { ...said, text: said.text || (await keptWords(app, said.way)) };
  await make(
    () => verb,
    async (front, now) => {
      const { task } = front;
      const written = await settled(app, front, { outcome, now });
      const logged = contactNote({
        id: note,
        about: task,
        said: sent,
        outcome: outcome.is,
        at: now.instant,
        by: byline(await crewIn(app.services.reader)),
      });
      const local = { dropDrafts: [writeDraftKey(task.id), wordsDraftKey(task.id)] };
      const job = task.job ? await getRecord(app.services.db, 'job', task.job) : undefined;
      const title = job?.title ?? task.title;
      const visit = agreedVisit(app.services.platform, task, { outcome, time: said.time, title });
      const changes = [...written.changes, logged, ...visit];
      return { changes, local: { ...written.local, ...local } };
    },
  );
}

/** After a kill the card stands without its field: what was typed there is what was sent. */
async function keptWords(app: App, way: Way): Promise<string> {
  const front = app.round.inFront();
  if (front?.card.face !== 'write' || reachOf(way) !== 'message') return '';
  return (await app.drafts.read(writeDraftKey(front.task.id)))?.text.trim() ?? '';
}

function settleAs(app: App, make: Make, outcome: Outcome & { is: CardVerb }): Promise<void> {
  return make(
    () => outcome.is,
    (front, now) => settled(app, front, { outcome, now }),
  );
}

type Settled = { readonly outcome: Outcome; readonly now: Moment };

async function settled(app: App, front: Front, { outcome, now }: Settled): Promise<Written> {
  const { card, task, tasks, round } = front;
  const took = Math.max(1, Math.round((now.instant - round.openedAt) / 60_000));
  const told = took <= learnsUpToMinutes && !app.round.getState().wasAway;
  const minutes = told ? took : minutesOf(task, app.now.getState().timings);
  const settling = await readSettling(app, tasks, now);
  const others = settling.others.filter(({ id }) => !card.leftOut?.includes(id));
  const changes = settleTasks(outcome, tasks, { ...settling, others, minutes, step: card.step });
  const learns = told && card.face === 'do' && card.step === null && finishes.has(outcome.is);
  if (!learns) return { changes };
  const grown = (before: unknown) => learn(asTimings(before) ?? {}, task.kind, took);
  return { changes, local: { grow: { [metaKeys.timings]: grown } } };
}

/** A call nobody answered says nothing about how long one takes. */
const finishes: ReadonlySet<Outcome['is']> = new Set([
  'done',
  'sent',
  'spoke',
  'yes',
  'no',
  'booked',
]);

export function wordsDraftKey(task: string): string {
  return `words:${task}`;
}

export function writeDraftKey(task: string): string {
  return `write:${task}`;
}

export function noteDraftKey(task: string): string {
  return `note:${task}`;
}
