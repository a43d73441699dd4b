import type { VisitPart } from '../../domain/capture/understand-visit.ts';
import { shownName } from '../../domain/record/customer.ts';
import { at } from '../../domain/time.ts';
import type { CustomersStore } from '../../state/customers/customers-store.ts';
import { visitsWords as words } from '../../text/en-visits.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../use-app.ts';
import { type Change, type Resolved, removing, type SheetForm } from './visit-form.ts';

type Props = {
  readonly form: SheetForm;
  readonly resolved: Resolved;
  readonly customers: CustomersStore;
  readonly onChange: Change;
};

const suggestionsShown = 3;

/** One line says all of it; what was understood shows below, and can be taken away. */
export function VisitWho({ form, resolved, customers, onChange }: Props) {
  const typed = form.title.trim();
  const isAlone = resolved.linked !== undefined || form.removed.includes('customer');
  const suggested = isAlone || typed.length < 2 ? [] : customers.suggest(typed, suggestionsShown);
  return (
    <>
      <label class="field">
        <span>{words.what}</span>
        <input
          value={form.title}
          placeholder={words.hint}
          autocomplete="off"
          enterkeyhint="done"
          autofocus={form.title === ''}
          onInput={(event) => onChange({ title: event.currentTarget.value })}
        />
      </label>
      <Understood form={form} resolved={resolved} onChange={onChange} />
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

type UnderstoodProps = Omit<Props, 'customers'>;

function Understood({ form, resolved, onChange }: UnderstoodProps) {
  const format = useFormat();
  const { linked, understood } = resolved;
  const remove = (part: VisitPart) => {
    const customer = part === 'customer' ? { customer: null } : {};
    onChange({ removed: removing(form, part), ...customer });
  };
  const name = linked && shownName(linked);
  const hour = understood?.hour ?? '';
  return (
    <div class="row" aria-live="polite">
      {name && <Chip label={words.with(name)} named={name} onRemove={() => remove('customer')} />}
      {understood?.day && (
        <Chip label={format.day(understood.day)} onRemove={() => remove('day')} />
      )}
      {hour !== '' && (
        <Chip label={format.clock(at(resolved.day, hour))} onRemove={() => remove('hour')} />
      )}
      {understood?.minutes && (
        <Chip label={words.minutes(understood.minutes)} onRemove={() => remove('length')} />
      )}
    </div>
  );
}

type ChipProps = {
  readonly label: string;
  readonly named?: string;
  readonly onRemove: () => void;
};

function Chip({ label, named = label, onRemove }: ChipProps) {
  return (
    <button type="button" class="chip strong" aria-label={words.remove(named)} onClick={onRemove}>
      <span class="visit-read">{label}</span>
      <Icon name="close" size={18} />
    </button>
  );
}
