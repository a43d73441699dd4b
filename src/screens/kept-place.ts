/** Where in a list the owner was: the words searched for and the row, with the browser's own history. Back finds both. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keptIn, queryIn } from '../state/router.ts';
import { useApp } from './use-app.ts';
import { placeIn, type RowPlace } from './use-window.ts';

export type KeptPlace = { readonly query: string; readonly row: RowPlace | undefined };

/** Keeps the place before any tap that may lead away, also one beside the screen. */
export function useKeptPlace(screen: RefObject<HTMLElement | null>, query: string): void {
  const { router } = useApp();
  const latest = useRef(query);
  latest.current = query;
  useEffect(() => {
    // While the entry of the history is still the list's own.
    const keep = () => router.keep({ query: latest.current, row: rowIn(screen.current) });
    window.addEventListener('click', keep, true);
    return () => window.removeEventListener('click', keep, true);
  }, [router, screen]);
}

export function keptPlace(): KeptPlace {
  return { query: queryIn(keptIn(history.state)), row: keptRow() };
}

function rowIn(screen: Element | null): RowPlace | undefined {
  const list = screen?.querySelector('ul.window');
  return list && window.scrollY > 0 ? placeIn(list) : undefined;
}

function keptRow(): RowPlace | undefined {
  const kept = keptIn(history.state) as { readonly row?: Partial<RowPlace> } | null | undefined;
  const row = kept?.row;
  if (typeof row?.id !== 'string' || typeof row.top !== 'number') return undefined;
  return { id: row.id, top: row.top };
}
