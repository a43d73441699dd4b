import '../ui/field.css';
import { useId } from 'preact/hooks';
import { type DraftSetting, useDraft } from './use-draft.ts';

type Props = DraftSetting & {
  readonly label: string;
  readonly of?: keyof typeof keyboards;
  readonly hint?: string;
  /** Words to choose from, beside the owner's own. */
  readonly choices?: readonly string[];
};

/** A mail field is typed as text: a browser's own mail field hides where the cursor is. */
const keyboards = {
  words: { type: 'text', inputMode: 'text' },
  tel: { type: 'tel', inputMode: 'tel' },
  mail: { type: 'text', inputMode: 'email' },
} as const;

/** One line that keeps itself: Enter or leaving stores, Escape takes back. */
export function LineField({ label, of = 'words', hint, choices, ...setting }: Props) {
  const list = useId();
  const { ref, text, type, commit, reset } = useDraft<HTMLInputElement>(setting);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') reset();
    if (event.key === 'Enter') ref.current?.blur();
  };
  return (
    <label class="field grow">
      <span>{label}</span>
      <input
        ref={ref}
        {...keyboards[of]}
        value={text}
        placeholder={hint}
        autocomplete="off"
        autocapitalize={of === 'mail' ? 'none' : undefined}
        enterkeyhint="done"
        list={choices && list}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKey}
        onBlur={commit}
      />
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </label>
  );
}
