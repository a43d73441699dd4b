type Props = { readonly said: string; readonly close: string; readonly onClose: () => void };

/** It is as it was then: said, and the way on. */
export function PutBack({ said, close, onClose }: Props) {
  return (
    <>
      <p role="status">{said}</p>
      <button type="button" class="button main" onClick={onClose}>
        {close}
      </button>
    </>
  );
}
