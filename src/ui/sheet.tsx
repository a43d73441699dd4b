import './button.css';
import './sheet.css';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../text/words.ts';
import { catchFocus } from './catch-focus.ts';
import { Icon } from './icon.tsx';
import { SheetsContext } from './sheets.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A modal dialog from the bottom edge; closes by its button, Escape, or a tap outside. */
export function Sheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = useWords();
  const id = useId();
  const { top, enter, notice } = useContext(SheetsContext);
  // With the frame that shows it or takes it away: what is said must not wait for the next one.
  useLayoutEffect(() => enter(id), [enter, id]);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      // Closed before it goes: until then all else is out of the focus's reach.
      element?.close();
      giveBack(before);
    };
  }, []);
  // The next step of a longer story begins at its top.
  useLayoutEffect(() => {
    if (dialog.current) dialog.current.scrollTop = 0;
  }, [title]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="button round" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
        {top === id && notice}
      </header>
      {children}
    </dialog>
  );
}

/** The focus to where it was; to what is called the same where that was drawn anew meanwhile. */
function giveBack(before: Element | null): void {
  if (!(before instanceof HTMLElement) || before === document.body) return;
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const all = [...document.querySelectorAll<HTMLElement>('main button, main a, nav button')];
    const same = all.find((one) => nameOf(one) === nameOf(before));
    (before.isConnected ? before : same)?.focus({ preventScroll: true });
    catchFocus();
  });
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent;
}
