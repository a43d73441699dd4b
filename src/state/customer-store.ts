/** One customer with all that hangs on it; every edit is one mutation with a way back. */
import { createStore } from 'zustand/vanilla';
import { atStake, type MoneySum } from '../domain/at-stake.ts';
import { change } from '../domain/change/change.ts';
import { type CustomerSet, type LineEdit, withLine } from '../domain/customer-edit.ts';
import { isInHand } from '../domain/ladder/live-task.ts';
import { type Customer, shownName } from '../domain/record/customer.ts';
import type { CustomerId } from '../domain/record/id.ts';
import type { Job } from '../domain/record/job.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import { at, type LocalDate } from '../domain/time.ts';
import { type TimelineEntry, timelineOf } from '../domain/timeline.ts';
import { hangingOn } from '../storage/customer-reads.ts';
import { live } from '../storage/live.ts';
import { getRecord } from '../storage/reads.ts';
import { addNote } from './add-note.ts';
import type { App } from './app.ts';
import { handOutCustomers, mergeInto } from './customer-moves.ts';
import { editRecord } from './owner-move.ts';
import { rethrow } from './rethrow.ts';
import { pathTo } from './router.ts';

export type CustomerState = {
  readonly ready: boolean;
  /** `null` when there is none under this address. */
  readonly customer: Customer | null;
  /** The one that stays, when this one turned out to be the same person. */
  readonly stays: Customer | null;
  /** Those in hand, oldest first. */
  readonly tasks: readonly Task[];
  /** Those under way, newest first. */
  readonly jobs: readonly Job[];
  /** Newest first. */
  readonly visits: readonly Visit[];
  /** Newest first. */
  readonly timeline: readonly TimelineEntry[];
  /** What this customer owes, by the same sums as At stake. */
  readonly owed: readonly MoneySum[];
};

export function createCustomerStore(app: App, id: CustomerId) {
  const store = createStore<CustomerState>(() => ({ ready: false, ...nobody }));

  function start(): () => void {
    return live(
      async () => await read(app, id),
      (found) => store.setState({ ready: true, ...found }),
      rethrow,
    );
  }

  const title = shownName;
  const edit = (decide: (customer: Customer) => CustomerSet, draft?: string) =>
    editRecord(app, {
      kind: 'customer',
      id,
      verb: 'changed',
      title,
      decide: (customer) => [change('customer', id, decide(customer))],
      draft,
    });

  return {
    ...store,
    start,
    edit,
    setLine: (line: LineEdit, draft: string) => edit((customer) => withLine(customer, line), draft),
    addNote: (text: string, draft: string) =>
      addNote(app, { customer: id, job: null, task: null }, text, draft),
    /** The records that hang on it stay, so that Undo brings everything back. */
    remove: () =>
      editRecord(app, {
        kind: 'customer',
        id,
        verb: 'deleted',
        title,
        decide: () => [change('customer', id, { deleted: true })],
      }),
    /** Everything of `other` is this customer's from now on; one Undo brings both back. */
    mergeWith: (other: CustomerId) => mergeInto(app, id, other),
    /** As a file for another phone. */
    handOut: async (): Promise<void> => {
      const customer = await getRecord(app.services.db, 'customer', id);
      if (customer) await handOutCustomers(app, [customer]);
    },
    path: pathTo('customer', id),
    draft: (field: string) => `customer:${id}:${field}`,
  };
}
export type CustomerStore = ReturnType<typeof createCustomerStore>;

async function read(app: App, id: CustomerId): Promise<Omit<CustomerState, 'ready'>> {
  const { db, platform } = app.services;
  const customer = await getRecord(db, 'customer', id);
  if (!customer) return nobody;
  const [hanging, stays] = await Promise.all([
    hangingOn(db, id),
    customer.mergedInto ? getRecord(db, 'customer', customer.mergedInto) : undefined,
  ]);
  const { tasks, jobs, visits } = hanging;
  const startOf = (day: LocalDate) => platform.instantOf(at(day, '00:00'));
  return {
    customer,
    stays: stays ?? null,
    tasks: tasks.filter(isInHand).sort((a, b) => a.created - b.created),
    jobs: jobs.filter(({ rung }) => rung !== 'closed').sort((a, b) => b.created - a.created),
    visits: visits
      .filter(({ state }) => state !== 'cancelled')
      .sort((a, b) => b.time.start - a.time.start),
    timeline: timelineOf(hanging, { now: platform.now().instant, startOf }),
    owed: atStake(tasks, jobs).money,
  };
}

const nobody = {
  customer: null,
  stays: null,
  tasks: [],
  jobs: [],
  visits: [],
  timeline: [],
  owed: [],
} as const;
