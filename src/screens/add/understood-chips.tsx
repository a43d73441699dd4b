import type { Chip } from '../../domain/capture/chip.ts';
import { at } from '../../domain/time.ts';
import type { CaptureState } from '../../state/capture/capture-field.ts';
import type { CaptureStore } from '../../state/capture/capture-store.ts';
import { chosenVisit, offeredVisit } from '../../state/capture/chosen-visit.ts';
import type { Format } from '../../text/format.ts';
import { useWords, type Words } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../use-app.ts';

type Props = { readonly state: CaptureState; readonly capture: CaptureStore };

/** What was understood: each chip a button that takes it away again. */
export function UnderstoodChips({ state, capture }: Props) {
  const words = useWords();
  const format = useFormat();
  const offer = offeredVisit(state);
  const isVisit = chosenVisit(state) !== null;
  const chips = (state.understood?.chips ?? []).filter(
    // When a visit is stands in the choice above; a sum and a kind are a task's.
    ({ is }) => !state.removed.includes(is) && (!isVisit || is === 'customer'),
  );
  return (
    <div class="chips" aria-live="polite">
      {chips.map((chip) => {
        const label = chipWords(chip, words, format);
        return (
          <RemoveChip key={chip.is} label={label} onRemove={() => capture.removeChip(chip.is)} />
        );
      })}
      {state.pending.map((one) => {
        const label = one.media === 'photo' ? words.add.photo : words.add.audio;
        return <RemoveChip key={one.id} label={label} onRemove={() => capture.detach(one.id)} />;
      })}
      {chips.length === 0 && offer === null && state.pending.length === 0 && (
        <p class="soft">{words.add.hint}</p>
      )}
    </div>
  );
}

function RemoveChip({
  label,
  onRemove,
}: {
  readonly label: string;
  readonly onRemove: () => void;
}) {
  const words = useWords();
  return (
    <button
      type="button"
      class="chip strong"
      aria-label={words.add.remove(label)}
      onClick={onRemove}
    >
      {label}
      <Icon name="close" size={16} />
    </button>
  );
}

function chipWords(chip: Chip, words: Words, format: Format): string {
  switch (chip.is) {
    case 'customer':
      return chip.name;
    case 'date': {
      const { is, on, time } = chip.due;
      const clock = time === '' ? '' : ` ${format.clock(at(on, time))}`;
      return `${words.add.by[is]}${format.day(on)}${clock}`;
    }
    case 'money':
      return format.money(chip.money);
    case 'kind':
      return words.kinds[chip.kind];
  }
}
