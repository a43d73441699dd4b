import { useId, useState } from 'preact/hooks';
import { type SetupAim, type SetupTrouble, setUp } from '../../state/sync/setup.ts';
import { fieldsOf, type StoreKind } from '../../state/sync/store-address.ts';
import { nginxCorsRule, probeWords, s3CorsRule } from '../../text/en-sync.ts';
import { setupWords as words } from '../../text/en-sync-setup.ts';
import { CopyButton } from '../contact/copy-button.tsx';
import { useApp } from '../use-app.ts';

type Words = Readonly<Record<string, string>>;
type Field = keyof typeof words.fields;

type Props = {
  readonly kind: StoreKind;
  readonly start: Words;
  readonly aim: SetupAim['is'];
  readonly onBack: () => void;
  readonly onDone: (code: string | null) => void;
};

/** How the place is reached; tried for real before anything is kept. No draft is made of it: a password is in it. */
export function StoreFields({ kind, start, aim, onBack, onDone }: Props) {
  const app = useApp();
  const [typed, type] = useState<Words>(start);
  const [code, setCode] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [trouble, setTrouble] = useState<SetupTrouble | null>(null);
  const fields = fieldsOf[kind];
  const isFilled = fields.every((field) => typed[field]) && (aim !== 'code' || code !== '');
  const tryOut = async () => {
    setTrying(true);
    const words = Object.fromEntries(fields.map((field) => [field, typed[field] ?? '']));
    const what: SetupAim = aim === 'code' ? { is: aim, code } : { is: aim };
    const done = await setUp(app, { kind, ...words }, what).finally(() => setTrying(false));
    if (done.ok) onDone(done.value.code);
    else setTrouble(done.error);
  };
  return (
    <form
      class="stack store-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFilled && !isTrying) void tryOut();
      }}
    >
      {aim === 'code' && <CodeField code={code} onType={setCode} />}
      {fields.map((field) => (
        <StoreField
          key={field}
          field={field}
          text={typed[field] ?? ''}
          onType={(text) => type({ ...typed, [field]: text })}
        />
      ))}
      {trouble && <Trouble trouble={trouble} kind={kind} />}
      <button type="submit" class="button main" disabled={!isFilled || isTrying}>
        {isTrying ? words.checking : aim === 'move' ? words.save : words.check}
      </button>
      <button type="button" class="button quiet" onClick={onBack}>
        {words.back}
      </button>
    </form>
  );
}

const secrets: ReadonlySet<Field> = new Set<Field>(['password', 'secret']);
const addresses: ReadonlySet<Field> = new Set<Field>(['url', 'endpoint']);

type FieldProps = {
  readonly field: Field;
  readonly text: string;
  readonly onType: (text: string) => void;
};

function StoreField({ field, text, onType }: FieldProps) {
  const id = useId();
  const [label, hint] = words.fields[field];
  const given = {
    id,
    autocapitalize: 'none',
    spellcheck: false,
    value: text,
    'aria-describedby': hint === '' ? undefined : `${id}-hint`,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) =>
      onType(event.currentTarget.value),
  } as const;
  return (
    <label class="field" for={id}>
      <span>{label}</span>
      {secrets.has(field) ? (
        <input {...given} type="password" autocomplete="current-password" />
      ) : (
        <input
          {...given}
          inputMode={addresses.has(field) ? 'url' : undefined}
          autocomplete={field === 'user' ? 'username' : 'off'}
        />
      )}
      {hint !== '' && (
        <small id={`${id}-hint`} class="soft">
          {hint}
        </small>
      )}
    </label>
  );
}

type CodeProps = { readonly code: string; readonly onType: (text: string) => void };

function CodeField({ code, onType }: CodeProps) {
  const id = useId();
  const [label, hint] = words.code;
  return (
    <label class="field" for={id}>
      <span>{label}</span>
      <input
        id={id}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={code}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <small id={`${id}-hint`} class="soft">
        {hint}
      </small>
    </label>
  );
}

type TroubleProps = { readonly trouble: SetupTrouble; readonly kind: StoreKind };

/** What is wrong, what to do, and the lines to copy where a server has to allow it. */
function Trouble({ trouble, kind }: TroubleProps) {
  const { origin } = useApp().services.platform;
  const isPlace = trouble.is === 'place';
  const said = isPlace ? probeWords.troubles[trouble.why] : words.troubles[trouble.is];
  const rule = kind === 's3' ? s3CorsRule : nginxCorsRule;
  return (
    <div class="stack trouble" role="alert">
      <p>
        <b>{said.what}</b> {said.next}
      </p>
      {isPlace && trouble.why === 'browsers-forbidden' && <Rule text={rule(origin())} />}
    </div>
  );
}

function Rule({ text }: { readonly text: string }) {
  return (
    <figure class="stack">
      <figcaption class="soft">{words.rule}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, also by keyboard */}
      <pre class="rule" tabIndex={0}>
        {text}
      </pre>
      <CopyButton text={text} />
    </figure>
  );
}
