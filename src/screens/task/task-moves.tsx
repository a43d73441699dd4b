import { useState } from 'preact/hooks';
import type { Customer } from '../../domain/record/customer.ts';
import type { Task } from '../../domain/record/task.ts';
import type { TaskStore } from '../../state/tasks/task-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { LaterChoice } from '../later-choice.tsx';
import { useFormat } from '../use-app.ts';
import { TaskWaiting } from './task-waiting.tsx';

type Props = {
  readonly store: TaskStore;
  readonly task: Task;
  readonly customer: Customer | undefined;
};

/** What can become of the task now; the yellow one is Done. */
export function TaskMoves({ store, task, customer }: Props) {
  const [sheet, open] = useState<'later' | 'waiting' | null>(null);
  const close = () => open(null);
  const format = useFormat();
  const { moves } = taskWords;
  const { is } = task.status;
  const isClosed = is === 'done' || is === 'let-go';
  const mayReopen = is !== 'open' || task.when.someday;
  return (
    <section class="task-moves" aria-label={taskWords.move}>
      {mayReopen && <Move name={moves.reopen} onMove={store.reopen} />}
      {!isClosed && <Move name={moves.later} onMove={() => open('later')} />}
      {is === 'open' && <Move name={moves.waiting} onMove={() => open('waiting')} />}
      {!isClosed && !task.when.someday && <Move name={moves.someday} onMove={store.someday} />}
      {!isClosed && <Move name={moves.letGo} onMove={store.letGo} />}
      {!isClosed && <Move main name={moves.done} onMove={store.done} />}
      {sheet === 'later' && (
        <LaterChoice
          task={task}
          hours={customer?.contactHours ?? null}
          onChoose={(until) => void store.later(until, format.time(until))}
          onClose={close}
        />
      )}
      {sheet === 'waiting' && <TaskWaiting store={store} onClose={close} />}
    </section>
  );
}

type MoveProps = {
  readonly name: string;
  readonly main?: boolean;
  readonly onMove: () => unknown;
};

function Move({ name, main = false, onMove }: MoveProps) {
  return (
    <button type="button" class={main ? 'button main' : 'button'} onClick={() => void onMove()}>
      {name}
    </button>
  );
}
