import '../../ui/field.css';
import { useState } from 'preact/hooks';
import { shownName } from '../../domain/record/customer.ts';
import type { CustomerId } from '../../domain/record/id.ts';
import type { Visit } from '../../domain/record/visit.ts';
import { parseLocalDateTime } from '../../domain/time.ts';
import { visitMinutes } from '../../domain/visit-start.ts';
import { type CustomersStore, createCustomersStore } from '../../state/customers-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { type VisitForm, type VisitsStore, visitDraft } from '../../state/visits-store.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { useWords } from '../../text/words.ts';
import { Link } from '../../ui/link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import { type Change, type LinkedForm, linkedIn, VisitWho } from './visit-who.tsx';

type Props = {
  readonly store: VisitsStore;
  readonly visit: Visit | null;
  readonly onClose: () => void;
};

/** A visit by hand: say who or what, and save; the rest has a start that is often right. */
export function VisitSheet({ store, visit, onClose }: Props) {
  const { save } = useWords();
  const customers = useStarted(createCustomersStore);
  useStore(customers, (state) => state.all);
  const [start] = useState<LinkedForm>(() => ({ ...store.formFor(visit), alone: false }));
  const where = { key: visitDraft(visit?.id ?? null), path: '/visits' };
  const draft = useFormDraft(where, start);
  const toSave = readyToSave(draft.form, customers);
  const keep = async (event: Event) => {
    event.preventDefault();
    const saved =
      toSave && (await store.save(visit?.id ?? null, toSave, visit ? start : undefined));
    if (saved) onClose();
  };
  return (
    <Sheet title={visit ? words.edit : words.add} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void keep(event)}>
        <VisitWho form={draft.form} customers={customers} onChange={draft.change} />
        <VisitWhen form={draft.form} onChange={draft.change} />
        <VisitWhere form={draft.form} customers={customers} onChange={draft.change} />
        <button type="submit" class="button main" disabled={!toSave}>
          {save}
        </button>
        {visit && <Rare store={store} visit={visit} onClose={onClose} />}
      </form>
    </Sheet>
  );
}

function readyToSave(form: LinkedForm, customers: CustomersStore) {
  const start = parseLocalDateTime(form.start.slice(0, 16));
  const linked = linkedIn(form, customers);
  const title = form.title.trim() || (linked ? shownName(linked) : '');
  if (start === undefined || title === '') return undefined;
  const { minutes, note } = form;
  const place = form.place ?? linked?.addresses[0] ?? '';
  return { title, customer: linked?.id ?? null, start, minutes, place, note };
}

type PartProps = { readonly form: VisitForm; readonly onChange: Change };

function VisitWhen({ form, onChange }: PartProps) {
  const lengths: readonly number[] = visitMinutes;
  const choices = lengths.includes(form.minutes) ? lengths : [...lengths, form.minutes];
  return (
    <>
      <label class="field">
        <span>{words.start}</span>
        <input
          type="datetime-local"
          value={form.start}
          required
          onInput={(event) => onChange({ start: event.currentTarget.value })}
        />
      </label>
      <fieldset class="lengths">
        <legend>{words.length}</legend>
        {choices.map((minutes) => (
          <label key={minutes} class="choice">
            <input
              type="radio"
              name="length"
              checked={minutes === form.minutes}
              onChange={() => onChange({ minutes })}
            />
            {words.minutes(minutes)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

type WhereProps = {
  readonly form: LinkedForm;
  readonly customers: CustomersStore;
  readonly onChange: Change;
};

function VisitWhere({ form, customers, onChange }: WhereProps) {
  const place = form.place ?? linkedIn(form, customers)?.addresses[0] ?? '';
  return (
    <>
      <label class="field">
        <span>{words.place}</span>
        <input
          value={place}
          autocomplete="off"
          onInput={(event) => onChange({ place: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{words.note}</span>
        <textarea
          rows={1}
          value={form.note}
          onInput={(event) => onChange({ note: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

type RareProps = Props & { readonly visit: Visit };

function Rare({ store, visit, onClose }: RareProps) {
  const cancel = async () => {
    if (await store.cancel(visit)) onClose();
  };
  return (
    <div class="row">
      {visit.customer && <CustomerLink id={visit.customer} />}
      <button type="button" class="button quiet" onClick={() => void cancel()}>
        {words.cancel}
      </button>
    </div>
  );
}

function CustomerLink({ id }: { readonly id: CustomerId }) {
  return (
    <Link to={pathTo('customer', id)} class="button quiet">
      {words.customer}
    </Link>
  );
}
