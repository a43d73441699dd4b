import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CardVerb } from '../../domain/move-verb.ts';
import type { Card } from '../../domain/round/round.ts';
import type { RoundInPlay } from '../../state/round/round-in-play.ts';
import type { RoundState } from '../../state/round/round-store.ts';
import { useWords } from '../../text/words.ts';
import { CardFace } from '../../ui/card-face.tsx';
import { useFlyOff, type Way } from '../../ui/fly-off.ts';
import { useSwipe } from '../../ui/swipe.ts';
import { useApp, useFormat } from '../use-app.ts';
import type { CardMoves } from './card-moves.tsx';

type Props = {
  readonly round: RoundInPlay;
  readonly card: Card;
  readonly state: RoundState;
  readonly moves: CardMoves;
  /** The face of the card in front. */
  readonly children: ComponentChildren;
};

/** The card in front can be thrown: right is done, left is later, as the buttons say. */
export function Deck({ round, card, state, moves, children }: Props) {
  const deck = useRef<HTMLDivElement>(null);
  const { platform } = useApp().services;
  const words = useWords();
  const [pulled, pull] = useState<string | null>(null);
  const isPulled = pulled === card.task;
  const left = round.cards.length - round.at - 1;
  useSwipe(deck, card.task, {
    onPull: () => pull(card.task),
    onLine: () => platform.vibrate(8),
    onSide: (side) => (side === 'right' ? moves.done() : moves.later()),
  });
  useFlyOff(deck, card.task, (task) => wayOf(round, task));
  return (
    <div ref={deck} class="deck" data-more={Math.min(2, left) || undefined}>
      {isPulled && <Under card={round.cards[round.at + 1]} state={state} />}
      {children}
      {isPulled && (
        <>
          <span class="side done" aria-hidden="true">
            {words.round.done}
          </span>
          <span class="side later" aria-hidden="true">
            {words.round.later}
          </span>
        </>
      )}
    </div>
  );
}

type UnderProps = { readonly card: Card | undefined; readonly state: RoundState };

/** What comes next shows while the card above it is moved; it is for the eyes only. */
function Under({ card, state }: UnderProps) {
  const format = useFormat();
  const task = card && state.tasks.get(card.task);
  if (!card || !task) return null;
  const customer = task.customer ? state.customers.get(task.customer) : undefined;
  return (
    <div class="under" aria-hidden="true" inert>
      <CardFace card={card} task={task} customer={customer} format={format} />
    </div>
  );
}

const ways = {
  later: 'left',
  waiting: 'left',
  someday: 'left',
  'no-answer': 'left',
  'left-message': 'left',
  'will-pay': 'left',
  skip: 'under',
  'let-go': 'under',
  settled: 'under',
} as const satisfies { readonly [V in CardVerb]?: Way };

/** Right is done, left comes back another time; `null` where no move was made, as after Undo. */
function wayOf({ outcomes }: RoundInPlay, task: string): Way | null {
  const last = outcomes.findLast((outcome) => outcome.task === task);
  if (last === undefined) return null;
  return (ways as { readonly [verb: string]: Way | undefined })[last.verb] ?? 'right';
}
