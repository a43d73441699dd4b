import './all-screen.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { createAllStore, pathOfShow, type Show, showOf } from '../state/all-store.ts';
import { useStore } from '../state/use-store.ts';
import { allWords } from '../text/en-all.ts';
import { AllFilters } from './all-filters.tsx';
import { AllFound } from './all-found.tsx';
import { AllSearch } from './all-search.tsx';
import { DoneLately } from './done-lately.tsx';
import { keepPlace, keptPlace } from './kept-place.ts';
import { useApp } from './use-app.ts';

/** Everything there is, in one plain list. */
export function AllScreen(_props: { readonly id: string }) {
  const app = useApp();
  const store = useMemo(() => createAllStore(app.services), [app]);
  const search = useStore(app.router, (location) => location.search);
  const query = useStore(store, (state) => state.query);
  const main = useRef<HTMLElement>(null);
  const kept = useMemo(keptPlace, []);
  useEffect(() => {
    if (kept) store.search(kept.query);
    return store.start();
  }, [store, kept]);
  useEffect(() => store.choose(showOf(search)), [store, search]);

  const choose = (show: Show) => app.router.go(pathOfShow(show), 'replace');
  const isSearching = query.trim() !== '';
  const show = showOf(search);
  return (
    <main ref={main} class="screen all" onClickCapture={() => keepPlace(main.current, query)}>
      <h1>{allWords.title}</h1>
      <AllSearch query={query} onSearch={store.search} onReady={store.prepare} />
      {!isSearching && <AllFilters show={show} onChoose={choose} />}
      {show === 'lately' && !isSearching ? (
        <DoneLately store={store} />
      ) : (
        <AllFound store={store} isSearching={isSearching} startAt={kept?.row} />
      )}
    </main>
  );
}
