import '../../ui/bottom-action.css';
import '../../ui/field.css';
import '../../ui/kind-mark.css';
import './job-screen.css';
import { shownName } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import {
  createJobStore,
  type JobFacts,
  type JobState,
  type JobStore,
} from '../../state/job-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';

import { jobWords as words } from '../../text/en-ladders.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { TaskRow } from '../task-row.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { JobDetails } from './job-details.tsx';
import { JobLadder } from './job-ladder.tsx';
import { JobNotes } from './job-notes.tsx';
import { StartJob } from './start-job.tsx';

/** One job: where it stands, what comes next, and its money. */
export function JobScreen({ id }: { readonly id: string }) {
  return id === 'new' ? <StartJob /> : <OneJob id={id} />;
}

function OneJob({ id }: { readonly id: string }) {
  const store = useStarted((app) => createJobStore(app, asId<'job'>(id)), id);
  const state = useStore(store, (shown) => shown);
  const { facts } = state;
  if (!facts) {
    return (
      <main class="screen job">
        <Back />
        {state.ready && <h1 class="screen-title">{words.gone}</h1>}
      </main>
    );
  }
  return (
    <main class="screen job">
      <Back />
      <Head facts={facts} />
      <Next state={state} />
      <JobLadder store={store} job={facts.job} ladder={state.ladder} />
      <JobDetails store={store} job={facts.job} />
      <JobNotes store={store} notes={facts.notes} />
      <Visits facts={facts} />
      <Ends store={store} facts={facts} />
    </main>
  );
}

function Back() {
  const { router } = useApp();
  return (
    <header class="screen-head">
      <button type="button" class="button quiet back" onClick={router.back}>
        <Icon name="back" size={20} />
        {words.back}
      </button>
    </header>
  );
}

function Head({ facts: { job, customer } }: { readonly facts: JobFacts }) {
  const format = useFormat();
  const isOwed = job.rung === 'invoice' || job.rung === 'chase';
  return (
    <div>
      <h1 class="screen-title">{job.title || words.untitled}</h1>
      {customer && (
        <Link to={pathTo('customer', customer.id)} class="job-whom">
          {shownName(customer)}
        </Link>
      )}
      {job.amount && (
        <p class="soft">
          {isOwed && !job.paid ? words.waiting(format.money(job.amount)) : format.money(job.amount)}
        </p>
      )}
      {job.paid && <p class="soft">{words.paidOn(format.day(job.paid))}</p>}
    </div>
  );
}

function Next({ state: { task } }: { readonly state: JobState }) {
  const now = useStore(useApp().now, (shown) => shown.moment);
  const format = useFormat();
  return (
    <section class="panel">
      <h2>{words.next}</h2>
      {task ? (
        <ul class="list">
          <li>
            <TaskRow task={task} customer={undefined} format={format} now={now} />
          </li>
        </ul>
      ) : (
        <p class="soft">{words.nothingNext}</p>
      )}
    </section>
  );
}

function Visits({ facts: { visits } }: { readonly facts: JobFacts }) {
  const { localAt } = useApp().services.platform;
  const format = useFormat();
  return (
    <section class="panel">
      <h2>{words.visits}</h2>
      <ul class="list">
        {visits.map((visit) => (
          <li key={visit.id} class="visit-line">
            <b>{visit.title}</b>
            <small>{format.time(localAt(visit.time.start))}</small>
          </li>
        ))}
      </ul>
      <Link to="/visits" class="button quiet">
        {words.addVisit}
      </Link>
    </section>
  );
}

function Ends({ store, facts: { job } }: { readonly store: JobStore; readonly facts: JobFacts }) {
  const { router } = useApp();
  const remove = async () => {
    if (await store.remove()) router.back();
  };
  const isBefore = job.paid === null && job.rung !== 'closed';
  return (
    <div class="stack job-ends">
      {job.rung === 'closed' ? (
        <button type="button" class="button" onClick={() => void store.reopen()}>
          {words.open}
        </button>
      ) : (
        <button type="button" class="button quiet" onClick={() => void store.move('closed')}>
          {words.close}
        </button>
      )}
      <Link to={pathTo('ladder', job.ladder)} class="button quiet">
        {words.steps}
      </Link>
      <button type="button" class="button quiet" onClick={() => void remove()}>
        {words.delete}
      </button>
      {isBefore && (
        <div class="bottom-action">
          <button type="button" class="button main" onClick={() => void store.move('paid')}>
            {words.paid}
          </button>
        </div>
      )}
    </div>
  );
}
