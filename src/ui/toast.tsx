import './toast.css';
import { useWords } from '../text/words.ts';

type Props = {
  readonly toast: { readonly id: number; readonly text: string; readonly undo?: string } | null;
  readonly onUndo: (mutation: string) => void;
};

/** What was just done, said to everybody, with the way back. */
export function Toast({ toast, onUndo }: Props) {
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
        </div>
      )}
    </div>
  );
}
