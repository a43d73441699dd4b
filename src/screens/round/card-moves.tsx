import '../../ui/bottom-action.css';
import { useEffect, useState } from 'preact/hooks';
import { isBooking } from '../../domain/outcome/outcome.ts';
import type { Task } from '../../domain/record/task.ts';
import { isBeginning } from '../../domain/round/beginning.ts';
import type { Card } from '../../domain/round/round.ts';
import { skipQuestion } from '../../domain/round/skip.ts';
import { noteDraftKey } from '../../state/round/round-moves.ts';
import { useWords } from '../../text/words.ts';
import { useApp } from '../use-app.ts';
import {
  BegunSheet,
  BookedSheet,
  LaterSheet,
  MoreSheet,
  NoteSheet,
  SkipSheet,
} from './card-sheets.tsx';
import { useMoveKeys } from './use-move-keys.ts';
import { useMoves } from './use-moves.ts';

export type SheetName = 'day' | 'later' | 'skip' | 'more' | 'begun' | 'note' | null;

/** What a tap, a key and a finger that throws the card all do. */
export type CardMoves = {
  readonly done: () => Promise<void> | void;
  readonly later: () => void;
  readonly skip: () => Promise<void> | void;
  readonly more: () => void;
  readonly sheet: SheetName;
  readonly close: () => void;
};

/** The words that are going out, and whether now where they would be kept for their hour. */
export type Going = { readonly text: string; readonly goesNow: boolean };

export function useCardMoves(card: Card, task: Task, { text, goesNow }: Going): CardMoves {
  const app = useApp();
  const moves = useMoves();
  const [opened, open] = useState<{ readonly of: string; readonly sheet: SheetName }>();
  // A sheet belongs to its card: the next one begins without.
  const sheet = opened?.of === task.id ? opened.sheet : null;
  const show = (name: SheetName) => open({ of: task.id, sheet: name });
  useEffect(() => {
    // A note half written when the app went away: its sheet comes back with it.
    void app.drafts.read(noteDraftKey(task.id)).then((kept) => {
      if (kept && app.drafts.isOpen(kept)) open({ of: task.id, sheet: 'note' });
    });
  }, [app, task.id]);
  return {
    done: () => {
      if (isBooking(task)) return show('day');
      if (isBeginning(card, task, app.now.getState().timings)) return show('begun');
      if (goesNow && card.face === 'write' && text.trim() !== '') return moves.sentAnyway(text);
      return moves.settle(text);
    },
    later: () => show('later'),
    skip: () => (skipQuestion({ ...task, skips: task.skips + 1 }) ? show('skip') : moves.skip()),
    more: () => show('more'),
    sheet,
    close: () => show(null),
  };
}

type Props = { readonly task: Task; readonly moves: CardMoves };

export function MoveButtons({ task, moves }: Props) {
  const words = useWords();
  const { sheet, close } = moves;
  useMoveKeys(moves);
  return (
    <>
      <div class="moves">
        <button type="button" class="button" aria-keyshortcuts="L" onClick={moves.later}>
          {words.round.later}
        </button>
        <button
          type="button"
          class="button"
          aria-keyshortcuts="S"
          onClick={counted(moves.skip)}
          onKeyDown={held}
        >
          {words.round.skip}
        </button>
        <button type="button" class="button" onClick={moves.more}>
          {words.round.more}
        </button>
      </div>
      <button
        type="button"
        class="button main"
        aria-keyshortcuts="ArrowRight"
        onClick={counted(moves.done)}
        onKeyDown={held}
      >
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
function counted(move: () => unknown) {
  return (event: MouseEvent) => {
    if (event.detail <= 1) void move();
  };
}

function held(event: KeyboardEvent) {
  if (event.repeat) event.preventDefault();
}
