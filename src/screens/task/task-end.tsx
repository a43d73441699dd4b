import type { Task } from '../../domain/record/task.ts';
import type { TaskStore } from '../../state/tasks/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { useApp, useFormat } from '../use-app.ts';

type Props = { readonly store: TaskStore; readonly task: Task };

/** Where the task came from, and the way to be rid of it. */
export function TaskEnd({ store, task }: Props) {
  const { router } = useApp();
  const format = useFormat();
  const remove = async () => {
    if (await store.remove()) router.back();
  };
  const origin = [taskWords.added(format.at(task.created)), taskWords.madeBy[task.madeBy.is]];
  return (
    <>
      {task.raw !== '' && (
        <section class="task-raw">
          <h2>{taskWords.raw}</h2>
          <p>{task.raw}</p>
        </section>
      )}
      {task.created > 0 && <p class="soft">{origin.filter(Boolean).join(' · ')}</p>}
      <button type="button" class="button quiet" onClick={() => void remove()}>
        {taskWords.moves.delete}
      </button>
    </>
  );
}
