import { useMemo, useState } from 'preact/hooks';
import { type Lines, linesOf } from '../../domain/customer-edit.ts';
import type { Customer } from '../../domain/record/customer.ts';
import { contactHoursOf } from '../../domain/usual-hours.ts';
import type { CustomerStore } from '../../state/customers/customer-store.ts';
import { useStore } from '../../state/use-store.ts';
import { customerWords as words } from '../../text/en-customers.ts';
import { languageNames } from '../../text/language-names.ts';
import { languages } from '../../text/region-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ContactHoursFields } from '../contact-hours-fields.tsx';
import { EditField } from '../edit-field.tsx';
import { useApp } from '../use-app.ts';

type Props = { readonly store: CustomerStore; readonly customer: Customer };

/** Every field of a customer, each one tap away. */
export function CustomerDetails({ store, customer }: Props) {
  return (
    <section class="panel">
      <h2>{words.details}</h2>
      <Named store={store} customer={customer} field="name" />
      <Named store={store} customer={customer} field="company" />
      <Several store={store} customer={customer} lines="phones" />
      <Several store={store} customer={customer} lines="mails" />
      <Several store={store} customer={customer} lines="addresses" />
      <Language store={store} customer={customer} />
      <OwnHours store={store} customer={customer} />
    </section>
  );
}

function Named({ store, customer, field }: Props & { readonly field: 'name' | 'company' }) {
  const draft = store.draft(field);
  return (
    <EditField
      draft={draft}
      path={store.path}
      label={words[field]}
      value={customer[field]}
      onStore={(text) => store.edit(() => ({ [field]: text }), draft)}
    />
  );
}

const keyboards = {
  phones: { inputMode: 'tel' },
  mails: { inputMode: 'email' },
  addresses: {},
} as const;

/** One field per line, an empty one where there is none, and one more when asked for. */
function Several({ store, customer, lines }: Props & { readonly lines: Lines }) {
  const stored = linesOf(customer, lines);
  const [asked, ask] = useState(0);
  const hasEmpty = stored.length === 0 || asked > stored.length;
  return (
    <>
      {[...stored, ...(hasEmpty ? [''] : [])].map((value, at) => (
        <Line key={`${at}:${value}`} store={store} lines={lines} at={at} value={value} />
      ))}
      {!hasEmpty && (
        <button type="button" class="button quiet add-line" onClick={() => ask(stored.length + 1)}>
          <Icon name="plus" size={20} />
          {words[lines].add}
        </button>
      )}
    </>
  );
}

type LineProps = {
  readonly store: CustomerStore;
  readonly lines: Lines;
  readonly at: number;
  readonly value: string;
};

function Line({ store, lines, at, value }: LineProps) {
  const draft = store.draft(`${lines}:${at}:${value}`);
  const keep = (text: string) => store.setLine({ lines, at, was: value, text }, draft);
  return (
    <div class="line">
      <EditField
        draft={draft}
        path={store.path}
        label={words.numbered(words[lines].one, at)}
        {...keyboards[lines]}
        value={value}
        onStore={keep}
      />
      {value !== '' && (
        <button
          type="button"
          class="button round"
          aria-label={words.remove(value)}
          onClick={() => void keep('')}
        >
          <Icon name="close" size={20} />
        </button>
      )}
    </div>
  );
}

/** Those the ready words are written in; another one that came with a contact stays, under its name. */
function Language({ store, customer }: Props) {
  const { locale } = useApp().defaults;
  const { language } = customer;
  const options = useMemo(() => {
    const written = Object.entries(languageNames).map(([code, name]) => ({ code, name }));
    const other = languages(locale).filter(({ code }) => code === language);
    const isWritten = written.some(({ code }) => code === language);
    return [{ code: '', name: words.sameLanguage }, ...written, ...(isWritten ? [] : other)];
  }, [locale, language]);
  return (
    <SelectField
      label={words.language}
      options={options}
      value={customer.language ?? ''}
      onChoose={(code) => void store.edit(() => ({ language: code === '' ? null : code }))}
    />
  );
}

function OwnHours({ store, customer }: Props) {
  const usual = useStore(useApp().now, (now) => now.business);
  const own = customer.contactHours;
  const set = (contactHours: Customer['contactHours']) => void store.edit(() => ({ contactHours }));
  return (
    <>
      <Switch
        label={words.ownHours}
        on={own !== null}
        onChange={(on) => set(on ? contactHoursOf(usual) : null)}
      />
      {own === null && <p class="soft">{words.usualHours}</p>}
      {own && <ContactHoursFields hours={own} onChange={set} />}
    </>
  );
}
