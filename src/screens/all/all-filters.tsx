import type { ComponentChildren } from 'preact';
import { type Show, shows } from '../../state/tasks/all-store.ts';
import { useStore } from '../../state/use-store.ts';
import { allWords } from '../../text/en-all.ts';
import { useApp } from '../use-app.ts';

type Props = { readonly show: Show; readonly onChoose: (show: Show) => void };
type Choice = { readonly show: Show; readonly name: ComponentChildren };

/** With one for each of the others where there is a crew. */
export function AllFilters({ show, onChoose }: Props) {
  const others = useStore(useApp().now, ({ crew }) => crew.others);
  const choices: readonly Choice[] = [
    ...shows.map((one) => ({ show: one, name: <TwoLines text={allWords.filters[one]} /> })),
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
function TwoLines({ text }: { readonly text: string }) {
  const words = text.split(' ');
  const halves = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const)
    .sort((a, b) => longest(a) - longest(b));
  const [first, second] = halves[0] ?? [text, ''];
  return (
    <>
      <span class="unbroken">{first}</span> <span class="unbroken">{second}</span>
    </>
  );
}

const longest = ([first, second]: readonly [string, string]) =>
  Math.max(first.length, second.length);
