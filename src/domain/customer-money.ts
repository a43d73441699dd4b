/** What one customer owes: their part of the sums at stake, so that all parts together are the whole. */
import { atStake, type MoneyItem, type MoneySum } from './at-stake.ts';
import type { CustomerId } from './record/id.ts';
import type { Job } from './record/job.ts';
import type { Task } from './record/task.ts';

/**
 * `ids` are the customer's own and those merged into it. `jobs` hold theirs and
 * those of their tasks: a task whose job is billed to somebody else is the same
 * money, and counts there.
 */
export function owedBy(
  ids: ReadonlySet<CustomerId>,
  tasks: readonly Task[],
  jobs: readonly Job[],
): readonly MoneySum[] {
  const isTheirs = (item: MoneyItem) => {
    const { customer } = item.is === 'task' ? item.task : item.job;
    return customer !== null && ids.has(customer);
  };
  return atStake(tasks, jobs)
    .money.map(({ currency, items }) => sumOf(currency, items.filter(isTheirs)))
    .filter(({ items }) => items.length > 0);
}

function sumOf(currency: string, items: readonly MoneyItem[]): MoneySum {
  return { currency, items, total: items.reduce((sum, { money }) => sum + money.amount, 0) };
}
