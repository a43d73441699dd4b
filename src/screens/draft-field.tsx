import '../ui/field.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../domain/record/field.ts';
import { wordsOf } from '../state/draft.ts';
import { useApp } from './use-app.ts';

type Props = {
  /** The draft's key: the words come back under it after a kill. */
  readonly draft: string;
  readonly label: string;
  readonly initial: string;
  readonly onText: (text: string) => void;
  readonly extra?: Json;
  readonly autoFocus?: boolean;
  readonly hint?: string;
  readonly rows?: number;
};

/** A field whose words and cursor are on disk within 300 ms, and back after a kill. */
export function DraftField({
  draft,
  label,
  initial,
  onText,
  extra,
  autoFocus,
  hint,
  rows = 3,
}: Props) {
  const { drafts } = useApp();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const heard = useRef(onText);
  heard.current = onText;

  useEffect(() => {
    let gone = false;
    void drafts.read(draft).then((kept) => {
      const element = area.current;
      if (gone || !element) return;
      if (kept && element.value === initial) {
        element.value = kept.text;
        setText(kept.text);
        heard.current(kept.text);
      }
      if (autoFocus || kept) element.focus();
      if (kept) element.setSelectionRange(...kept.selection);
    });
    return () => {
      gone = true;
    };
  }, [draft, drafts, initial, autoFocus]);

  const keep = () => {
    const element = area.current;
    if (!element) return;
    const selection = [element.selectionStart, element.selectionEnd] as const;
    drafts.keep(draft, wordsOf(element.value, selection, extra));
  };
  const type = (value: string) => {
    setText(value);
    keep();
    onText(value);
  };
  return (
    <label class="field grow">
      <span>{label}</span>
      <textarea
        ref={area}
        rows={rows}
        value={text}
        placeholder={hint}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyUp={keep}
        onPointerUp={keep}
      />
    </label>
  );
}
