import '../../ui/kind-mark.css';
import { useState } from 'preact/hooks';
import type { Task } from '../../domain/record/task.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { useStore } from '../../state/use-store.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { Link } from '../../ui/link.tsx';
import { TaskRow } from '../task-row.tsx';
import { useApp, useFormat } from '../use-app.ts';

export function CustomerTasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const now = useStore(useApp().now, (state) => state.moment);
  const format = useFormat();
  return (
    <section class="panel">
      <h2>{words.tasks}</h2>
      {tasks.length === 0 && <p class="soft">{words.noTasks}</p>}
      <ul class="list">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskRow task={task} customer={undefined} format={format} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const shownAtFirst = 5;

export function CustomerVisits({ visits }: { readonly visits: readonly Visit[] }) {
  const [all, showAll] = useState(false);
  return (
    <section class="panel">
      <h2>{words.visits}</h2>
      {visits.length === 0 && <p class="soft">{words.noVisits}</p>}
      <ul class="list">
        {(all ? visits : visits.slice(0, shownAtFirst)).map((visit) => (
          <li key={visit.id} class="visit-line">
            <VisitLine visit={visit} />
          </li>
        ))}
      </ul>
      <div class="row">
        {!all && visits.length > shownAtFirst && (
          <button type="button" class="button quiet" onClick={() => showAll(true)}>
            {words.moreVisits}
          </button>
        )}
        <Link to="/visits" class="button quiet">
          {words.allVisits}
        </Link>
      </div>
    </section>
  );
}

function VisitLine({ visit }: { readonly visit: Visit }) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  const start = localAt(visit.time.start);
  return (
    <>
      <b>{visit.title}</b>
      <small>
        {[`${format.at(visit.time.start)} ${format.clock(start)}`, visit.place]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
}
