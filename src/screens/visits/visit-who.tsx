import { type Customer, shownName } from '../../domain/record/customer.ts';
import type { CustomersStore } from '../../state/customers-store.ts';
import type { VisitForm } from '../../state/visits-store.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { Icon } from '../../ui/icon.tsx';

/** `alone`: the owner took the name away, so that no name in the words links again. */
export type LinkedForm = VisitForm & { readonly alone: boolean };
export type Change = (part: Partial<LinkedForm>) => void;
type Linked = Pick<Customer, 'id' | 'name' | 'company' | 'addresses'>;

type Props = {
  readonly form: LinkedForm;
  readonly customers: CustomersStore;
  readonly onChange: Change;
};

const suggestionsShown = 3;

/** The customer the visit is with: the one picked, else the one whose full name stands in the words. */
export function linkedIn(form: LinkedForm, customers: CustomersStore): Linked | undefined {
  const { all } = customers.getState();
  if (form.customer) return all.find(({ customer }) => customer.id === form.customer)?.customer;
  return form.alone ? undefined : customers.namedIn(form.title);
}

export function VisitWho({ form, customers, onChange }: Props) {
  const linked = linkedIn(form, customers);
  const typed = form.title.trim();
  const suggested = linked || typed.length < 2 ? [] : customers.suggest(typed, suggestionsShown);
  return (
    <>
      <label class="field">
        <span>{words.what}</span>
        <input
          value={form.title}
          placeholder={words.hint}
          autocomplete="off"
          autofocus={form.title === ''}
          onInput={(event) => onChange({ title: event.currentTarget.value, alone: false })}
        />
      </label>
      {linked && <LinkedChip linked={linked} onChange={onChange} />}
      {suggested.length > 0 && (
        <fieldset class="row" aria-label={words.suggestions}>
          {suggested.map((customer) => (
            <button
              key={customer.id}
              type="button"
              class="chip"
              onClick={() => onChange({ title: shownName(customer), customer: customer.id })}
            >
              {shownName(customer)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

type ChipProps = { readonly linked: Linked; readonly onChange: Change };

function LinkedChip({ linked, onChange }: ChipProps) {
  const name = shownName(linked);
  return (
    <div class="row">
      <button
        type="button"
        class="chip strong"
        aria-label={words.withNobody(name)}
        onClick={() => onChange({ customer: null, alone: true })}
      >
        {words.with(name)}
        <Icon name="close" size={18} />
      </button>
    </div>
  );
}
