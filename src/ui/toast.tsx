import './toast.css';
import { useWords } from '../text/words.ts';

export type Said = {
  readonly id: number;
  readonly text: string;
  readonly undo?: string;
  readonly reload?: true;
};

type Props = {
  readonly toast: Said | null;
  readonly onUndo: (mutation: string) => void;
  readonly onReload: () => void;
};

/** What was just done, said to everybody, with the way back. */
export function Toast({ toast, onUndo, onReload }: Props) {
  const words = useWords();
  const undo = toast?.undo;
  return (
    <div class="toast" role="status">
      {toast && (
        <div key={toast.id}>
          <p>{toast.text}</p>
          {undo !== undefined && (
            <button type="button" onClick={() => onUndo(undo)}>
              {words.undo}
            </button>
          )}
          {toast.reload && (
            <button type="button" onClick={onReload}>
              {words.shell.reload}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
