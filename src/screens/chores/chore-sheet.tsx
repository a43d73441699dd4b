import { useState } from 'preact/hooks';
import {
  blankForm,
  type ChoreForm,
  dateTurns,
  dayTurns,
  type Shaped,
  shaped,
} from '../../domain/chore/form.ts';
import type { Chore } from '../../domain/record/chore.ts';
import { type ChoresStore, choreDraft } from '../../state/chores/chores-store.ts';
import { pathTo } from '../../state/router.ts';
import { choresWords as words } from '../../text/en-chores.ts';
import { useWords } from '../../text/words.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useFormat } from '../use-app.ts';
import { useFormDraft } from '../use-form-draft.ts';

type Props = {
  readonly store: ChoresStore;
  readonly chore: Chore | null;
  readonly onClose: () => void;
};

/** Say what comes round, and save: how it comes has a start that is often right. */
export function ChoreSheet({ store, chore, onClose }: Props) {
  const { save } = useWords();
  const [start] = useState<ChoreForm>(() => ({ ...blankForm, title: chore?.title ?? '' }));
  const where = { key: choreDraft(chore?.id ?? null), path: pathTo('chores') };
  const { form, change } = useFormDraft(where, start);
  const shape = shaped(form, chore, store.today());
  const keep = async (event: Event) => {
    event.preventDefault();
    if (shape.title !== '' && (await store.save(chore, form))) onClose();
  };
  return (
    <Sheet title={chore ? words.edit : words.add} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void keep(event)}>
        {chore && <LastTime chore={chore} store={store} onClose={onClose} />}
        <label class="field">
          <span>{words.what}</span>
          <input
            value={form.title}
            placeholder={words.hint}
            autocomplete="off"
            autofocus={chore === null}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        </label>
        <How shape={shape} onChange={change} />
        <footer class="sheet-foot">
          <button type="submit" class="button main" disabled={shape.title === ''}>
            {save}
          </button>
        </footer>
        {chore && <Rare chore={chore} store={store} onClose={onClose} />}
      </form>
    </Sheet>
  );
}

type PartProps = {
  readonly shape: Shaped;
  readonly onChange: (part: Partial<ChoreForm>) => void;
};

function How({ shape: { rule, next, turn }, onChange }: PartProps) {
  const usual: readonly string[] = rule.is === 'after' ? dayTurns : dateTurns;
  const turns = usual.includes(turn) ? usual : [...usual, turn];
  const kinds = ['on-date', 'after'] as const;
  return (
    <>
      <Choice
        legend={words.kind}
        all={kinds.map((is) => [is, words.kinds[is]])}
        chosen={rule.is}
        onChoose={(is) => onChange({ is: is as ChoreForm['is'], turn: null })}
      />
      <Choice
        legend={words.howOften}
        all={turns.map((name) => [name, words.turn(name)])}
        chosen={turn}
        onChoose={(name) => onChange({ is: rule.is, turn: name })}
      />
      <label class="field">
        <span>{words.next}</span>
        <input
          type="date"
          value={next}
          required
          onInput={(event) => onChange({ next: event.currentTarget.value || null })}
        />
      </label>
      {rule.is === 'on-date' && (
        <label class="check">
          <input
            type="checkbox"
            checked={rule.deadline}
            onChange={(event) => onChange({ deadline: event.currentTarget.checked })}
          />
          {words.deadline}
        </label>
      )}
    </>
  );
}

type ChoiceProps = {
  readonly legend: string;
  readonly all: readonly (readonly [string, string])[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
};

function Choice({ legend, all, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="turns">
      <legend>{legend}</legend>
      {all.map(([name, label]) => (
        <label key={name} class="choice">
          <input
            type="radio"
            name={legend}
            checked={name === chosen}
            onChange={() => onChoose(name)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

type OldProps = Props & { readonly chore: Chore };

/** The one thing most often wanted of a chore that is there. */
function LastTime({ chore, store, onClose }: OldProps) {
  const format = useFormat();
  const done = async () => {
    if (await store.doneNow(chore.id)) onClose();
  };
  return (
    <div class="last-time">
      <p class="soft grow">
        {chore.lastDone ? words.lastDone(format.day(chore.lastDone)) : words.neverDone}
      </p>
      <button type="button" class="button" onClick={() => void done()}>
        {words.doneNow}
      </button>
    </div>
  );
}

function Rare({ chore, store, onClose }: OldProps) {
  const pause = async () => {
    if (await store.pause(chore.id, !chore.paused)) onClose();
  };
  const remove = async () => {
    if (await store.remove(chore.id)) onClose();
  };
  return (
    <div class="row">
      <button type="button" class="button quiet" onClick={() => void pause()}>
        {chore.paused ? words.resume : words.pause}
      </button>
      <button type="button" class="button quiet" onClick={() => void remove()}>
        {words.remove}
      </button>
    </div>
  );
}
