import { useMemo, useState } from 'preact/hooks';
import { likelyDoubles } from '../../domain/customer-doubles.ts';
import type { Customer } from '../../domain/record/customer.ts';
import type { CustomersStore } from '../../state/customers/customers-store.ts';
import { useStore } from '../../state/use-store.ts';
import { customersWords as words } from '../../text/en-customers.ts';
import { Sheet } from '../../ui/sheet.tsx';

type Props = { readonly store: CustomersStore };

/** One quiet line; the pairs are looked at one at a time, when the owner likes. */
export function Doubles({ store }: Props) {
  const all = useStore(store, (state) => state.all);
  const different = useStore(store, (state) => state.different);
  const doubles = useMemo(() => likelyDoubles(all, different), [all, different]);
  const [looking, look] = useState(false);
  const [pair] = doubles;
  if (!pair) return null;
  return (
    <>
      <button type="button" class="button quiet" onClick={() => look(true)}>
        {words.doubles(doubles.length)}
      </button>
      {looking && (
        <Sheet title={words.doublesTitle} onClose={() => look(false)}>
          <div class="stack">
            {pair.map((one) => (
              <Person key={one.id} customer={one} />
            ))}
            <button type="button" class="button main" onClick={() => void store.merge(pair)}>
              {words.same}
            </button>
            <button type="button" class="button" onClick={() => void store.sayDifferent(pair)}>
              {words.different}
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function Person({ customer }: { readonly customer: Customer }) {
  const { name, company, phones, mails, addresses } = customer;
  const known = [
    company,
    ...phones.map(({ number }) => number),
    ...mails.map(({ address }) => address),
    ...addresses,
  ];
  return (
    <div class="panel">
      <b>{name || company || words.noName}</b>
      <p class="soft">{known.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
