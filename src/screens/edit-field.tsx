import '../ui/field.css';
import './edit-field.css';
import { useId, useState } from 'preact/hooks';
import { type DraftSetting, useDraft } from './use-draft.ts';

type Props = DraftSetting & {
  readonly onStore: (text: string) => Promise<boolean>;
  readonly label: string;
  readonly labelHidden?: boolean;
  /** Said under the field, and what the field is for. */
  readonly hint?: string;
  /** Shown when the words could not be stored. */
  readonly wrong?: string;
  readonly many?: boolean;
  readonly class?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'tel' | 'email';
  /** Words to choose from, beside the owner's own. */
  readonly choices?: readonly string[];
};

/** A field of text that keeps itself: Enter or leaving stores, Escape takes back. */
export function EditField(props: Props) {
  const { label, hint, wrong, many = false, labelHidden = false, choices } = props;
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const onStore = async (text: string) => {
    const stored = await props.onStore(many ? text : text.replaceAll(/\s+/g, ' '));
    setWrong(!stored);
    return stored;
  };
  const { field, commit, reset } = useDraft<HTMLInputElement & HTMLTextAreaElement>({
    ...props,
    onStore,
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      setWrong(false);
      reset();
    }
    if (event.key !== 'Enter' || (many && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    commit();
  };
  const said = isWrong ? wrong : hint;
  const shared = {
    ...field,
    id,
    placeholder: props.placeholder,
    inputMode: props.inputMode,
    autocomplete: 'off',
    autocapitalize: props.inputMode === 'email' ? 'none' : undefined,
    enterkeyhint: many ? 'enter' : 'done',
    'aria-invalid': isWrong || undefined,
    'aria-describedby': said === undefined ? undefined : `${id}-said`,
    onKeyDown: onKey,
    onBlur: commit,
  } as const;
  return (
    <div class={`edit ${props.class ?? ''}`}>
      <label class="field" for={id}>
        <span class={labelHidden ? 'only-heard' : undefined}>{label}</span>
        {choices ? (
          <input {...shared} list={`${id}-choices`} />
        ) : (
          <textarea {...shared} rows={many ? 2 : 1} />
        )}
      </label>
      {choices && <Choices id={`${id}-choices`} choices={choices} />}
      {said !== undefined && (
        <small id={`${id}-said`} class="soft" role={isWrong ? 'alert' : undefined}>
          {said}
        </small>
      )}
    </div>
  );
}

type ChoicesProps = { readonly id: string; readonly choices: readonly string[] };

function Choices({ id, choices }: ChoicesProps) {
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  );
}
