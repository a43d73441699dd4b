import { useEffect, useMemo } from 'preact/hooks';
import type { App } from '../state/app.ts';
import { useApp } from './use-app.ts';
import { useOpened } from './use-opened.ts';

/** A store that lives as long as its screen; `key` makes another one. It reads once the database is open. */
export function useStarted<S extends { readonly start: () => () => void }>(
  make: (app: App) => S,
  key = '',
): S {
  const app = useApp();
  const isOpen = useOpened(app);
  // `make` may be a new function at every drawing: the key says when it is another store.
  const store = useMemo(() => make(app), [app, key]);
  useEffect(() => (isOpen ? store.start() : undefined), [store, isOpen]);
  return store;
}
