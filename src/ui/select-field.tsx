import './field.css';
import './select-field.css';
import { useId } from 'preact/hooks';

export type Option = { readonly code: string; readonly name: string };

type Props = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (code: string) => void;
};

/** One of many. A value that is none of the options is kept and shown as it is. */
export function SelectField({ label, options, value, onChoose }: Props) {
  const id = useId();
  const isKnown = options.some(({ code }) => code === value);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
