/** One customer with all that hangs on it; every edit is one mutation with a way back. */
import { createStore } from 'zustand/vanilla';
import type { MoneySum } from '../../domain/at-stake.ts';
import { change } from '../../domain/change/change.ts';
import { type CustomerSet, type LineEdit, withLine } from '../../domain/customer-edit.ts';
import { owedBy } from '../../domain/customer-money.ts';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { Job } from '../../domain/record/job.ts';
import { isInHand, type Task } from '../../domain/record/task.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { at, type LocalDate } from '../../domain/time.ts';
import { type TimelineEntry, timelineOf } from '../../domain/timeline.ts';
import { hangingOn, idsOf, onTasks, otherJobsOf, personOf } from '../../storage/customer-reads.ts';
import { live } from '../../storage/live.ts';
import { getRecord } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { editRecord } from '../owner-move.ts';
import { rethrow } from '../rethrow.ts';
import { pathTo } from '../router.ts';
import { addNote } from '../tasks/add-note.ts';
import { handOutCustomers, mergeInto } from './customer-moves.ts';

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

  /** Two reads: an edit of a field reads no timeline again. Both are there before anything shows. */
  function start(): () => void {
    let who: Who | undefined;
    let work: Work | undefined;
    const show = () => {
      if (who && work) store.setState({ ready: true, ...who, ...work });
    };
    const stopWho = live(
      () => readWho(app, id),
      (found) => {
        who = found;
        show();
      },
      rethrow,
    );
    const stopWork = live(
      () => readWork(app, id),
      (found) => {
        work = found;
        show();
      },
      rethrow,
    );
    return () => {
      stopWho();
      stopWork();
    };
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

type Who = Pick<CustomerState, 'customer' | 'stays'>;
type Work = Omit<CustomerState, 'ready' | keyof Who>;

async function readWho({ services: { db } }: App, id: CustomerId): Promise<Who> {
  const customer = await getRecord(db, 'customer', id);
  if (!customer) return { customer: null, stays: null };
  const person = await personOf(db, customer);
  return { customer, stays: person.id === id ? null : person };
}

async function readWork(app: App, id: CustomerId): Promise<Work> {
  const { db, platform } = app.services;
  const ids = await idsOf(db, id);
  const hanging = await hangingOn(db, ids);
  const { tasks, jobs, visits } = hanging;
  const [told, others] = await Promise.all([onTasks(db, tasks), otherJobsOf(db, tasks, jobs)]);
  const all = {
    ...hanging,
    notes: [...hanging.notes, ...told.notes],
    attachments: [...hanging.attachments, ...told.attachments],
  };
  const startOf = (day: LocalDate) => platform.instantOf(at(day, '00:00'));
  return {
    tasks: tasks.filter(isInHand).sort((a, b) => a.created - b.created),
    jobs: jobs.filter(({ rung }) => rung !== 'closed').sort((a, b) => b.created - a.created),
    visits: visits
      .filter(({ state }) => state !== 'cancelled')
      .sort((a, b) => b.time.start - a.time.start),
    timeline: timelineOf(all, { now: platform.now().instant, startOf }),
    owed: owedBy(new Set(ids), tasks, [...jobs, ...others]),
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
