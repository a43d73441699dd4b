import { useEffect } from 'preact/hooks';
import { useWords } from '../../text/words.ts';
import { catchFocus } from '../../ui/catch-focus.ts';
import { useApp } from '../use-app.ts';

type Props = {
  /** Something else is to be done first. */
  readonly isCalm: boolean;
};

/** An empty deck: one line to type, or three ways not to type at all. */
export function FirstMinute({ isCalm }: Props) {
  const app = useApp();
  const words = useWords();
  // The focus was given back to its button just before it goes.
  useEffect(() => () => void setTimeout(catchFocus), []);
  return (
    <section class="first">
      <p>{words.now.welcome}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => app.openAdd(words.now.owesStart)}>
          {words.now.owes}
        </button>
        <button type="button" class="button" onClick={() => app.openAdd()}>
          {words.now.paste}
        </button>
        <button type="button" class="button" onClick={() => app.openStarters()}>
          {words.now.starters}
        </button>
        <button type="button" class="button" onClick={() => app.openImport()}>
          {words.now.importing}
        </button>
      </div>
      <button
        type="button"
        class={isCalm ? 'button main calm' : 'button main'}
        onClick={() => app.openAdd()}
      >
        {words.now.first}
      </button>
    </section>
  );
}
