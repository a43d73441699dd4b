import { type Show, shows } from '../../state/tasks/all-store.ts';
import { useStore } from '../../state/use-store.ts';
import { allWords } from '../../text/en-all.ts';
import { useApp } from '../use-app.ts';

type Props = { readonly show: Show; readonly onChoose: (show: Show) => void };
type Choice = { readonly show: Show; readonly name: string };

/** With one for each of the others where there is a crew. */
export function AllFilters({ show, onChoose }: Props) {
  const others = useStore(useApp().now, ({ crew }) => crew.others);
  const choices: readonly Choice[] = [
    ...shows.map((one) => ({ show: one, name: inTwoLines(allWords.filters[one]) })),
    ...others.map(({ id, name }) => ({ show: `for:${id}` as const, name: allWords.for(name) })),
  ];
  return (
    <div class="filters" role="radiogroup" aria-label={allWords.show}>
      {choices.map((choice) => (
        <label key={choice.show}>
          <input
            type="radio"
            name="show"
            value={choice.show}
            checked={choice.show === show}
            onChange={() => onChoose(choice.show)}
          />
          <span>{choice.name}</span>
        </label>
      ))}
    </div>
  );
}

/** Broken once at most, where the halves are most alike: side by side there is room for no third line. */
function inTwoLines(text: string): string {
  const words = text.split(' ');
  const halves = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1), words.slice(i + 1)].map((half) => half.join('\u00a0')))
    .sort((a, b) => longest(a) - longest(b));
  return halves[0]?.join(' ') ?? text;
}

const longest = (halves: readonly string[]) => Math.max(...halves.map(({ length }) => length));
