/** One customer with all that hangs on it; every edit is one mutation with a way back. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { type CustomerSet, type LineEdit, withLine } from '../domain/customer-edit.ts';
import { type Customer, shownName } from '../domain/record/customer.ts';
import type { CustomerId } from '../domain/record/id.ts';
import type { Note } from '../domain/record/note.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Database } from '../storage/database.ts';
import { live } from '../storage/live.ts';
import { getRecord, notesOn, openTasksOf } from '../storage/reads.ts';
import { visitsWith } from '../storage/visit-reads.ts';
import { addNote } from './add-note.ts';
import type { App } from './app.ts';
import { editRecord } from './owner-move.ts';
import { rethrow } from './rethrow.ts';
import { pathTo } from './router.ts';

export type CustomerState = {
  readonly ready: boolean;
  /** `null` when there is none under this address. */
  readonly customer: Customer | null;
  /** The one that stays, when this one turned out to be the same person. */
  readonly stays: Customer | null;
  readonly tasks: readonly Task[];
  /** Newest first. */
  readonly visits: readonly Visit[];
  /** Newest first. */
  readonly notes: readonly Note[];
};

export function createCustomerStore(app: App, id: CustomerId) {
  const { db } = app.services;
  const store = createStore<CustomerState>(() => ({ ready: false, ...nobody }));

  function start(): () => void {
    return live(
      () => read(db, id),
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
    path: pathTo('customer', id),
    draft: (field: string) => `customer:${id}:${field}`,
  };
}
export type CustomerStore = ReturnType<typeof createCustomerStore>;

async function read(db: Database, id: CustomerId): Promise<Omit<CustomerState, 'ready'>> {
  const customer = await getRecord(db, 'customer', id);
  if (!customer) return nobody;
  const [tasks, visits, notes, stays] = await Promise.all([
    openTasksOf(db, id),
    visitsWith(db, id),
    notesOn(db, 'customer', id),
    customer.mergedInto ? getRecord(db, 'customer', customer.mergedInto) : undefined,
  ]);
  return { customer, tasks, visits, notes, stays: stays ?? null };
}

const nobody = { customer: null, stays: null, tasks: [], visits: [], notes: [] } as const;
