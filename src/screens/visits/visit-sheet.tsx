import '../../ui/field.css';
import { useState } from 'preact/hooks';
import type { Visit } from '../../domain/record/visit.ts';
import { createCustomersStore } from '../../state/customers/customers-store.ts';
import { pathTo } from '../../state/router.ts';
import { type VisitsStore, visitDraft } from '../../state/visits/visits-store.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { useWords } from '../../text/words.ts';
import { Link } from '../../ui/link.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useStarted } from '../use-started.ts';
import { VisitActs } from './visit-acts.tsx';
import {
  type Change,
  type Resolved,
  type SheetForm,
  sheetForm,
  useResolved,
} from './visit-form.ts';
import { VisitWhen } from './visit-when.tsx';
import { VisitWho } from './visit-who.tsx';

type Props = {
  readonly store: VisitsStore;
  readonly visit: Visit | null;
  readonly onClose: () => void;
};

/** A visit by hand: one line, and Save. One that is there: what to tell them and how it ended come first. */
export function VisitSheet({ store, visit, onClose }: Props) {
  const { save } = useWords();
  const customers = useStarted(createCustomersStore);
  const [began] = useState(() => store.formFor(visit));
  const [start] = useState<SheetForm>(() => sheetForm(began, visit));
  const where = { key: visitDraft(visit?.id ?? null), path: '/visits' };
  const draft = useFormDraft(where, start);
  const resolved = useResolved(draft.form, visit, customers);
  const { toSave } = resolved;
  const keep = async (event: Event) => {
    event.preventDefault();
    const saved =
      toSave && (await store.save(visit?.id ?? null, toSave, visit ? began : undefined));
    if (saved) onClose();
  };
  return (
    <Sheet title={visit ? words.edit : words.add} onClose={onClose}>
      {visit && <VisitActs visit={visit} onClose={onClose} />}
      <form class="stack" onSubmit={(event) => void keep(event)}>
        <VisitWho
          form={draft.form}
          resolved={resolved}
          customers={customers}
          onChange={draft.change}
        />
        <VisitWhen resolved={resolved} onChange={draft.change} />
        <VisitWhere form={draft.form} resolved={resolved} onChange={draft.change} />
        <footer class="sheet-foot">
          <button type="submit" class="button main" disabled={!toSave}>
            {save}
          </button>
        </footer>
      </form>
      {visit?.customer && (
        <Link to={pathTo('customer', visit.customer)} class="button quiet">
          {words.customer}
        </Link>
      )}
    </Sheet>
  );
}

type WhereProps = {
  readonly form: SheetForm;
  readonly resolved: Resolved;
  readonly onChange: Change;
};

function VisitWhere({ form, resolved, onChange }: WhereProps) {
  return (
    <>
      <label class="field">
        <span>{words.place}</span>
        <input
          value={resolved.place}
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
