import { type Show, shows } from '../../state/all-store.ts';
import { allWords } from '../../text/en-all.ts';

type Props = { readonly show: Show; readonly onChoose: (show: Show) => void };

export function AllFilters({ show, onChoose }: Props) {
  return (
    <div class="filters" role="radiogroup" aria-label={allWords.show}>
      {shows.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="show"
            value={choice}
            checked={choice === show}
            onChange={() => onChoose(choice)}
          />
          <span>{allWords.filters[choice]}</span>
        </label>
      ))}
    </div>
  );
}
