import { type Due, dueKinds, type Task } from '../../domain/record/task.ts';
import { parseLocalDate, parseLocalDateTime } from '../../domain/time.ts';
import { type Edit, setDue, setNotBefore } from '../../state/tasks/task-edits.ts';
import type { TaskStore } from '../../state/tasks/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { DateField } from '../date-field.tsx';
import { TaskCalendar } from './task-calendar.tsx';

type Props = { readonly store: TaskStore; readonly task: Task };

const words = taskWords.when;

/** When it may come, what date hangs on it, or that it has none. */
export function TaskWhen({ store, task }: Props) {
  const { notBefore, due, someday } = task.when;
  const edit = (make: Edit) => {
    void store.edit(make, { undo: true });
    return true;
  };
  return (
    <section class="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div class="pair">
        <DateField
          label={words.due}
          type="date"
          value={due?.on ?? ''}
          onStore={(text) => storeDate(text, edit)}
        />
        {due && (
          <DateField
            label={words.time}
            type="time"
            value={due.time}
            onStore={(text) => edit(setDue({ time: text.slice(0, 5) }))}
          />
        )}
      </div>
      {due && (
        <SelectField
          label={words.is}
          options={dueKinds.map((is) => ({ code: is, name: words.dueKinds[is] }))}
          value={due.is}
          onChoose={(is) => edit(setDue({ is: is as Due['is'] }))}
        />
      )}
      {due?.is === 'promise' && <TaskCalendar task={task} />}
      <DateField
        label={words.notBefore}
        type="datetime-local"
        value={notBefore ?? ''}
        onStore={(text) => storeNotBefore(text, edit)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={someday}
          onChange={() => void (someday ? store.notSomeday() : store.someday())}
        />
        {words.someday}
      </label>
    </section>
  );
}

function storeDate(text: string, edit: (make: Edit) => boolean): boolean {
  if (text === '') return edit(setDue(null));
  const on = parseLocalDate(text);
  return on !== undefined && edit(setDue({ on }));
}

function storeNotBefore(text: string, edit: (make: Edit) => boolean): boolean {
  if (text === '') return edit(setNotBefore(null));
  const at = parseLocalDateTime(text.slice(0, 16));
  return at !== undefined && edit(setNotBefore(at));
}
