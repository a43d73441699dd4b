/** The sheets over a card: when to come back, what would help, and the rarer moves. */
import '../../ui/field.css';
import { useState } from 'preact/hooks';
import type { Task } from '../../domain/record/task.ts';
import { noteDraftKey } from '../../state/round/round-moves.ts';
import { routes } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { contactWords } from '../../text/en-contact.ts';
import { useWords } from '../../text/words.ts';
import { Link } from '../../ui/link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { DaySheet } from '../contact/day-sheet.tsx';
import { DraftField } from '../draft-field.tsx';
import { LaterChoice } from '../later-choice.tsx';
import { lazy } from '../lazy.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useDraft } from '../use-draft.ts';
import { ForMembers } from './for-members.tsx';
import { HandOverSheet } from './hand-over-sheet.tsx';
import { useMoves } from './use-moves.ts';

/** Camera and microphone come with the first note. */
const AddMedium = lazy(() => import('../add-medium.tsx').then((m) => m.AddMedium));

type Props = { readonly task: Task; readonly onClose: () => void };

export function LaterSheet({ task, onClose }: Props) {
  const moves = useMoves();
  const { round } = useApp();
  const format = useFormat();
  const customer = useStore(round, (state) =>
    task.customer ? state.customers.get(task.customer) : undefined,
  );
  const hours = customer?.contactHours ?? null;
  return (
    <LaterChoice
      task={task}
      hours={hours}
      onChoose={(at) => void moves.later(at, format.time(at))}
      onClose={onClose}
    />
  );
}

/** Done on agreeing a day: nothing but the day takes the job further. */
export function BookedSheet({ onClose }: Pick<Props, 'onClose'>) {
  const moves = useMoves();
  return (
    <DaySheet
      title={contactWords.bookedTitle}
      withTime
      onChoose={(on, time) =>
        void moves.answer({ is: 'booked', on }, { way: 'call', text: '', time })
      }
      onClose={onClose}
    />
  );
}

/** Done on the beginning of a big task: is that all of it? */
export function BegunSheet({ task, onClose }: Props) {
  const moves = useMoves();
  const words = useWords();
  const [more, askWhen] = useState(false);
  if (more) return <LaterSheet task={task} onClose={onClose} />;
  const all = () => {
    onClose();
    void moves.settle();
  };
  return (
    <Sheet title={words.round.begunTitle} onClose={onClose}>
      <div class="stack">
        <button type="button" class="button" onClick={all}>
          {words.round.begunAll}
        </button>
        <button type="button" class="button" onClick={() => askWhen(true)}>
          {words.round.begunMore}
        </button>
      </div>
    </Sheet>
  );
}

/** Skipped three times: one question, four answers, and the way to skip all the same. */
export function SkipSheet({ task, onClose }: Props) {
  const moves = useMoves();
  const words = useWords();
  const [asking, ask] = useState<'smaller' | 'hand-over' | 'later' | null>(null);
  if (asking === 'later') return <LaterSheet task={task} onClose={onClose} />;
  if (asking === 'hand-over') return <HandOverSheet task={task} onClose={onClose} />;
  const then = (move: () => Promise<void>) => () => {
    onClose();
    void move();
  };
  return (
    <Sheet title={words.round.skipTitle} onClose={onClose}>
      <div class="stack">
        <p class="soft">{words.round.skipText}</p>
        {asking === 'smaller' && (
          <OneLine of="smaller" task={task} onClose={onClose} move={moves.smaller} />
        )}
        {asking === null && (
          <>
            <button type="button" class="button" onClick={() => ask('smaller')}>
              {words.round.smaller}
            </button>
            <button type="button" class="button" onClick={() => ask('later')}>
              {words.round.later}
            </button>
            <button type="button" class="button" onClick={() => ask('hand-over')}>
              {words.round.handOver}
            </button>
            <button type="button" class="button" onClick={then(moves.letGo)}>
              {words.round.letGo}
            </button>
          </>
        )}
        <button type="button" class="button quiet" onClick={then(moves.skip)}>
          {words.round.skipAnyway}
        </button>
      </div>
    </Sheet>
  );
}

export function MoreSheet({ task, onClose }: Props) {
  const moves = useMoves();
  const words = useWords();
  const [asking, ask] = useState<'waiting' | 'note' | 'hand-over' | null>(null);
  const then = (move: () => Promise<void>) => () => {
    onClose();
    void move();
  };
  if (asking === 'note') return <NoteSheet task={task} onClose={onClose} />;
  if (asking === 'hand-over') return <HandOverSheet task={task} onClose={onClose} />;
  return (
    <Sheet title={words.round.moreTitle} onClose={onClose}>
      <div class="stack">
        {asking === 'waiting' ? (
          <OneLine of="waiting" task={task} onClose={onClose} move={moves.waiting} />
        ) : (
          <>
            {task.money !== null && (
              <button type="button" class="button" onClick={then(moves.paid)}>
                {words.round.paid}
              </button>
            )}
            <ForMembers onClose={onClose} />
            <button type="button" class="button" onClick={() => ask('note')}>
              {words.round.note}
            </button>
            <button type="button" class="button" onClick={() => ask('waiting')}>
              {words.round.waiting}
            </button>
            <button type="button" class="button" onClick={() => ask('hand-over')}>
              {words.round.handOver}
            </button>
            <button type="button" class="button" onClick={then(moves.someday)}>
              {words.round.someday}
            </button>
            <button type="button" class="button" onClick={then(moves.letGo)}>
              {words.round.letGo}
            </button>
            <Link to={`/task/${task.id}`} class="button">
              {words.round.open}
            </Link>
          </>
        )}
      </div>
    </Sheet>
  );
}

export function NoteSheet({ task, onClose }: Props) {
  const moves = useMoves();
  const words = useWords();
  const [text, setText] = useState('');
  const save = async () => {
    if (await moves.addNote(text)) onClose();
  };
  return (
    <Sheet title={words.round.note} onClose={onClose}>
      <div class="stack">
        <DraftField
          draft={noteDraftKey(task.id)}
          label={words.round.noteField}
          onText={setText}
          autoFocus
          path={routes.round}
        />
        <AddMedium task={task.id} />
        <button
          type="button"
          class="button main"
          disabled={text.trim() === ''}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </div>
    </Sheet>
  );
}

type OneLineProps = Props & {
  readonly of: 'smaller' | 'waiting';
  readonly move: (text: string) => Promise<void>;
};

/** One line that a move needs; half typed it waits for the next time. */
function OneLine({ of, task, onClose, move }: OneLineProps) {
  const { drafts, round } = useApp();
  const words = useWords();
  const draft = `${of}:${task.id}`;
  const line = useDraft<HTMLInputElement>({
    draft,
    path: routes.round,
    value: '',
    autoFocus: true,
  });
  const save = async (event: Event) => {
    event.preventDefault();
    onClose();
    await move(line.text.trim());
    // The card that stays in front could not be moved: its words stay too.
    if (round.inFront()?.task.id !== task.id) await drafts.drop(draft);
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <label class="field">
        <span>{words.round[`${of}Field`]}</span>
        <input {...line.field} />
      </label>
      <button type="submit" class="button main" disabled={line.text.trim() === ''}>
        {words.save}
      </button>
    </form>
  );
}
