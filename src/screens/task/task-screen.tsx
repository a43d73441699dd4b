import '../../ui/choice.css';
import '../../ui/field.css';
import './task-screen.css';
import { useEffect, useState } from 'preact/hooks';
import { shownName } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import { pathTo } from '../../state/router.ts';
import { createTaskStore } from '../../state/tasks/task-store.ts';
import { useStore } from '../../state/use-store.ts';
import { taskWords } from '../../text/en-task.ts';
import { Link } from '../../ui/link.tsx';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { YouWere } from '../you-were.tsx';
import { TaskChore } from './task-chore.tsx';
import { TaskEnd } from './task-end.tsx';
import { TaskFor } from './task-for.tsx';
import { TaskHead } from './task-head.tsx';
import { TaskHow } from './task-how.tsx';
import { TaskMedia } from './task-media.tsx';
import { TaskMoney } from './task-money.tsx';
import { TaskMoves } from './task-moves.tsx';
import { TaskNotes } from './task-notes.tsx';
import { TaskSteps } from './task-steps.tsx';
import { TaskWhen } from './task-when.tsx';
import { TaskWho } from './task-who.tsx';

/** One task with every field of it; each edit keeps itself. */
export function TaskScreen({ id }: { readonly id: string }) {
  const store = useStarted((app) => createTaskStore(app, asId<'task'>(id)), id);
  const state = useStore(store, (facts) => facts);
  const { ready, leaving, task, customer, job, chore, notes, media } = state;
  const wasHere = useReturned(id);
  if (!ready || leaving) return <main class="screen task" />;
  if (!task) return <NotHere />;
  return (
    <main class="screen task">
      {wasHere && <YouWere task={task} who={customer ? shownName(customer) : ''} />}
      <TaskHead store={store} task={task} />
      {chore && <TaskChore chore={chore} />}
      <TaskWho store={store} task={task} customer={customer} job={job} />
      <TaskFor store={store} task={task} />
      <TaskMoves store={store} task={task} customer={customer} />
      <TaskSteps store={store} task={task} />
      <TaskNotes store={store} notes={notes} />
      <TaskMedia task={task.id} media={media} />
      <TaskWhen store={store} task={task} />
      <TaskMoney store={store} task={task} />
      <TaskHow store={store} task={task} />
      <TaskEnd store={store} task={task} />
    </main>
  );
}

/** Half-written words led back here after a while. */
function useReturned(id: string): boolean {
  const { absence } = useApp();
  const [wasHere] = useState(() => absence.getState().returnedTo === pathTo('task', id));
  useEffect(() => absence.setState({ returnedTo: null }), [absence]);
  return wasHere;
}

function NotHere() {
  return (
    <main class="screen task">
      <section class="task-gone">
        <h1>{taskWords.gone}</h1>
        <p class="soft">{taskWords.goneText}</p>
        <Link to="/all" class="button">
          {taskWords.toAll}
        </Link>
      </section>
    </main>
  );
}
