import '../../ui/bottom-action.css';
import './round-screen.css';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { minutesOf } from '../../domain/estimate.ts';
import { shownName } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import type { Card } from '../../domain/round/round.ts';
import { howToPath } from '../../state/help/help-address.ts';
import { playbookOf } from '../../state/help/playbook.ts';
import { cardInFront, hasEnded, type RoundInPlay } from '../../state/round/round-in-play.ts';
import { createMoves } from '../../state/round/round-moves.ts';
import type { RoundState } from '../../state/round/round-store.ts';
import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { CardFace } from '../../ui/card-face.tsx';
import { useNextInFront } from '../../ui/catch-focus.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../notice.tsx';
import { Offers } from '../now/offers.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { YouWere } from '../you-were.tsx';
import { CardAnswer } from './card-answer.tsx';
import { CardBody } from './card-body.tsx';
import { MoveButtons, useCardMoves } from './card-moves.tsx';
import { Deck } from './deck.tsx';
import { RoundEnd } from './round-end.tsx';
import { MovesContext } from './use-moves.ts';

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
  const app = useApp();
  const timings = useStore(app.now, (now) => now.timings);
  const customer = task.customer ? state.customers.get(task.customer) : undefined;
  const also = card.also.map((id) => state.tasks.get(id)).filter((other) => other !== undefined);
  const contact = state.contact?.task === card.task ? state.contact : null;
  const { text, goesNow, setText, sendNow } = useGoing(card);
  const moves = useCardMoves(card, task, { text, goesNow });
  useNextInFront(card.task, contact ? 'answer' : 'card');
  return (
    <main class="screen round">
      <RoundHead round={round} />
      {state.wasAway && <YouWere task={task} who={customer ? shownName(customer) : ''} />}
      <Deck round={round} card={card} state={state} moves={moves}>
        <CardFace
          key={card.task}
          heading="h1"
          whole={card.face === 'do' ? minutesOf(task, timings) : undefined}
          howTo={howTo(task)}
          card={card}
          task={task}
          also={also}
          onLeaveOut={contact ? undefined : ({ id }) => void app.round.leaveOut(id)}
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
              goesNow={goesNow}
              onGoesNow={sendNow}
            />
          )}
        </CardFace>
      </Deck>
      {contact && <Notice />}
      {contact ? (
        <CardAnswer task={task} contact={contact} text={text} />
      ) : (
        <div class="bottom-action card-actions">
          <Notice />
          <MoveButtons task={task} moves={moves} />
        </div>
      )}
    </main>
  );
}

/** What was written on one card, and that it goes now, is nothing to the next. */
function useGoing({ task }: Card) {
  const blank = { of: task, text: '', goesNow: false };
  const [said, say] = useState(blank);
  const { text, goesNow } = said.of === task ? said : blank;
  const setText = useCallback(
    (now: string) =>
      say((before) => ({ of: task, text: now, goesNow: before.of === task && before.goesNow })),
    [task],
  );
  const sendNow = () => say({ of: task, text, goesNow: true });
  return { text, goesNow, setText, sendNow };
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

function NothingDealt({ offers }: { readonly offers: Parameters<typeof Offers>[0]['offers'] }) {
  return (
    <main class="screen round">
      <Offers offers={offers} heading="h1" />
      <Notice />
    </main>
  );
}
