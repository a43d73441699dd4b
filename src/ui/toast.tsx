import './toast.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  const region = useRef<HTMLDivElement>(null);
  const id = toast?.id;
  useLayoutEffect(() => {
    if (id !== undefined && region.current) stayAtEnd(region.current);
  }, [id]);
  return (
    <div class="toast" role="status" ref={region}>
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

const gap = 12;

/** Who stood at the end of a screen still does: what was there gives way, and is not covered. */
function stayAtEnd(region: HTMLElement): void {
  // There nothing that could be tapped scrolls by.
  if (region.closest('.now')) return;
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const left = scrollHeight - clientHeight - scrollTop;
  if (left > 0 && left <= region.offsetHeight + gap) scrollTo(scrollX, scrollHeight);
}
