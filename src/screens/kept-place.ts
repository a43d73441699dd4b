/** Where in the list the owner was, kept with the browser's own history: Back finds it, a fresh visit starts at the top. */
import { placeIn, type RowPlace } from './window-list.tsx';

export type KeptPlace = { readonly query: string; readonly row: RowPlace | undefined };

/** Called before a tap may lead away: the history entry is still the list's own. */
export function keepPlace(screen: Element | null, query: string): void {
  const list = screen?.querySelector('ul.window');
  const row = list && window.scrollY > 0 ? placeIn(list) : undefined;
  history.replaceState({ ...stateNow(), all: { query, row } }, '');
}

export function keptPlace(): KeptPlace | undefined {
  const kept = stateNow()['all'];
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { query, row } = kept as { readonly query?: unknown; readonly row?: Partial<RowPlace> };
  return {
    query: typeof query === 'string' ? query : '',
    row:
      typeof row?.id === 'string' && typeof row.top === 'number'
        ? { id: row.id, top: row.top }
        : undefined,
  };
}

function stateNow(): { readonly [key: string]: unknown } {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? (state as { [key: string]: unknown }) : {};
}
