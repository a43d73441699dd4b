import { minutesOf } from '../../domain/estimate.ts';
import { needs, type Task, type TaskKind, taskKinds } from '../../domain/record/task.ts';
import { needsOf } from '../../domain/round/eligibility.ts';
import {
  parseMinutes,
  setKind,
  setMessage,
  setMinutes,
  setNeed,
} from '../../state/tasks/task-edits.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useWords } from '../../text/words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly store: TaskStore; readonly task: Task };

const words = taskWords.how;

/** What kind of work it is, how long, and what must be at hand. */
export function TaskHow({ store, task }: Props) {
  const { kinds } = useWords();
  return (
    <section class="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <SelectField
        label={words.kind}
        options={taskKinds.map((kind) => ({ code: kind, name: kinds[kind] }))}
        value={task.kind}
        onChoose={(kind) => void store.edit(setKind(kind as TaskKind), { undo: true })}
      />
      <Minutes store={store} task={task} />
      <fieldset class="needs">
        <legend>{words.needs}</legend>
        {needs.map((need) => (
          <label key={need} class="check">
            <input
              type="checkbox"
              checked={needsOf(task).includes(need)}
              onChange={(event) => void store.edit(setNeed(need, event.currentTarget.checked))}
            />
            {words.needsNames[need]}
          </label>
        ))}
      </fieldset>
      {task.message && <Message store={store} task={task} />}
    </section>
  );
}

function Minutes({ store, task }: Props) {
  const usual = useStore(useApp().now, ({ timings }) =>
    minutesOf({ kind: task.kind, minutes: null }, timings),
  );
  const field = fieldOf(task.id, 'minutes');
  const write = async (text: string) => {
    const minutes = parseMinutes(text);
    if (minutes === undefined) return false;
    return await store.edit(setMinutes(minutes), { draft: field.draft, undo: true });
  };
  return (
    <EditField
      {...field}
      label={words.minutes}
      value={task.minutes === null ? '' : String(task.minutes)}
      inputMode="numeric"
      hint={words.usual(usual)}
      wrong={words.wrong}
      onStore={write}
    />
  );
}

function Message({ store, task }: Props) {
  const { services } = useApp();
  const field = fieldOf(task.id, 'message');
  const write = (text: string) =>
    store.edit(setMessage(text, services.platform.now().instant), {
      draft: field.draft,
      undo: true,
    });
  return (
    <EditField
      {...field}
      label={words.message}
      value={task.message?.text ?? ''}
      many
      onStore={write}
    />
  );
}
