/** One customer with all that hangs on it; every edit is one mutation with a way back. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { type CustomerSet, type LineEdit, withLine } from '../domain/customer-edit.ts';
import type { Customer } from '../domain/record/customer.ts';
import { asId, type CustomerId } from '../domain/record/id.ts';
import type { Note } from '../domain/record/note.ts';
import type { Task } from '../domain/record/task.ts';
import type { Visit } from '../domain/record/visit.ts';
import type { Database } from '../storage/database.ts';
import { live } from '../storage/live.ts';
import { getRecord, notesAbout, openTasksOf } from '../storage/reads.ts';
import { visitsWith } from '../storage/visit-reads.ts';
import type { App } from './app.ts';
import { shownName } from './customers-store.ts';
import { rethrow } from './rethrow.ts';

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
  const { db, platform } = app.services;
  const store = createStore<CustomerState>(() => ({ ready: false, ...nobody }));
  const path = `/customers/${id}`;

  function start(): () => void {
    return live(
      () => read(db, id),
      (found) => store.setState({ ready: true, ...found }),
      rethrow,
    );
  }

  /** Decided from the record as it lies in the database, so that two quick edits of one list both stay. */
  async function edit(
    decide: (customer: Customer) => CustomerSet,
    draft?: string,
  ): Promise<boolean> {
    if (draft !== undefined) app.drafts.forget(draft);
    const title = titleOf(store.getState().customer);
    const acted = await app.act({
      changes: async () => {
        const customer = await getRecord(db, 'customer', id);
        return customer ? [change('customer', id, decide(customer))] : [];
      },
      move: { verb: 'changed', title },
      local: { dropDrafts: draft === undefined ? [] : [draft] },
    });
    if (acted.ok) app.toasts.show(app.words.said('changed', title), acted.value.mutation);
    return acted.ok;
  }

  async function addNote(text: string, draft: string): Promise<boolean> {
    if (text.trim() === '') return false;
    app.drafts.forget(draft);
    const title = titleOf(store.getState().customer);
    const note = change('note', asId<'note'>(platform.newId()), {
      about: { customer: id, job: null, task: null },
      text: text.trim(),
      at: platform.now().instant,
    });
    const acted = await app.act({
      changes: [note],
      move: { verb: 'added', title },
      local: { dropDrafts: [draft] },
    });
    if (acted.ok) app.toasts.show(app.words.said('added', title), acted.value.mutation);
    return acted.ok;
  }

  /** The records that hang on it stay, so that Undo brings everything back. */
  async function remove(said: (title: string) => string): Promise<boolean> {
    const title = titleOf(store.getState().customer);
    const acted = await app.act({
      changes: [change('customer', id, { deleted: true })],
      move: { verb: 'deleted', title },
    });
    if (acted.ok) app.toasts.show(said(title), acted.value.mutation);
    return acted.ok;
  }

  return {
    ...store,
    start,
    edit,
    addNote,
    remove,
    path,
    setLine: (line: LineEdit, draft: string) => edit((customer) => withLine(customer, line), draft),
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
    notesAbout(db, { customer: id }),
    customer.mergedInto ? getRecord(db, 'customer', customer.mergedInto) : undefined,
  ]);
  return { customer, tasks, visits, notes, stays: stays ?? null };
}

const nobody = { customer: null, stays: null, tasks: [], visits: [], notes: [] } as const;

function titleOf(customer: Customer | null): string {
  return customer ? shownName(customer) : '';
}
