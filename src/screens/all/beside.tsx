import './all-screen.css';
import './beside.css';
import { useEffect, useState } from 'preact/hooks';
import { createAllStore, type Show } from '../../state/tasks/all-store.ts';
import { allWords } from '../../text/en-all.ts';
import { useStarted } from '../use-started.ts';
import { AllList } from './all-list.tsx';

/** On a tablet or a desk: everything there is, beside the deck. */
export function Beside() {
  const store = useStarted(({ services }) => createAllStore(services));
  const [show, choose] = useState<Show>('open');
  useEffect(() => store.choose(show), [store, show]);
  return (
    <aside class="beside all" aria-labelledby="beside">
      <h2 id="beside" class="screen-title">
        {allWords.title}
      </h2>
      <AllList store={store} show={show} onChoose={choose} />
    </aside>
  );
}
