/** The plain list of everything: keys in order, rows for what is on the screen, search, and the last moves. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TaskId } from '../../domain/record/id.ts';
import {
  isForList,
  type ListName,
  type ListRows,
  lastChange,
  listKeys,
  listRows,
  lists,
  type PlainList,
} from '../../storage/all-list.ts';
import type { Database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import type { Move } from '../../storage/local.ts';
import { lastMoves } from '../../storage/undo.ts';
import { rethrow } from '../rethrow.ts';
import { sourceOf } from '../search-source.ts';
import type { Services } from '../services.ts';
import { createSearch, type Person } from './all-search.ts';

export const shows = [...lists, 'lately'] as const;
/** lately: the last moves, each with its way back. */
export type Show = ListName | 'lately';

export type AllState = ListRows & {
  readonly show: Show;
  readonly query: string;
  /** False until the first read of what is shown. */
  readonly ready: boolean;
  /** What the list holds, by filter or by search. */
  readonly ids: readonly TaskId[];
  /** True once they are what the words typed find. */
  readonly found: boolean;
  readonly people: readonly Person[];
  readonly moves: readonly Move[];
};

/** More than a screenful. */
const frontRows = 40;

export type AllStart = {
  /** Words to begin with. */
  readonly query?: string;
  /** The owner comes back to a row far down: the front alone would not lead there. */
  readonly isReturn?: boolean;
};

export function createAllStore(
  services: Services,
  { query = '', isReturn = false }: AllStart = {},
) {
  const { db } = services;
  const store = createStore<AllState>(() => ({ ...empty, show: 'open', query }));
  const isSearching = () => store.getState().query.trim() !== '';
  const rows = followRows(db, store);
  const words = createSearch(sourceOf(db), () => isSearching() && showFound());
  let listed: readonly TaskId[] | undefined;
  let stopList = nothing;

  function start(): () => void {
    const stopChanges = live(() => lastChange(db), noticeChange, rethrow);
    return () => {
      stopChanges();
      stopList();
      rows.stop();
      words.stop();
    };
  }

  function choose(show: Show): void {
    stopList();
    listed = undefined;
    store.setState({ ...empty, show });
    stopList = show === 'lately' ? showMoves() : watchList(services, show, { isReturn, follow });
    if (isSearching()) showFound();
  }

  function showMoves(): () => void {
    const apply = (moves: readonly Move[]) => store.setState({ moves, ready: true });
    return live(() => lastMoves(db), apply, rethrow);
  }

  function follow(ids: readonly TaskId[]): void {
    listed = ids;
    if (!isSearching()) showIds(ids, []);
    noticeChange();
  }

  /** Words typed: found at once when the search is made, else as soon as it is. */
  function search(typed: string): void {
    store.setState({ query: typed });
    if (isSearching()) showFound();
    else if (listed) showIds(listed, []);
    else if (store.getState().show !== 'lately') store.setState({ ...empty });
  }

  function showFound(): void {
    const found = words.find(store.getState().query);
    if (found) showIds(found.tasks, found.people);
    void words.prepare();
  }

  function noticeChange(): void {
    words.outdate();
    if (isSearching()) void words.prepare();
  }

  function showIds(ids: readonly TaskId[], people: readonly Person[]): void {
    store.setState({ ids, people, ready: true, found: isSearching() });
    rows.read();
  }

  return { ...store, start, choose, search, see: rows.see, prepare: () => void words.prepare() };
}
export type AllStore = ReturnType<typeof createAllStore>;

type Watching = {
  readonly isReturn: boolean;
  readonly follow: (ids: readonly TaskId[]) => void;
};

/** The front of the list comes first, and alone, so that nobody waits for ten thousand keys. */
function watchList(
  { db, platform }: Services,
  list: ListName,
  { isReturn, follow }: Watching,
): () => void {
  const read = (front?: number) =>
    listKeys(db, { list, now: platform.now().local, ...(front && { front }) });
  let stop: (() => void) | undefined;
  const watchAll = () => {
    stop ??= live(() => read(), follow, rethrow);
  };
  const begin = async () => {
    const ids = await read(frontRows);
    if (stop) return;
    follow(ids);
    watchAll();
  };
  if (list === 'open' && !isReturn) void begin().catch(rethrow);
  else watchAll();
  return () => {
    stop?.();
    stop = nothing;
  };
}

/** Reads the rows on the screen, and again when one of them changes. */
function followRows(db: Database, store: StoreApi<AllState>) {
  let stop = nothing;
  let visible: readonly [from: number, to: number] = [0, 0];

  function read(): void {
    stop();
    const wanted = store.getState().ids.slice(...visible);
    if (wanted.length === 0) stop = nothing;
    else
      stop = live(
        () => listRows(db, wanted),
        (found) => store.setState(found),
        rethrow,
      );
  }

  return {
    read,
    stop: () => stop(),
    /** From and to as indexes into `ids`. */
    see: (from: number, to: number): void => {
      if (from === visible[0] && to === visible[1]) return;
      visible = [from, to];
      read();
    },
  };
}

export function showOf(search: string): Show {
  const wanted = new URLSearchParams(search).get('show');
  if (wanted !== null && isForList(wanted)) return wanted;
  return shows.find((show) => show === wanted) ?? 'open';
}

/** Which words stand in the list when there is nothing. */
export function emptyOf(show: ListName): PlainList | 'for' {
  return isForList(show) ? 'for' : show;
}

export function pathOfShow(show: Show): string {
  return show === 'open' ? '/all' : `/all?show=${encodeURIComponent(show)}`;
}

const empty = {
  ready: false,
  ids: [],
  found: false,
  people: [],
  moves: [],
  tasks: new Map(),
  customers: new Map(),
} as const satisfies Partial<AllState>;

function nothing(): void {}
