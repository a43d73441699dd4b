import './catch-up.css';
import { useEffect, useMemo } from 'preact/hooks';
import { faceUp } from '../../domain/catch-up/catch-up.ts';
import type { Task } from '../../domain/record/task.ts';
import { createCatchUpMoves } from '../../state/catch-up/catch-up-moves.ts';
import { createCatchUpStore, type Found } from '../../state/catch-up/catch-up-store.ts';
import { useStore } from '../../state/use-store.ts';
import { catchUpWords } from '../../text/en-catch-up.ts';
import { CardFace } from '../../ui/card-face.tsx';
import { useNextInFront } from '../../ui/catch-focus.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../notice.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';

const words = catchUpWords.sorting;

/** One card, one decision, one tap; what is left of them is still here after a kill. */
export function CatchUpScreen(_props: { readonly id: string }) {
  const app = useApp();
  const store = useStarted((ports) => createCatchUpStore(ports, catchUpWords.fellTitle));
  const { found, over } = useStore(store, (state) => state);
  const front = found && inFront(found);
  const isDone = over || (found !== null && front === undefined);
  const leave = async () => {
    if (!over) await store.sort([]);
    app.router.go('/', 'replace');
  };
  useNextInFront(front?.task.id ?? '');
  useEffect(() => {
    if (isDone) void leave();
  }, [isDone]);
  if (isDone || !found || !front) return <main class="screen round" />;
  return (
    <main class="screen round catch-up">
      <Head found={found} left={front.left} onLeave={() => void leave()} />
      <div class="deck" data-more={Math.min(2, front.left - 1) || undefined}>
        <Face found={found} task={front.task} />
      </div>
      <Notice />
      <p class="soft sort-question">{words.question}</p>
      <Choices
        found={found}
        task={front.task}
        left={front.left}
        onDecided={() => store.decided(front.task.id)}
      />
    </main>
  );
}

type Front = { readonly task: Task; readonly left: number };

/** The first of those chosen that nobody has decided about; what is no longer stale is decided. */
function inFront({ kept, catchUp }: Found): Front | undefined {
  const open = new Map([...catchUp.canWait, ...catchUp.probablyOver].map((one) => [one.id, one]));
  const left = kept.cards.map((id) => open.get(id)).filter((task) => task !== undefined);
  const [task] = left;
  return task && { task, left: left.length };
}

type HeadProps = { readonly found: Found; readonly left: number; readonly onLeave: () => void };

function Head({ found, left, onLeave }: HeadProps) {
  const of = found.kept.cards.length;
  const at = of - left;
  return (
    <header>
      <div class="progress" aria-hidden="true">
        {found.kept.cards.map((id, i) => (
          <i key={id} data-state={i < at ? 'past' : i === at ? 'here' : undefined} />
        ))}
      </div>
      <div class="screen-head">
        <button type="button" class="button quiet leave" onClick={onLeave}>
          <Icon name="back" size={20} />
          {words.back}
        </button>
        <p class="grow" />
        <p class="soft now-status">{words.progress(at + 1, of)}</p>
      </div>
    </header>
  );
}

function Face({ found, task }: { readonly found: Found; readonly task: Task }) {
  const format = useFormat();
  const customer = task.customer ? found.input.customers.get(task.customer) : undefined;
  const card = faceUp(task, found.input);
  return <CardFace key={task.id} heading="h1" {...{ card, task, customer, format }} />;
}

type ChoiceProps = Front & { readonly found: Found; readonly onDecided: () => void };

/** The yellow one is what a tap on its lot would do. */
function Choices({ found, task, left, onDecided }: ChoiceProps) {
  const app = useApp();
  const moves = useMemo(() => createCatchUpMoves(app, catchUpWords.several), [app]);
  const isOver = found.catchUp.probablyOver.some(({ id }) => id === task.id);
  const of = found.kept.cards.length;
  const decide = async (move: Promise<boolean>) => {
    if (await move) onDecided();
  };
  const choices = [
    { name: words.letGo, onTap: () => moves.letGo(task.id), isNext: false },
    { name: words.someday, onTap: () => moves.someday(task.id), isNext: isOver },
    { name: words.keep, onTap: () => moves.keep(task.id), isNext: false },
    {
      name: words.week,
      onTap: () => moves.intoWeek(task.id, { i: of - left, of }),
      isNext: !isOver,
    },
  ];
  return (
    <div class="choices">
      {choices.map(({ name, onTap, isNext }) => (
        <button
          key={name}
          type="button"
          class={isNext ? 'button main' : 'button'}
          onClick={() => void decide(onTap())}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
