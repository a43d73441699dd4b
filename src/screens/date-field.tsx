import '../ui/field.css';
import { useEffect, useRef, useState } from 'preact/hooks';

type Props = {
  readonly label: string;
  readonly type: 'date' | 'time' | 'datetime-local';
  /** As the browser writes it; '' for none. */
  readonly value: string;
  /** `false` when it is none that can be stored. */
  readonly onStore: (value: string) => boolean;
};

/**
 * A date or time of the browser's own making. A whole one is stored at once; an
 * empty one only when the field is left, since half a date reads as empty too.
 */
export function DateField({ label, type, value, onStore }: Props) {
  const [text, setText] = useState(value);
  const typed = useRef<string | null>(null);
  const latest = useRef(onStore);
  latest.current = onStore;
  const store = () => {
    if (typed.current !== null && latest.current(typed.current)) typed.current = null;
  };
  const leave = () => {
    store();
    if (typed.current !== null) setText(value);
    typed.current = null;
  };
  useEffect(() => setText(value), [value]);
  useEffect(() => store, []);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type={type}
        value={text}
        onInput={(event) => {
          typed.current = event.currentTarget.value;
          setText(typed.current);
          if (typed.current !== '') store();
        }}
        onBlur={leave}
      />
    </label>
  );
}
