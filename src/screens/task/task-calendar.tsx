import type { Task } from '../../domain/record/task.ts';
import { handOutPromise } from '../../state/visits/calendar-out.ts';
import { taskWords } from '../../text/en-task.ts';
import { useApp } from '../use-app.ts';

/** A promise can ring, by the phone's own calendar. */
export function TaskCalendar({ task }: { readonly task: Task }) {
  const app = useApp();
  return (
    <div>
      <button type="button" class="button" onClick={() => void handOutPromise(app, task)}>
        {taskWords.when.calendar}
      </button>
      <p class="soft">{taskWords.when.rings}</p>
    </div>
  );
}
