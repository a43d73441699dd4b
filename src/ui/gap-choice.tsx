import './gap-choice.css';
import { type Gap, gaps } from '../domain/round/round.ts';
import { useWords } from '../text/words.ts';

type Props = { readonly gap: Gap; readonly onChoose: (gap: Gap) => void };

export function GapChoice({ gap, onChoose }: Props) {
  const words = useWords();
  return (
    <div class="gaps" role="radiogroup" aria-label={words.now.question}>
      {gaps.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="gap"
            value={choice}
            checked={choice === gap}
            aria-label={words.gap(choice)}
            onChange={() => onChoose(choice)}
          />
          <b aria-hidden="true">{words.gapShort(choice)[0]}</b>
          <small aria-hidden="true">{words.gapShort(choice)[1]}</small>
        </label>
      ))}
    </div>
  );
}
