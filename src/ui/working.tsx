import './field.css';

type Props = { readonly text: string; readonly share: number };

/** Long work under way, and how far it is: 0 to 1. */
export function Working({ text, share }: Props) {
  return (
    <label class="field">
      <span>{text}</span>
      <progress max={1} value={share} />
    </label>
  );
}
