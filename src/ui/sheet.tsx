import './button.css';
import './sheet.css';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../text/words.ts';
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
  useEffect(() => enter(id), [enter, id]);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
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
      </header>
      {children}
      {top === id && notice}
    </dialog>
  );
}
