import { useState } from 'preact/hooks';
import type { Visit } from '../../domain/record/visit.ts';
import { parseLocalDateTime } from '../../domain/time.ts';
import type { JobStore } from '../../state/jobs/job-store.ts';
import { jobWords as words } from '../../text/en-ladders.ts';
import { Link } from '../../ui/link.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useFormDraft } from '../use-form-draft.ts';

type Props = { readonly store: JobStore; readonly visits: readonly Visit[] };

/** Its visits, soonest first, and one more by its start alone. */
export function JobVisits({ store, visits }: Props) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  return (
    <section class="panel">
      <h2>{words.visits}</h2>
      {visits.length > 0 && (
        <ul class="list">
          {visits.map((visit) => (
            <li key={visit.id} class="job-visit">
              <b>{visit.title}</b>
              <small>
                {[format.time(localAt(visit.time.start)), visit.place].filter(Boolean).join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      <AddVisit store={store} />
      <Link to="/visits" class="button quiet">
        {words.allVisits}
      </Link>
    </section>
  );
}

function AddVisit({ store }: Pick<Props, 'store'>) {
  const draft = store.draft('visit');
  const { form, change } = useFormDraft({ key: draft, path: store.path }, { start: '' });
  const [count, setCount] = useState(0);
  const start = parseLocalDateTime(form.start.slice(0, 16));
  const add = async (event: Event) => {
    event.preventDefault();
    if (!start || !(await store.addVisit(start, draft))) return;
    change({ start: '' });
    setCount(count + 1);
  };
  return (
    <form class="stack" onSubmit={(event) => void add(event)}>
      <label class="field">
        <span>{words.visitStart}</span>
        <input
          key={count}
          type="datetime-local"
          value={form.start}
          onInput={(event) => change({ start: event.currentTarget.value })}
        />
      </label>
      <button type="submit" class="button" disabled={!start}>
        {words.addVisit}
      </button>
    </form>
  );
}
