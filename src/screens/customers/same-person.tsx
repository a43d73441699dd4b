import '../../ui/field.css';
import { useState } from 'preact/hooks';
import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomerStore } from '../../state/customers/customer-store.ts';
import { createCustomersStore } from '../../state/customers/customers-store.ts';
import { useStore } from '../../state/use-store.ts';
import { customersWords, customerWords } from '../../text/en-customers.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useStarted } from '../use-started.ts';

const words = customerWords.same;

type Props = { readonly store: CustomerStore; readonly customer: Customer };

/** Two entries of one person become one, by hand. */
export function SamePerson({ store, customer }: Props) {
  const [choosing, choose] = useState(false);
  return (
    <>
      <button type="button" class="button quiet" onClick={() => choose(true)}>
        {words.button}
      </button>
      {choosing && <Choose store={store} customer={customer} onClose={() => choose(false)} />}
    </>
  );
}

const shownMost = 8;

function Choose({ store, customer, onClose }: Props & { readonly onClose: () => void }) {
  const everybody = useStarted(createCustomersStore);
  const { query, shown } = useStore(everybody, (state) => state);
  const others = shown.filter(({ id }) => id !== customer.id).slice(0, shownMost);
  const take = (other: Customer) => {
    onClose();
    void store.mergeWith(other.id);
  };
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div class="stack">
        <p class="soft">{words.into(shownName(customer))}</p>
        <label class="field">
          <span>{words.search}</span>
          <input
            type="search"
            value={query}
            onInput={(event) => everybody.search(event.currentTarget.value)}
          />
        </label>
        {others.map((other) => (
          <button key={other.id} type="button" class="button" onClick={() => take(other)}>
            {[shownName(other) || customersWords.noName, other.phones[0]?.number]
              .filter(Boolean)
              .join(' · ')}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
