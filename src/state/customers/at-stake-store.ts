/** What hangs on the owner's next moves, fresh from the records it is made of. */
import { createStore } from 'zustand/vanilla';
import { type AtStake, atStake, type MoneyItem } from '../../domain/at-stake.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import { jobsOwing } from '../../storage/climb-reads.ts';
import type { Database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { getRecords } from '../../storage/reads.ts';
import { tasksAtStake } from '../../storage/stake-reads.ts';
import type { App } from '../app.ts';
import { paidJob } from '../jobs/job-moves.ts';
import { rethrow } from '../rethrow.ts';
import { createTaskStore } from '../tasks/task-store.ts';

export type AtStakeState = AtStake & {
  readonly ready: boolean;
  readonly customers: ReadonlyMap<CustomerId, Customer>;
};

export function createAtStakeStore(app: App) {
  const { db } = app.services;
  const store = createStore<AtStakeState>(() => ({ ready: false, ...nothing }));

  function start(): () => void {
    return live(
      () => read(db),
      (found) => store.setState({ ready: true, ...found }),
      rethrow,
    );
  }
  return { ...store, start };
}

/** The money is in: the job climbs on, a task without one is done. */
export function paidItem(app: App, item: MoneyItem): Promise<boolean> {
  return item.is === 'job' ? paidJob(app, item.job.id) : createTaskStore(app, item.task.id).paid();
}

async function read(db: Database): Promise<Omit<AtStakeState, 'ready'>> {
  const [tasks, jobs] = await Promise.all([tasksAtStake(db), jobsOwing(db)]);
  const stake = atStake(tasks, jobs);
  const owed = stake.money.flatMap((sum) => sum.items);
  const ids = [
    ...owed.map((item) => (item.is === 'task' ? item.task.customer : item.job.customer)),
    ...[...stake.promises, ...stake.waiting].map((task) => task.customer),
  ];
  const known = new Set(ids.filter((id) => id !== null));
  const customers = await getRecords(db, 'customer', [...known]);
  return { ...stake, customers: new Map(customers.map((one) => [one.id, one])) };
}

const nothing = {
  money: [],
  promises: [],
  waiting: [],
  customers: new Map<CustomerId, Customer>(),
} as const;
