import '../ui/field.css';
import './edit-field.css';
import { useId, useState } from 'preact/hooks';
import { type DraftSetting, useDraft } from './use-draft.ts';

type Props = DraftSetting & {
  readonly label: string;
  /** Said under the field, and what the field is for. */
  readonly hint?: string;
  /** Shown when the words could not be stored. */
  readonly wrong?: string;
  readonly many?: boolean;
  readonly class?: string;
  readonly inputMode?: 'decimal' | 'numeric';
  readonly labelHidden?: boolean;
};

/** A field of text that keeps itself: Enter or leaving stores, Escape takes back. */
export function EditField(props: Props) {
  const { label, hint, wrong, many = false, inputMode, labelHidden = false } = props;
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const onStore = async (text: string) => {
    const stored = await props.onStore(many ? text : text.replaceAll(/\s+/g, ' '));
    setWrong(!stored);
    return stored;
  };
  const { ref, text, type, commit, reset } = useDraft<HTMLTextAreaElement>({ ...props, onStore });
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
  return (
    <div class={`edit ${props.class ?? ''}`}>
      <label class="field">
        <span class={labelHidden ? 'only-heard' : undefined}>{label}</span>
        <textarea
          ref={ref}
          rows={many ? 2 : 1}
          value={text}
          inputMode={inputMode}
          enterkeyhint={many ? 'enter' : 'done'}
          aria-invalid={isWrong || undefined}
          aria-describedby={said === undefined ? undefined : id}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKey}
          onBlur={commit}
        />
      </label>
      {said !== undefined && (
        <small id={id} class="soft" role={isWrong ? 'alert' : undefined}>
          {said}
        </small>
      )}
    </div>
  );
}
