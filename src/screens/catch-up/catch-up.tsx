import '../../ui/bottom-action.css';
import './catch-up.css';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { isLong } from '../../domain/catch-up/absence.ts';
import { mostShown, toSort } from '../../domain/catch-up/catch-up.ts';
import { matterFacts } from '../../domain/catch-up/facts.ts';
import { timeOf } from '../../domain/time.ts';
import { createCatchUpMoves } from '../../state/catch-up/catch-up-moves.ts';
import {
  type CatchUpStore,
  createCatchUpStore,
  type Found,
} from '../../state/catch-up/catch-up-store.ts';
import { useStore } from '../../state/use-store.ts';
import { catchUpWords as words } from '../../text/en-catch-up.ts';
import { Notice } from '../notice.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { FellLine } from './fell-line.tsx';

/** Back after a while: what matters is one tap away, the rest is put in its place by another. */
export function CatchUp({ children }: { readonly children?: ComponentChildren }) {
  const store = useStarted((app) => createCatchUpStore(app, words.fellTitle));
  const { found, hasFallen, over } = useStore(store, (state) => state);
  const isShown = found !== null && !over;
  return (
    <main class="screen now catch-up">
      {children}
      {isShown && <Title days={found.kept.days} />}
      {isShown && <Lots found={found} />}
      {isShown && hasFallen && <FellLine />}
      {isShown && <Hour found={found} />}
      <Notice />
      {isShown && <WaysOn store={store} found={found} />}
    </main>
  );
}

function Title({ days }: { readonly days: number }) {
  const [first, second] = words.title(days);
  return (
    <h1>
      {first}
      <br />
      {second}
    </h1>
  );
}

function Lots({ found }: { readonly found: Found }) {
  const app = useApp();
  const format = useFormat();
  const moves = useMemo(() => createCatchUpMoves(app, words.several), [app]);
  const { round, canWait, probablyOver } = found.catchUp;
  const cards = round?.cards.length ?? 0;
  return (
    <ul class="lots" aria-label={words.lots}>
      {cards > 0 && (
        <li class="lot matter">
          <LotFace
            n={cards}
            name={cards === 1 ? words.matterOne : words.matter}
            line={words.facts(matterFacts(found.catchUp), format.money)}
          />
        </li>
      )}
      <Lot
        n={canWait.length}
        name={words.canWait}
        how={words.canWaitHow}
        onMove={() => void moves.thisWeek(found)}
      />
      <Lot
        n={probablyOver.length}
        name={words.probablyOver}
        how={words.probablyOverHow}
        onMove={() => void moves.toSomeday(found)}
      />
    </ul>
  );
}

type LotProps = {
  readonly n: number;
  readonly name: string;
  readonly how: (isAll: boolean) => string;
  readonly onMove: () => void;
};

function Lot({ n, name, how, onMove }: LotProps) {
  if (n === 0) return null;
  return (
    <li>
      <button type="button" class="lot" onClick={onMove}>
        <LotFace n={Math.min(n, mostShown)} name={name} line={how(n <= mostShown)} />
      </button>
    </li>
  );
}

type FaceProps = { readonly n: number; readonly name: string; readonly line: string };

function LotFace({ n, name, line }: FaceProps) {
  return (
    <>
      <span class="lot-number">{n}</span>
      <span class="lot-words">
        <b>{name}</b> <span class="soft">{line}</span>
      </span>
    </>
  );
}

const eveningFrom = '18:30';

/** Why tonight's cards ask for writing. */
function Hour({ found }: { readonly found: Found }) {
  const format = useFormat();
  const { leaves } = matterFacts(found.catchUp);
  if (leaves === null) return null;
  const isEvening = timeOf(found.input.now.local) >= eveningFrom;
  const say = isEvening ? words.evening : words.otherHour;
  return <p class="soft">{say(format.time(leaves))}</p>;
}

type WaysProps = { readonly store: CatchUpStore; readonly found: Found };

function WaysOn({ store, found }: WaysProps) {
  const app = useApp();
  const { round } = found.catchUp;
  const others = toSort(found.catchUp);
  const sort = async () => {
    await store.sort(others.map((task) => task.id));
    app.router.go('/catch-up');
  };
  const begin = async () => {
    // The gap the owner chose last stays the one that is offered.
    const { lastGap, gap } = app.now.getState();
    if (!round || !(await app.round.begin({ ...round, gap: lastGap ?? gap }))) return;
    await store.begun();
    app.router.go('/round');
  };
  return (
    <>
      {isLong(found.kept) && others.length > 0 && <KeepOnly found={found} />}
      {round && (
        <div class="bottom-action">
          <button type="button" class="button main" onClick={() => void begin()}>
            {words.doMatter(round.cards.length)}
            <small>{words.minutes(round.minutes)}</small>
          </button>
        </div>
      )}
      <div class="row quiet-ways">
        {others.length > 0 && (
          <button
            type="button"
            class={round ? 'button quiet' : 'button main'}
            onClick={() => void sort()}
          >
            {words.sort}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => void store.notNow()}>
          {words.notNow}
        </button>
      </div>
    </>
  );
}

function KeepOnly({ found }: { readonly found: Found }) {
  const app = useApp();
  const moves = useMemo(() => createCatchUpMoves(app, words.several), [app]);
  return (
    <button type="button" class="button" onClick={() => void moves.keepOnly(found)}>
      {words.keepOnly}
    </button>
  );
}
