import '../../ui/field.css';
import './customers-screen.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import { createCustomersStore, newCustomerDraft } from '../../state/customers/customers-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { customersWords as words } from '../../text/en-customers.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { BottomAction } from '../bottom-action.tsx';
import { keptPlace, useKeptPlace } from '../kept-place.ts';
import { useApp } from '../use-app.ts';
import { useReopened } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import type { RowPlace } from '../use-window.ts';
import { WindowList } from '../window-list.tsx';
import { AddCustomerSheet } from './add-customer-sheet.tsx';
import { CustomersMore } from './customers-more.tsx';
import { Doubles } from './doubles.tsx';

/** Everybody by name; one of them in a few keys. */
export function CustomersScreen() {
  const store = useStarted(createCustomersStore);
  const state = useStore(store, (customers) => customers);
  const [adding, setAdding] = useState<string | null>(null);
  const main = useRef<HTMLElement>(null);
  const kept = useMemo(keptPlace, []);
  useEffect(() => store.search(kept.query), [store, kept]);
  useKeptPlace(main, state.query);
  useReopened(newCustomerDraft, () => setAdding(''));
  return (
    <main ref={main} class="screen customers">
      <header class="screen-head">
        <h1 class="grow screen-title">{words.title}</h1>
        <Link to="/visits" class="button quiet">
          <Icon name="calendar" size={20} />
          {words.visits}
        </Link>
        <CustomersMore store={store} hasAny={state.all.length > 0} />
      </header>
      <SearchBox query={state.query} onSearch={store.search} />
      <p class="only-heard" role="status">
        {state.query !== '' && words.found(state.shown.length)}
      </p>
      {state.query === '' && <Doubles store={store} />}
      {state.shown.length > 0 ? (
        <Listed customers={state.shown} startAt={kept.row} />
      ) : (
        state.ready && <Nobody query={state.query} onAdd={setAdding} />
      )}
      <BottomAction>
        <button type="button" class="button main" onClick={() => setAdding('')}>
          {words.add}
        </button>
      </BottomAction>
      {adding !== null && (
        <AddCustomerSheet store={store} name={adding} onClose={() => setAdding(null)} />
      )}
    </main>
  );
}

type SearchProps = { readonly query: string; readonly onSearch: (query: string) => void };

function SearchBox({ query, onSearch }: SearchProps) {
  return (
    <label class="search-box">
      <Icon name="search" size={20} />
      <span class="only-heard">{words.search}</span>
      <input
        type="search"
        value={query}
        placeholder={words.hint}
        autocomplete="off"
        enterkeyhint="search"
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </label>
  );
}

type ListedProps = {
  readonly customers: readonly Customer[];
  readonly startAt: RowPlace | undefined;
};

function Listed({ customers, startAt }: ListedProps) {
  const ids = useMemo(() => customers.map(({ id }) => id), [customers]);
  const byId = useMemo(() => new Map(customers.map((one) => [one.id, one])), [customers]);
  const row = (id: CustomerId) => {
    const customer = byId.get(id);
    return customer ? <CustomerRow customer={customer} /> : null;
  };
  return (
    <WindowList label={words.title} ids={ids} row={row} onSee={allAreRead} startAt={startAt} />
  );
}

function allAreRead(): void {}

function CustomerRow({ customer }: { readonly customer: Customer }) {
  const name = shownName(customer) || words.noName;
  const company = customer.name === '' ? '' : customer.company;
  const [reach] = [...customer.phones.map((phone) => phone.number), ...customer.addresses];
  return (
    <Link to={pathTo('customer', customer.id)} class="customer-row">
      <span class="disc" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="grow">
        <b>{name}</b>
        <small>{[company, reach].filter(Boolean).join(' · ')}</small>
      </span>
    </Link>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
  return ends.map((word) => word?.match(/^\p{L}/u)?.[0] ?? '').join('');
}

type NobodyProps = { readonly query: string; readonly onAdd: (name: string) => void };

function Nobody({ query, onAdd }: NobodyProps) {
  const app = useApp();
  const isSearch = query.trim() !== '';
  return (
    <section class="nobody">
      <p class="soft">{isSearch ? words.nobody : words.empty}</p>
      {isSearch ? (
        <button type="button" class="button" onClick={() => onAdd(query.trim())}>
          {words.addNamed(query.trim())}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => app.openImport()}>
          {words.importing}
        </button>
      )}
    </section>
  );
}
