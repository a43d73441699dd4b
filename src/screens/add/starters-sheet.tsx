import '../../ui/field.css';
import '../../ui/choice.css';
import '../../ui/kind-mark.css';
import './starters-sheet.css';
import { useState } from 'preact/hooks';
import {
  isTrade,
  type Starter,
  type StarterKey,
  starters,
  type Trade,
} from '../../domain/starters.ts';
import { addStarters } from '../../state/capture/starters.ts';
import { useStore } from '../../state/use-store.ts';
import { starterWords as words } from '../../text/en-starters.ts';
import { useWords } from '../../text/words.ts';
import { Icon, kindColours, kindIcons } from '../../ui/icon.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ChoreIdeas, type ChoreKeys, chosenChores, titled } from '../chores/chore-ideas.tsx';
import { useApp } from '../use-app.ts';
import { Trades } from './trades.tsx';

/** First tasks by trade, all ticked: two taps to a deck that deals. */
export function StartersSheet() {
  const app = useApp();
  const stored = useStore(app.now, (now) => now.business.trade);
  const [chosen, choose] = useState<Trade | null>(isTrade(stored) ? stored : null);
  const [left, leave] = useState<ReadonlySet<StarterKey>>(new Set());
  const ideas: readonly Starter[] = chosen ? starters[chosen] : [];
  const kept = ideas.filter(({ key }) => !left.has(key));
  const [taken, take] = useState<ChoreKeys>(new Set());
  const chores = chosen ? chosenChores(chosen, taken) : [];
  const add = async () => {
    if (chosen === null) return;
    const tasks = kept.map(({ key, kind }) => ({ kind, title: words.tasks[key] }));
    const together = words.together(tasks.length, chores.length);
    const all = { trade: chosen, tasks, chores: titled(chores), together };
    if (await addStarters(app, all)) app.closeSheet();
  };
  return (
    <Sheet title={words.title} onClose={app.closeSheet}>
      <div class="stack">
        <Trades chosen={chosen} onChoose={choose} />
        {chosen && <Ideas ideas={ideas} left={left} onLeave={leave} />}
        {chosen && <ChoreIdeas trade={chosen} taken={taken} onTake={take} />}
        {chosen && (
          <button
            type="button"
            class="button main"
            disabled={kept.length + chores.length === 0}
            onClick={() => void add()}
          >
            {words.add(kept.length, chores.length)}
          </button>
        )}
      </div>
    </Sheet>
  );
}

type IdeasProps = {
  readonly ideas: readonly Starter[];
  readonly left: ReadonlySet<StarterKey>;
  readonly onLeave: (left: ReadonlySet<StarterKey>) => void;
};

function Ideas({ ideas, left, onLeave }: IdeasProps) {
  const { kinds } = useWords();
  const turn = (key: StarterKey) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    onLeave(next);
  };
  return (
    <>
      <p class="soft">{words.hint}</p>
      <ul class="list ideas">
        {ideas.map(({ key, kind }) => (
          <li key={key}>
            <label>
              <span class={`kind-mark kind-${kindColours[kind]}`} title={kinds[kind]}>
                <Icon name={kindIcons[kind]} size={22} />
              </span>
              <b class="grow">{words.tasks[key]}</b>
              <input type="checkbox" checked={!left.has(key)} onChange={() => turn(key)} />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
