import './button.css';
import './card.css';
import type { ComponentChildren } from 'preact';
import { type Customer, shownName } from '../domain/record/customer.ts';
import type { Note } from '../domain/record/note.ts';
import type { Task } from '../domain/record/task.ts';
import type { Card } from '../domain/round/round.ts';
import type { Format } from '../text/format.ts';
import { reasonChips } from '../text/reason.ts';
import { useWords } from '../text/words.ts';
import { Icon, kindColours, kindIcons } from './icon.tsx';
import { Link } from './link.tsx';

type Props = {
  readonly card: Card;
  readonly task: Task;
  readonly also?: readonly Task[];
  /** Takes one of those off the card; without it they only stand there. */
  readonly onLeaveOut?: ((task: Task) => void) | undefined;
  readonly customer?: Customer | undefined;
  readonly note?: Note | undefined;
  readonly format: Format;
  /** Minutes of the whole task, where the card is its beginning. */
  readonly whole?: number | undefined;
  /** Where the playbook of this kind lies. */
  readonly howTo?: string | undefined;
  /** Level 1 where the card is the screen. */
  readonly heading?: 'h1' | 'h2';
  /** Actions or fields of this card, between the note and the reasons. */
  readonly children?: ComponentChildren;
};

/** The face of a task: kind and minutes · title · customer · last note · steps · why. */
export function CardFace({
  card,
  task,
  also = [],
  onLeaveOut,
  customer,
  note,
  format,
  whole,
  howTo,
  heading: Title = 'h2',
  children,
}: Props) {
  const words = useWords();
  return (
    <article class="card" aria-label={task.title}>
      <p class={`card-kind kind-${kindColours[task.kind]}`}>
        <span>
          <Icon name={kindIcons[task.kind]} size={22} />
        </span>
        {words.kinds[task.kind]} · {unparted(words.minutes(card.minutes, whole))}
      </p>
      <Title>{task.title}</Title>
      {customer && (
        <p class="soft">
          {[shownName(customer), customer.addresses[0]].filter(Boolean).join(' · ')}
        </p>
      )}
      {also.length > 0 && <Also tasks={also} onLeaveOut={onLeaveOut} />}
      {task.steps.length > 0 && <Steps task={task} here={card.step} />}
      <LastWords note={note} nextTime={customer?.nextTime ?? ''} format={format} />
      {children}
      <p class="card-reasons">
        {reasonChips(card.reasons, format).map((chip) => (
          <span key={chip.text} class={chip.strong ? 'chip strong' : 'chip'}>
            {chip.text}
          </span>
        ))}
        {howTo !== undefined && (
          <Link class="chip" to={howTo}>
            {words.round.howTo}
          </Link>
        )}
      </p>
    </article>
  );
}

type AlsoProps = {
  readonly tasks: readonly Task[];
  readonly onLeaveOut: ((task: Task) => void) | undefined;
};

/** What the same move settles: each said before it is made. */
function Also({ tasks, onLeaveOut }: AlsoProps) {
  const { round } = useWords();
  if (!onLeaveOut) return <p class="soft">{round.also(tasks.map(({ title }) => title))}</p>;
  return (
    <div class="card-also">
      <p>{round.alsoHint}</p>
      {tasks.map((task) => (
        <button
          key={task.id}
          type="button"
          class="chip"
          aria-label={round.leaveOut(task.title)}
          onClick={() => onLeaveOut(task)}
        >
          {task.title}
          <Icon name="close" size={18} />
        </button>
      ))}
    </div>
  );
}

function Steps({ task, here }: { readonly task: Task; readonly here: number | null }) {
  return (
    <ul class="card-steps">
      {task.steps.map((step, i) => (
        <li key={step.text} data-done={step.done || undefined} data-here={i === here || undefined}>
          {step.text}
        </li>
      ))}
    </ul>
  );
}

type LastWordsProps = {
  readonly note: Note | undefined;
  readonly nextTime: string;
  readonly format: Format;
};

function LastWords({ note, nextTime, format }: LastWordsProps) {
  const words = useWords();
  if (nextTime === '' && !note?.text) return null;
  return (
    <p class="card-note">
      {nextTime !== '' && <span>{`${words.round.nextTime}: ${nextTime}`}</span>}
      {note?.text && (
        <span class="last-time">
          {`${words.round.lastTime} (${format.at(note.at)}): “${note.text}”`}
        </span>
      )}
    </p>
  );
}

/** A unit stays with its number. */
function unparted(minutes: string): string {
  return minutes.replace(/ (?=\S+$)/, '\u00a0');
}
