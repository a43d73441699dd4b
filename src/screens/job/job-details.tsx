import type { JobSet } from '../../domain/ladder/climb.ts';
import type { Job } from '../../domain/record/job.ts';
import { parseLocalDate } from '../../domain/time.ts';
import type { JobStore } from '../../state/jobs/job-store.ts';
import { parseAmount } from '../../state/tasks/task-edits.ts';
import { useStore } from '../../state/use-store.ts';
import { jobWords as words } from '../../text/en-ladders.ts';
import { plainAmount } from '../../text/plain-amount.ts';
import { DateField } from '../date-field.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly store: JobStore; readonly job: Job };

/** A job keeps number, amount and three dates; it makes no invoice. */
export function JobDetails({ store, job }: Props) {
  return (
    <section class="panel">
      <h2>{words.details}</h2>
      <Line store={store} field="title" label={words.title} value={job.title} />
      <Amount store={store} job={job} />
      <Line store={store} field="number" label={words.number} value={job.number} />
      <div class="pair">
        <Day store={store} field="sent" label={words.sent} job={job} />
        <Day store={store} field="due" label={words.due} job={job} />
      </div>
    </section>
  );
}

type LineProps = {
  readonly store: JobStore;
  readonly field: 'title' | 'number';
  readonly label: string;
  readonly value: string;
};

function Line({ store, field, label, value }: LineProps) {
  const draft = store.draft(field);
  return (
    <EditField
      draft={draft}
      path={store.path}
      label={label}
      value={value}
      needed={field === 'title'}
      onStore={(text) => store.set({ [field]: text } satisfies JobSet, draft)}
    />
  );
}

function Amount({ store, job }: Props) {
  const app = useApp();
  const ours = useStore(app.now, (state) => state.business.currency);
  const currency = job.amount?.currency ?? (ours || app.defaults.currency);
  const draft = store.draft('amount');
  const write = async (text: string) => {
    const amount = parseAmount(text, currency);
    if (amount === undefined) return false;
    return await store.set(
      { amount: amount === null ? null : { since: null, ...job.amount, amount, currency } },
      draft,
    );
  };
  return (
    <EditField
      draft={draft}
      path={store.path}
      label={words.amount(currency)}
      value={job.amount ? plainAmount(job.amount, app.defaults.locale) : ''}
      inputMode="decimal"
      wrong={words.wrong}
      onStore={write}
    />
  );
}

type DayProps = Props & { readonly field: 'sent' | 'due'; readonly label: string };

function Day({ store, job, field, label }: DayProps) {
  const write = (text: string) => {
    const day = text === '' ? null : parseLocalDate(text);
    if (day === undefined) return false;
    if (day !== job[field]) void store.set({ [field]: day } satisfies JobSet);
    return true;
  };
  return <DateField label={label} type="date" value={job[field] ?? ''} onStore={write} />;
}
