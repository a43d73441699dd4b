import '../add/starters-sheet.css';
import {
  begunFrom,
  type StarterChore,
  type StarterChoreKey,
  starterChores,
} from '../../domain/chore/starters.ts';
import type { Trade } from '../../domain/starters.ts';
import { dateOf } from '../../domain/time.ts';
import type { TitledChore } from '../../state/capture/starters.ts';
import { useStore } from '../../state/use-store.ts';
import { ruleWords } from '../../text/chore-rule.ts';
import { choresWords as words } from '../../text/en-chores.ts';
import { useWords } from '../../text/words.ts';
import { Icon, kindColours, kindIcons } from '../../ui/icon.tsx';
import { useApp } from '../use-app.ts';

export type ChoreKeys = ReadonlySet<StarterChoreKey>;

export function chosenChores(trade: Trade, taken: ChoreKeys): readonly StarterChore[] {
  const ideas: readonly StarterChore[] = starterChores[trade];
  return ideas.filter(({ key }) => taken.has(key));
}

export function titled(chores: readonly StarterChore[]): readonly TitledChore[] {
  return chores.map((idea) => ({ idea, title: words.starters[idea.key] }));
}

type Props = {
  readonly trade: Trade;
  readonly taken: ChoreKeys;
  readonly onTake: (taken: ChoreKeys) => void;
};

/** A chore comes again and again, so none is taken before the owner says so. */
export function ChoreIdeas({ trade, taken, onTake }: Props) {
  const { kinds } = useWords();
  const today = useStore(useApp().now, (now) => dateOf(now.moment.local));
  const turn = (key: StarterChoreKey) => {
    const next = new Set(taken);
    if (!next.delete(key)) next.add(key);
    onTake(next);
  };
  const ideas: readonly StarterChore[] = starterChores[trade];
  return (
    <>
      <h3 class="ideas-title">{words.startersTitle}</h3>
      <p class="soft">{words.startersHint}</p>
      <ul class="list ideas">
        {ideas.map((idea) => (
          <li key={idea.key}>
            <label>
              <span class={`kind-mark kind-${kindColours[idea.kind]}`} title={kinds[idea.kind]}>
                <Icon name={kindIcons[idea.kind]} size={22} />
              </span>
              <span class="grow">
                <b>{words.starters[idea.key]}</b>
                <small>{ruleWords(begunFrom(idea, today).rule)}</small>
              </span>
              <input
                type="checkbox"
                checked={taken.has(idea.key)}
                onChange={() => turn(idea.key)}
              />
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
