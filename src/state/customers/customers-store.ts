/** Everybody the owner works for, by name, and who of them fits what is typed. */
import { createStore } from 'zustand/vanilla';
import { change } from '../../domain/change/change.ts';
import type { Pair } from '../../domain/customer-doubles.ts';
import { type CustomerForm, newCustomer } from '../../domain/customer-edit.ts';
import { ownselves } from '../../domain/customer-person.ts';
import {
  alreadyHere,
  customerNamed,
  type Findable,
  findable,
  findCustomers,
  suggestCustomers,
} from '../../domain/customer-search.ts';
import { type BySaid, bySaid, namedIn } from '../../domain/named-in.ts';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import { asId, type CustomerId } from '../../domain/record/id.ts';
import { live } from '../../storage/live.ts';
import { allRecords } from '../../storage/reads.ts';
import type { App } from '../app.ts';
import { ownerMove } from '../owner-move.ts';
import { rethrow } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';
import { addPicked, asKeys, handOutCustomers, mergeInto, sayDifferent } from './customer-moves.ts';

export type CustomersState = {
  readonly ready: boolean;
  readonly query: string;
  /** Everybody, by name as the owner's language sorts. */
  readonly all: readonly Findable[];
  /** Those who fit the query. */
  readonly shown: readonly Customer[];
  /** Pairs that were said to be two people. */
  readonly different: ReadonlySet<string>;
};

/** `new` is the form's draft: half a customer comes back after a kill. */
export const newCustomerDraft = 'customer:new';

export function createCustomersStore(app: App) {
  const { platform } = app.services;
  const { compare } = new Intl.Collator(app.defaults.locale, {
    sensitivity: 'base',
    numeric: true,
  });
  const store = createStore<CustomersState>(() => ({
    ready: false,
    query: '',
    all: [],
    shown: [],
    different: new Set(),
  }));
  let said: BySaid<Customer> | undefined;

  function start(): () => void {
    return live(async () => await readAll(app), follow, rethrow);
  }

  function follow({ customers, different }: Everybody): void {
    const all = [...ownselves(customers)]
      .sort((a, b) => compare(shownName(a), shownName(b)) || a.created - b.created)
      .map(findable);
    said = undefined;
    const shown = findCustomers(all, store.getState().query);
    store.setState({ ready: true, all, shown, different });
  }

  async function add(form: CustomerForm): Promise<CustomerId | undefined> {
    const id = asId<'customer'>(platform.newId());
    const created = platform.now().instant;
    const kept = await ownerMove(app, {
      verb: 'added',
      title: form.name.trim(),
      changes: [change('customer', id, { ...newCustomer(form), created })],
      draft: newCustomerDraft,
    });
    return kept ? id : undefined;
  }

  return {
    ...store,
    start,
    add,
    pick: () => addPicked(app),
    merge: ([kept, other]: Pair) => mergeInto(app, kept.id, other.id),
    sayDifferent: (pair: Pair) => sayDifferent(app, pair),
    handOut: () =>
      handOutCustomers(
        app,
        store.getState().all.map(({ customer }) => customer),
      ),
    search: (query: string) =>
      store.setState(({ all }) => ({ query, shown: findCustomers(all, query) })),
    alike: (form: CustomerForm): readonly Customer[] => alreadyHere(store.getState().all, form),
    /** The one customer whose full name stands in the words. */
    namedIn: (text: string): Customer | undefined => {
      said ??= bySaid(store.getState().all.map((one) => one.customer));
      const [found, ...others] = namedIn(said, text);
      return others.length === 0 ? found : undefined;
    },
    /** The one customer of exactly this name. */
    named: (name: string): Customer | undefined => customerNamed(store.getState().all, name),
    suggest: (text: string, limit: number): readonly Customer[] =>
      suggestCustomers(store.getState().all, text, limit),
  };
}
type Everybody = {
  readonly customers: readonly Customer[];
  readonly different: ReadonlySet<string>;
};

async function readAll({ services }: App): Promise<Everybody> {
  const [customers, different] = await Promise.all([
    allRecords(services.db, 'customer'),
    services.reader.meta(metaKeys.different),
  ]);
  return { customers, different: new Set(asKeys(different)) };
}

export type CustomersStore = ReturnType<typeof createCustomersStore>;
