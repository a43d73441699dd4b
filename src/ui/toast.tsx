import './toast.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../text/words.ts';
import { catchFocus } from './catch-focus.ts';

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
  // Asked before the button that has it goes.
  const isHeld = region.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (isHeld) catchFocus();
    if (id !== undefined && region.current) giveWay(region.current);
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

/** Who stood at the end of a screen still does, and who writes in a sheet sees the field: neither is covered. */
function giveWay(region: HTMLElement): void {
  const sheet = region.closest('dialog');
  const held = document.activeElement;
  if (sheet) {
    if (held !== sheet && sheet.contains(held)) held?.scrollIntoView({ block: 'nearest' });
    return;
  }
  // There nothing that could be tapped scrolls by.
  if (region.closest('.now')) return;
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const left = scrollHeight - clientHeight - scrollTop;
  if (left > 0 && left <= region.offsetHeight + gap) scrollTo(scrollX, scrollHeight);
}
