import type { AllStore, Show } from '../../state/tasks/all-store.ts';
import { useStore } from '../../state/use-store.ts';
import type { RowPlace } from '../use-window.ts';
import { AllFilters } from './all-filters.tsx';
import { AllFound } from './all-found.tsx';
import { AllSearch } from './all-search.tsx';
import { DoneLately } from './done-lately.tsx';

type Props = {
  readonly store: AllStore;
  readonly show: Show;
  readonly onChoose: (show: Show) => void;
  readonly startAt?: RowPlace | undefined;
};

/** Search, filters and what they find. */
export function AllList({ store, show, onChoose, startAt }: Props) {
  const query = useStore(store, (state) => state.query);
  const isSearching = query.trim() !== '';
  return (
    <>
      <AllSearch query={query} onSearch={store.search} onReady={store.prepare} />
      {!isSearching && <AllFilters show={show} onChoose={onChoose} />}
      {show === 'lately' && !isSearching ? (
        <DoneLately store={store} />
      ) : (
        <AllFound store={store} isSearching={isSearching} startAt={startAt} />
      )}
    </>
  );
}
