import type { MoneyItem, MoneySum } from '../../domain/at-stake.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { Job } from '../../domain/record/job.ts';
import { pathTo } from '../../state/router.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { ladderWords } from '../../text/en-ladders.ts';
import { Link } from '../../ui/link.tsx';
import { useFormat } from '../use-app.ts';

/** What they owe, and the records it is made of. */
export function CustomerMoney({ owed }: { readonly owed: readonly MoneySum[] }) {
  const format = useFormat();
  return owed.map((sum) => (
    <section key={sum.currency} class="panel">
      <h2>{words.waiting(format.money({ amount: sum.total, currency: sum.currency }))}</h2>
      <ul class="list">
        {sum.items.map((item) => (
          <li key={recordOf(item).id}>
            <Link to={pathOf(item)}>
              <span class="grow">
                <b>{recordOf(item).title}</b>
              </span>
              <span class="amount">{format.money(item.money)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function recordOf(item: MoneyItem) {
  return item.is === 'task' ? item.task : item.job;
}

function pathOf(item: MoneyItem): string {
  return item.is === 'task' ? pathTo('task', item.task.id) : pathTo('job', item.job.id);
}

type JobsProps = { readonly customer: Customer; readonly jobs: readonly Job[] };

/** The work under way for them, and the way to begin more. */
export function CustomerJobs({ customer, jobs }: JobsProps) {
  const format = useFormat();
  return (
    <section class="panel">
      <h2>{words.jobs}</h2>
      <ul class="list">
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to={pathTo('job', job.id)}>
              <span class="grow">
                <b>{job.title}</b>
                <small>{ladderWords[job.rung]}</small>
              </span>
              {job.amount && <span class="amount">{format.money(job.amount)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <Link to={`${pathTo('job', 'new')}?customer=${customer.id}`} class="button quiet">
        {words.startJob}
      </Link>
    </section>
  );
}
