import '../../ui/choice.css';
import { dateOf } from '../../domain/time.ts';
import type { CaptureState } from '../../state/capture/capture-field.ts';
import type { CaptureStore } from '../../state/capture/capture-store.ts';
import { chosenVisit, offeredVisit } from '../../state/capture/chosen-visit.ts';
import { useWords } from '../../text/words.ts';
import { useFormat } from '../use-app.ts';

type Props = { readonly state: CaptureState; readonly capture: CaptureStore };

/** A line that may be a visit says so, and which one; the likelier is chosen already. */
export function VisitOrTask({ state, capture }: Props) {
  const { add: words } = useWords();
  const format = useFormat();
  const offer = offeredVisit(state);
  if (offer === null) return null;
  const isVisit = chosenVisit(state) !== null;
  const when = `${format.day(dateOf(offer.start))} ${format.clock(offer.start)}`;
  const choices = [
    ['visit', words.asVisit(when, Math.floor(offer.minutes / 60), offer.minutes % 60), isVisit],
    ['task', words.asTask, !isVisit],
  ] as const;
  return (
    <fieldset class="visit-or-task" aria-label={words.as}>
      {choices.map(([choice, label, isChosen]) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            name="visit-or-task"
            checked={isChosen}
            onChange={() => capture.choose(choice)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
