import '../ui/button.css';
import type { ComponentChildren } from 'preact';
import { useWords } from '../text/words.ts';

type Props = {
  readonly text: string;
  readonly onReload: () => void;
  /** Where there may be something to save. */
  readonly children?: ComponentChildren;
};

/** Shown where the app cannot go on: plainly, with the one way that is left. */
export function Rescue({ text, onReload, children }: Props) {
  const words = useWords();
  return (
    <main class="screen alone">
      <h1>{words.app}</h1>
      <p role="alert">{text}</p>
      <button type="button" class={children ? 'button' : 'button main'} onClick={onReload}>
        {words.shell.reload}
      </button>
      {children}
    </main>
  );
}
