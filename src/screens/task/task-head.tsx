import '../../ui/card.css';
import '../task-row.css';
import type { Task } from '../../domain/record/task.ts';
import { howToPath } from '../../state/help/help-address.ts';
import { playbookOf } from '../../state/help/playbook.ts';
import { setTitle } from '../../state/tasks/task-edits.ts';
import { fieldOf, type TaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { taskLine, taskLineWords } from '../../text/task-line.ts';
import { useWords } from '../../text/words.ts';
import { Icon, kindColours, kindIcons } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp, useFormat } from '../use-app.ts';

type Props = { readonly store: TaskStore; readonly task: Task };

/** The kind, where the task stands, and its title. */
export function TaskHead({ store, task }: Props) {
  const app = useApp();
  const words = useWords();
  const format = useFormat();
  const now = useStore(app.now, (state) => state.moment);
  const line = taskLine(task, { format, now, words: taskLineWords });
  const field = fieldOf(task.id, 'title');
  const write = (title: string) => store.edit(setTitle(title), { draft: field.draft, undo: true });
  return (
    <>
      <header class="screen-head">
        <button
          type="button"
          class="button round"
          aria-label={taskWords.back}
          onClick={app.router.back}
        >
          <Icon name="back" />
        </button>
        <p class={`card-kind kind-${kindColours[task.kind]}`}>
          <span>
            <Icon name={kindIcons[task.kind]} size={22} />
          </span>
          {words.kinds[task.kind]}
        </p>
      </header>
      <h1 class="only-heard">{task.title}</h1>
      <EditField
        {...field}
        class="task-title"
        label={taskWords.title}
        labelHidden
        needed
        value={task.title}
        onStore={write}
      />
      <p class="soft task-line">{line.join(' · ') || taskWords.open}</p>
      <Link to={howToPath(playbookOf(task), task.id)} class="chip task-how-to">
        {words.round.howTo}
      </Link>
    </>
  );
}
