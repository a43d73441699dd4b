import '../../ui/field.css';
import '../../ui/kind-mark.css';
import './job-screen.css';
import { atStake } from '../../domain/at-stake.ts';
import { shownName } from '../../domain/record/customer.ts';
import { asId } from '../../domain/record/id.ts';
import type { Job } from '../../domain/record/job.ts';
import {
  createJobStore,
  type JobFacts,
  type JobState,
  type JobStore,
} from '../../state/jobs/job-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';

import { jobWords as words } from '../../text/en-ladders.ts';
import { Link } from '../../ui/link.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { TaskRow } from '../task-row.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { JobBack } from './job-back.tsx';
import { JobDetails } from './job-details.tsx';
import { JobLadder } from './job-ladder.tsx';
import { JobNotes } from './job-notes.tsx';
import { JobVisits } from './job-visits.tsx';
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
        <JobBack />
        {state.ready && <h1 class="screen-title">{words.gone}</h1>}
      </main>
    );
  }
  return (
    <main class="screen job">
      <JobBack />
      <Head facts={facts} />
      <Next store={store} state={state} />
      <JobLadder store={store} job={facts.job} ladder={state.ladder} />
      <JobDetails store={store} job={facts.job} />
      <JobNotes store={store} notes={facts.notes} />
      <JobVisits store={store} visits={facts.visits} />
      <Ends store={store} job={facts.job} />
      {isOwed(facts.job) && (
        <BottomAction>
          <button type="button" class="button main" onClick={() => void store.move('paid')}>
            {words.paid}
          </button>
        </BottomAction>
      )}
    </main>
  );
}

/** As the sums of At stake have it. */
function isOwed(job: Job): boolean {
  return atStake([], [job]).money.length > 0;
}

function Head({ facts: { job, customer } }: { readonly facts: JobFacts }) {
  const format = useFormat();
  const amount = job.amount && format.money(job.amount);
  return (
    <div>
      <h1 class="screen-title">{job.title || words.untitled}</h1>
      {customer && (
        <Link to={pathTo('customer', customer.id)} class="job-whom">
          {shownName(customer)}
        </Link>
      )}
      {amount && <p class="soft">{isOwed(job) ? words.waiting(amount) : amount}</p>}
      {job.paid && <p class="soft">{words.paidOn(format.day(job.paid))}</p>}
    </div>
  );
}

/** They may say yes while it is with them, also by ringing up. */
const mayAccept: ReadonlySet<Job['rung']> = new Set(['quote', 'follow-up', 'deposit']);

type NextProps = { readonly store: JobStore; readonly state: JobState };

function Next({ store, state: { task, facts } }: NextProps) {
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
      {facts && mayAccept.has(facts.job.rung) && (
        <button type="button" class="button" onClick={() => void store.accept()}>
          {words.accept}
        </button>
      )}
    </section>
  );
}

function Ends({ store, job }: { readonly store: JobStore; readonly job: Job }) {
  const { router } = useApp();
  const remove = async () => {
    if (await store.remove()) router.back();
  };
  return (
    <div class="stack">
      <Link to={pathTo('ladder', job.ladder)} class="button">
        {words.steps}
      </Link>
      {job.rung === 'closed' ? (
        <button type="button" class="button" onClick={() => void store.reopen()}>
          {words.open}
        </button>
      ) : (
        <button type="button" class="button quiet" onClick={() => void store.move('closed')}>
          {words.close}
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => void remove()}>
        {words.delete}
      </button>
    </div>
  );
}
