import '../ui/button.css';
import { useWords } from '../text/words.ts';

type Props = { readonly text: string; readonly onReload: () => void };

/** Shown where the app cannot go on: plainly, with the one way that is left. */
export function Rescue({ text, onReload }: Props) {
  const words = useWords();
  return (
    <main class="screen">
      <h1>{words.app}</h1>
      <p role="alert">{text}</p>
      <button type="button" class="button main" onClick={onReload}>
        {words.shell.reload}
      </button>
    </main>
  );
}
