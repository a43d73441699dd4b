import '../../ui/field.css';
import { useMemo, useState } from 'preact/hooks';
import type { CustomerForm } from '../../domain/customer-edit.ts';
import { shownName } from '../../domain/record/customer.ts';
import { type CustomersStore, newCustomerDraft } from '../../state/customers/customers-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { customersWords as words } from '../../text/en-customers.ts';
import { useWords } from '../../text/words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useApp } from '../use-app.ts';
import { useFormDraft } from '../use-form-draft.ts';

type Props = {
  readonly store: CustomersStore;
  readonly name: string;
  readonly onClose: () => void;
};

const fields = [
  { of: 'name', type: 'text', inputMode: 'text' },
  { of: 'phone', type: 'tel', inputMode: 'tel' },
  { of: 'mail', type: 'text', inputMode: 'email' },
  { of: 'address', type: 'text', inputMode: 'text' },
] as const;

/** A name and one way to reach them are enough. */
export function AddCustomerSheet({ store, name, onClose }: Props) {
  const { save } = useWords();
  const start = { name, phone: '', mail: '', address: '' };
  const { form, change } = useFormDraft({ key: newCustomerDraft, path: '/customers' }, start);
  const keep = async (event: Event) => {
    event.preventDefault();
    if (form.name.trim() !== '' && (await store.add(form))) onClose();
  };
  return (
    <Sheet title={words.add} onClose={onClose}>
      <Pick store={store} onPicked={onClose} />
      <form class="stack" onSubmit={(event) => void keep(event)}>
        {fields.map(({ of, ...keyboard }) => (
          <label key={of} class="field">
            <span>{words.form[of]}</span>
            <input
              {...keyboard}
              value={form[of]}
              autocomplete="off"
              autofocus={of === 'name'}
              onInput={(event) => change({ [of]: event.currentTarget.value })}
            />
          </label>
        ))}
        <Already store={store} form={form} />
        <footer class="sheet-foot">
          <button type="submit" class="button main" disabled={form.name.trim() === ''}>
            {save}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}

type PickProps = { readonly store: CustomersStore; readonly onPicked: () => void };

/** Where the browser hands the phone's contacts over; several at once. */
function Pick({ store, onPicked }: PickProps) {
  const { platform } = useApp().services;
  const [nobody, setNobody] = useState(false);
  if (!platform.canPickContacts()) return null;
  const pick = async () => {
    if ((await store.pick()) > 0) onPicked();
    else setNobody(true);
  };
  return (
    <div class="stack">
      <button type="button" class="button" onClick={() => void pick()}>
        <Icon name="people" size={20} />
        {words.pick}
      </button>
      <p class="soft" role="status">
        {nobody && words.nobodyNew}
      </p>
    </div>
  );
}

function Already({ store, form }: { readonly store: CustomersStore; readonly form: CustomerForm }) {
  const all = useStore(store, (state) => state.all);
  const alike = useMemo(() => store.alike(form), [store, form, all]);
  if (alike.length === 0) return <p class="soft">{words.form.hint}</p>;
  return (
    <p class="already" role="status">
      {words.form.already}{' '}
      {alike.slice(0, 3).map((person) => (
        <Link key={person.id} to={pathTo('customer', person.id)} class="chip strong">
          {shownName(person) || words.noName}
        </Link>
      ))}
    </p>
  );
}
