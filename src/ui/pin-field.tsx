import './field.css';
import './pin-field.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly isHidden?: boolean;
};

/** The one thing its sheet or screen asks for, so the focus is there. */
export function PinField({ label, value, onType, isHidden = false }: Props) {
  return (
    <label class="field pin">
      <span>{label}</span>
      <input
        {...(isHidden && { type: 'password' })}
        inputmode="numeric"
        autocomplete="off"
        autofocus
        value={value}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </label>
  );
}
