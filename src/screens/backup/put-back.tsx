import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../use-app.ts';

type Props = {
  readonly said: string;
  readonly mutation: string;
  readonly close: string;
  readonly onClose: () => void;
};

/** It is as it was then: said until it is taken back, and the way on. */
export function PutBack({ said, mutation, close, onClose }: Props) {
  const { toasts } = useApp();
  const [isUndone, setUndone] = useState(false);
  useEffect(
    () => toasts.subscribe(({ toast }) => toast?.undone === mutation && setUndone(true)),
    [toasts, mutation],
  );
  return (
    <>
      {!isUndone && <p role="status">{said}</p>}
      <button type="button" class="button main" onClick={onClose}>
        {close}
      </button>
    </>
  );
}
