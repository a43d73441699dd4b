import './all-screen.css';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { pathTo } from '../../state/router.ts';
import { createAllStore, pathOfShow, type Show, showOf } from '../../state/tasks/all-store.ts';
import { useStore } from '../../state/use-store.ts';
import { allWords } from '../../text/en-all.ts';
import { Link } from '../../ui/link.tsx';
import { keptPlace, useKeptPlace } from '../kept-place.ts';
import { useApp } from '../use-app.ts';
import { useStarted } from '../use-started.ts';
import { AllList } from './all-list.tsx';

/** Everything there is, in one plain list. */
export function AllScreen(_props: { readonly id: string }) {
  const { router } = useApp();
  const search = useStore(router, (location) => location.search);
  const kept = useMemo(keptPlace, []);
  const store = useStarted(({ services }) =>
    createAllStore(services, { query: kept.query, isReturn: kept.row !== undefined }),
  );
  const query = useStore(store, (state) => state.query);
  const main = useRef<HTMLElement>(null);
  const show = showOf(search);
  // Asked for while the frame around it is painted.
  useLayoutEffect(() => store.choose(show), [store, show]);
  useKeptPlace(main, query);

  const startAt = useRef(kept.row);
  const choose = (chosen: Show) => {
    startAt.current = undefined;
    router.go(pathOfShow(chosen), 'replace');
  };
  return (
    <main ref={main} class="screen all">
      <header class="screen-head">
        <h1 class="grow screen-title">{allWords.title}</h1>
        <Link to={pathTo('chores')} class="button quiet">
          {allWords.chores}
        </Link>
      </header>
      <AllList store={store} show={show} onChoose={choose} startAt={startAt.current} />
    </main>
  );
}
