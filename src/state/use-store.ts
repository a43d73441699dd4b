import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/** Renders again when what `select` picks changes (by identity). */
export function useStore<S, T>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  select: (state: S) => T,
): T {
  const selector = useRef(select);
  selector.current = select;
  const [picked, setPicked] = useState(() => select(store.getState()));
  // What comes while the first frame is painted is drawn with the next one, not after it.
  useLayoutEffect(() => {
    const update = () => setPicked(() => selector.current(store.getState()));
    update();
    return store.subscribe(update);
  }, [store]);
  const now = select(store.getState());
  return Object.is(now, picked) ? picked : now;
}
