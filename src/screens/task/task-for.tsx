import { asId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import { setFor } from '../../state/tasks/task-edits.ts';
import type { TaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly store: TaskStore; readonly task: Task };

const words = taskWords.for;
const anybody = '';

/** Who of the crew does it. Nothing of it shows to one who works alone. */
export function TaskFor({ store, task }: Props) {
  const { me, others } = useStore(useApp().now, (state) => state.crew);
  if (others.length === 0) return null;
  const all = [
    { code: anybody, name: words.anybody },
    ...(me ? [{ code: me.id, name: words.me(me.name) }] : []),
    ...others.map(({ id, name }) => ({ code: id, name })),
  ];
  // Who has left is nobody any more.
  const value = all.find(({ code }) => code === task.for)?.code ?? anybody;
  const choose = (code: string) => {
    const member = code === anybody ? null : asId<'member'>(code);
    void store.edit(setFor(member), { undo: true });
  };
  return (
    <section class="panel">
      <SelectField label={words.title} options={all} value={value} onChoose={choose} />
    </section>
  );
}
