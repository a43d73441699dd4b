import { mayRemove, stepsOn } from '../../domain/ladder/edit-steps.ts';
import type { Step } from '../../domain/ladder/ladder.ts';
import { type TaskKind, taskKinds } from '../../domain/record/task.ts';
import type { LadderStore } from '../../state/jobs/ladder-store.ts';
import { stepTitle } from '../../state/round/settling.ts';
import { stepWords as words } from '../../text/en-ladders.ts';
import { useWords } from '../../text/words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { EditField } from '../edit-field.tsx';

type Props = {
  readonly store: LadderStore;
  readonly step: Step;
  readonly steps: readonly Step[];
  /** What its ready words are called. */
  readonly template: string | undefined;
};

/** One step: what its task will be called, when it comes, and of what kind it is. */
export function StepLine({ store, step, steps, template }: Props) {
  const all = useWords();
  const title = stepTitle(all, step, words.anyJob);
  return (
    <div class="stack">
      <p>
        <b>{title}</b>
        {template && <small class="soft">{words.usually(template)}</small>}
      </p>
      <div class="step-fields">
        <Days store={store} step={step} steps={steps} />
        <SelectField
          label={words.kind}
          value={step.kind}
          options={taskKinds.map((kind) => ({ code: kind, name: all.kinds[kind] }))}
          onChoose={(kind) => void store.setKind(step, kind as TaskKind)}
        />
      </div>
      {mayRemove(steps, step) && (
        <button type="button" class="button quiet" onClick={() => void store.remove(step)}>
          <span>
            {words.remove}
            <span class="only-heard">{words.removeWhich(title)}</span>
          </span>
        </button>
      )}
    </div>
  );
}

/** Before a visit days are counted towards it, so that nobody has to type a minus. */
function Days({ store, step, steps }: Omit<Props, 'template'>) {
  const isBefore = step.rung === 'visit' && stepsOn(steps, 'visit')[0]?.id !== step.id;
  const sign = isBefore ? -1 : 1;
  const draft = store.draft(step);
  const write = async (text: string) => {
    if (!/^-?\d{1,3}$/.test(text)) return false;
    return await store.setDays(step, Number(text) * sign || 0, draft);
  };
  return (
    <EditField
      draft={draft}
      path={store.path}
      label={isBefore ? words.daysBefore : words.days(step.rung)}
      value={String(step.days * sign || 0)}
      inputMode="numeric"
      wrong={words.wrong}
      needed
      onStore={write}
    />
  );
}
