import '../ui/field.css';
import { useLayoutEffect } from 'preact/hooks';
import { type DraftSetting, useDraft } from './use-draft.ts';

type Props = Pick<DraftSetting, 'draft' | 'path' | 'autoFocus'> & {
  readonly label: string;
  readonly value?: string;
  readonly onText?: (text: string) => void;
  readonly rows?: number;
};

/** Words of many lines that wait for their button; back after a kill, with the cursor. */
export function DraftField({ label, value = '', onText, rows = 3, ...setting }: Props) {
  const { field, text } = useDraft<HTMLTextAreaElement>({ ...setting, value });
  useLayoutEffect(() => onText?.(text), [text]);
  return (
    <label class="field grow">
      <span>{label}</span>
      <textarea {...field} rows={rows} />
    </label>
  );
}
