/** Everybody the owner works for, by name, and who of them fits what is typed. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { type CustomerForm, newCustomer } from '../domain/customer-edit.ts';
import {
  alreadyHere,
  type Findable,
  findable,
  findCustomers,
  namedIn,
} from '../domain/customer-search.ts';
import type { Customer } from '../domain/record/customer.ts';
import { asId, type CustomerId } from '../domain/record/id.ts';
import { live } from '../storage/live.ts';
import { allRecords } from '../storage/reads.ts';
import type { App } from './app.ts';
import { rethrow } from './rethrow.ts';

export type CustomersState = {
  readonly ready: boolean;
  readonly query: string;
  /** Everybody, by name as the owner's language sorts. */
  readonly all: readonly Findable[];
  /** Those who fit the query. */
  readonly shown: readonly Customer[];
};

/** `new` is the form's draft: half a customer comes back after a kill. */
export const newCustomerDraft = 'customer:new';

export function createCustomersStore(app: App) {
  const { db, platform } = app.services;
  const { compare } = new Intl.Collator(app.defaults.locale, {
    sensitivity: 'base',
    numeric: true,
  });
  const store = createStore<CustomersState>(() => ({
    ready: false,
    query: '',
    all: [],
    shown: [],
  }));

  function start(): () => void {
    return live(() => allRecords(db, 'customer'), follow, rethrow);
  }

  function follow(read: readonly Customer[]): void {
    const all = read
      .filter((customer) => customer.mergedInto === null)
      .sort((a, b) => compare(shownName(a), shownName(b)) || a.created - b.created)
      .map(findable);
    store.setState({ ready: true, all, shown: findCustomers(all, store.getState().query) });
  }

  async function add(form: CustomerForm): Promise<CustomerId | undefined> {
    const id = asId<'customer'>(platform.newId());
    const title = form.name.trim();
    app.drafts.forget(newCustomerDraft);
    const acted = await app.act({
      changes: [change('customer', id, { ...newCustomer(form), created: platform.now().instant })],
      move: { verb: 'added', title },
      local: { dropDrafts: [newCustomerDraft] },
    });
    if (!acted.ok) return undefined;
    app.toasts.show(app.words.said('added', title), acted.value.mutation);
    return id;
  }

  return {
    ...store,
    start,
    add,
    search: (query: string) =>
      store.setState(({ all }) => ({ query, shown: findCustomers(all, query) })),
    alike: (form: CustomerForm): readonly Customer[] => alreadyHere(store.getState().all, form),
    /** The one customer whose full name stands in the words. */
    namedIn: (text: string): Customer | undefined => namedIn(store.getState().all, text),
    suggest: (text: string, limit: number): readonly Customer[] =>
      findCustomers(store.getState().all, text).slice(0, limit),
  };
}
export type CustomersStore = ReturnType<typeof createCustomersStore>;

/** A firm without a person's name goes by its own. */
export function shownName(customer: Pick<Customer, 'name' | 'company'>): string {
  return customer.name || customer.company;
}
