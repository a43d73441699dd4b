/** Where in a list the owner was: the words in the address, the row with the browser's own history. Back finds both. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeIn, type RowPlace } from './use-window.ts';

export type KeptPlace = { readonly query: string; readonly row: RowPlace | undefined };

/** Keeps the place before any tap that may lead away, also one beside the screen. */
export function useKeptPlace(screen: RefObject<HTMLElement | null>, query: string): void {
  const latest = useRef(query);
  latest.current = query;
  useEffect(() => {
    const keep = () => keepPlace(screen.current, latest.current);
    window.addEventListener('click', keep, true);
    return () => window.removeEventListener('click', keep, true);
  }, [screen]);
}

/** Called while the history entry is still the list's own. */
export function keepPlace(screen: Element | null, query: string): void {
  const list = screen?.querySelector('ul.window');
  const row = list && window.scrollY > 0 ? placeIn(list) : undefined;
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState({ row }, '', address.pathname + address.search);
}

export function keptPlace(): KeptPlace {
  return { query: new URLSearchParams(location.search).get('q') ?? '', row: keptRow() };
}

function keptRow(): RowPlace | undefined {
  const state: unknown = history.state;
  const row = (state as { readonly row?: Partial<RowPlace> } | null)?.row;
  if (typeof row?.id !== 'string' || typeof row.top !== 'number') return undefined;
  return { id: row.id, top: row.top };
}
