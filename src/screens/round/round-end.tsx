import { useEffect, useRef } from 'preact/hooks';
import type { RoundInPlay } from '../../state/round/round-in-play.ts';
import { useStore } from '../../state/use-store.ts';
import { useWords } from '../../text/words.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../notice.tsx';
import { WhenEvening } from '../now/offers.tsx';
import { useApp, useFormat } from '../use-app.ts';
import { endSentence } from './end-sentence.ts';

/** The round ends: one plain sentence of what it did, and nothing that pulls. */
export function RoundEnd({ round }: { readonly round: RoundInPlay }) {
  const app = useApp();
  const words = useWords();
  const format = useFormat();
  const { tasks } = useStore(app.round, (state) => state);
  const now = useStore(app.now, (state) => state);
  const heading = useFocusOfTheLastCard();

  const home = async () => {
    await app.round.leave();
    app.router.go('/', 'replace');
    app.updates.settle();
  };
  const again = async () => {
    if (now.round.is === 'dealt') await app.round.begin(now.round);
    else await home();
  };
  return (
    <main class="screen round">
      <section class="round-end">
        <div class="stack">
          <h1 ref={heading} tabIndex={-1}>
            {endSentence({ round, tasks, now, format, words })}
          </h1>
          <p>
            <Link to="/all?show=lately" class="button quiet">
              {words.round.doneLately}
            </Link>
          </p>
        </div>
        <WhenEvening />
        <Notice />
        <button
          type="button"
          class="button quiet"
          onClick={() => void again()}
          hidden={now.round.is !== 'dealt'}
        >
          {words.round.again}
        </button>
        <button type="button" class="button main" onClick={() => void home()}>
          {words.round.home}
        </button>
      </section>
    </main>
  );
}

/** The button that had the focus went with the last card: what is said in its place has it now. */
function useFocusOfTheLastCard() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
