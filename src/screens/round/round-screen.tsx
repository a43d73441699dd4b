import '../../ui/bottom-action.css';
import './round-screen.css';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { minutesOf } from '../../domain/estimate.ts';
import { isBooking } from '../../domain/outcome/outcome.ts';
import { shownName } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import { isBeginning } from '../../domain/round/beginning.ts';
import type { Card } from '../../domain/round/round.ts';
import { skipQuestion } from '../../domain/round/skip.ts';
import { howToPath } from '../../state/help/help-address.ts';
import { playbookOf } from '../../state/help/playbook.ts';
import { cardInFront, hasEnded, type RoundInPlay } from '../../state/round/round-in-play.ts';
import { createMoves, noteDraftKey } from '../../state/round/round-moves.ts';
import type { RoundState } from '../../state/round/round-store.ts';
import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { CardFace } from '../../ui/card-face.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../notice.tsx';
import { Offers } from '../now/offers.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { YouWere } from '../you-were.tsx';
import { CardAnswer } from './card-answer.tsx';
import { CardBody } from './card-body.tsx';
import {
  BegunSheet,
  BookedSheet,
  LaterSheet,
  MoreSheet,
  NoteSheet,
  SkipSheet,
} from './card-sheets.tsx';
import { RoundEnd } from './round-end.tsx';
import { MovesContext, useMoves } from './use-moves.ts';

/** One card at a time; leave at any instant. */
export function RoundScreen() {
  const app = useApp();
  const state = useStore(app.round, (round) => round);
  const dealt = useStore(app.now, (now) => now.round);
  const { round } = state;
  const moves = useMemo(() => createMoves(app), [app]);
  if (!state.ready) return <main class="screen round" />;
  if (!round) return <NothingDealt offers={dealt.is === 'nothing' ? dealt.offers : []} />;
  if (hasEnded(round)) return <RoundEnd round={round} />;
  const card = cardInFront(round);
  const task = card && state.tasks.get(card.task);
  if (!card || !task) return <main class="screen round" />;
  return (
    <MovesContext.Provider value={moves}>
      <InFront round={round} card={card} task={task} state={state} />
    </MovesContext.Provider>
  );
}

type FrontProps = {
  readonly round: RoundInPlay;
  readonly card: Card;
  readonly task: Task;
  readonly state: RoundState;
};

function InFront({ round, card, task, state }: FrontProps) {
  const format = useFormat();
  const timings = useStore(useApp().now, (now) => now.timings);
  const customer = task.customer ? state.customers.get(task.customer) : undefined;
  const also = card.also.map((id) => state.tasks.get(id)).filter((other) => other !== undefined);
  const left = round.cards.length - round.at - 1;
  const contact = state.contact?.task === card.task ? state.contact : null;
  const [said, say] = useState({ of: card.task, text: '' });
  // What was written on one card is nothing to the next.
  const text = said.of === card.task ? said.text : '';
  const setText = useCallback((now: string) => say({ of: card.task, text: now }), [card.task]);
  return (
    <main class="screen round">
      <RoundHead round={round} />
      {state.wasAway && <YouWere task={task} who={customer ? shownName(customer) : ''} />}
      <div class="deck" data-more={Math.min(2, left) || undefined}>
        <CardFace
          key={card.task}
          heading="h1"
          whole={card.face === 'do' ? minutesOf(task, timings) : undefined}
          howTo={howTo(task)}
          card={card}
          task={task}
          also={also}
          customer={customer}
          note={state.lastNotes.get(card.task)}
          format={format}
        >
          {!contact && (
            <CardBody
              key={card.task}
              card={card}
              task={task}
              customer={customer}
              onWords={setText}
            />
          )}
        </CardFace>
      </div>
      {contact && <Notice />}
      {contact ? (
        <CardAnswer task={task} contact={contact} text={text} />
      ) : (
        <div class="bottom-action card-actions">
          <Notice />
          <Moves card={card} task={task} text={text} />
        </div>
      )}
    </main>
  );
}

function RoundHead({ round }: { readonly round: RoundInPlay }) {
  const app = useApp();
  const words = useWords();
  const leave = async () => {
    await app.round.leave();
    app.router.go('/', 'replace');
    app.updates.settle();
  };
  return (
    <header>
      <div class="progress" aria-hidden="true">
        {round.cards.map((card, i) => (
          <i
            key={card.task}
            data-state={i < round.at ? 'past' : i === round.at ? 'here' : undefined}
          />
        ))}
      </div>
      <div class="screen-head">
        <button type="button" class="button quiet leave" onClick={() => void leave()}>
          <Icon name="close" size={20} />
          {words.round.leave}
        </button>
        <p class="grow" />
        <p class="soft now-status">{words.round.progress(round.at + 1, round.cards.length)}</p>
      </div>
    </header>
  );
}

function howTo(task: Task): string {
  return howToPath(playbookOf(task), task.id);
}

type Sheet = 'day' | 'later' | 'skip' | 'more' | 'begun' | 'note' | null;

type MovesProps = { readonly card: Card; readonly task: Task; readonly text: string };

function Moves({ card, task, text }: MovesProps) {
  const app = useApp();
  const moves = useMoves();
  const words = useWords();
  const [sheet, open] = useState<Sheet>(null);
  const close = () => open(null);
  useEffect(() => {
    // A note half written when the app went away: its sheet comes back with it.
    void app.drafts.read(noteDraftKey(task.id)).then((kept) => {
      if (kept && app.drafts.isOpen(kept)) open('note');
    });
  }, [app, task.id]);
  const done = () => {
    if (isBooking(task)) return open('day');
    if (isBeginning(card, task, app.now.getState().timings)) open('begun');
    else void moves.settle(text);
  };
  const skip = () =>
    skipQuestion({ ...task, skips: task.skips + 1 }) ? open('skip') : void moves.skip();
  return (
    <>
      <div class="moves">
        <button type="button" class="button" onClick={() => open('later')}>
          {words.round.later}
        </button>
        <button type="button" class="button" onClick={counted(skip)} onKeyDown={held}>
          {words.round.skip}
        </button>
        <button type="button" class="button" onClick={() => open('more')}>
          {words.round.more}
        </button>
      </div>
      <button type="button" class="button main" onClick={counted(done)} onKeyDown={held}>
        {words.round.done}
      </button>
      {sheet === 'day' && <BookedSheet onClose={close} />}
      {sheet === 'later' && <LaterSheet task={task} onClose={close} />}
      {sheet === 'note' && <NoteSheet task={task} onClose={close} />}
      {sheet === 'begun' && <BegunSheet task={task} onClose={close} />}
      {sheet === 'skip' && <SkipSheet task={task} onClose={close} />}
      {sheet === 'more' && <MoreSheet task={task} onClose={close} />}
    </>
  );
}

/** The second of two quick taps, or a key held down, would settle a card nobody has read. */
function counted(move: () => void) {
  return (event: MouseEvent) => {
    if (event.detail <= 1) move();
  };
}

function held(event: KeyboardEvent) {
  if (event.repeat) event.preventDefault();
}

function NothingDealt({ offers }: { readonly offers: Parameters<typeof Offers>[0]['offers'] }) {
  return (
    <main class="screen round">
      <Offers offers={offers} heading="h1" />
      <Notice />
    </main>
  );
}
