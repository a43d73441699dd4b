/** The plain list of everything: keys in order, rows for what is on the screen, search, and the last moves. */
import { createStore } from 'zustand/vanilla';
import type { TaskId } from '../domain/record/id.ts';
import {
  type ListName,
  type ListRows,
  lastChange,
  listKeys,
  listRows,
  lists,
  recordParts,
} from '../storage/all-list.ts';
import { live } from '../storage/live.ts';
import type { Move } from '../storage/local.ts';
import { lastMoves } from '../storage/undo.ts';
import { buildIndex, find, type Person, type SearchIndex } from './all-search.ts';

import { rethrow } from './rethrow.ts';
import type { Services } from './services.ts';

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

/** Tasks read and folded at once while the search is made: well under a frame or two on a phone. */
const partSize = 200;
/** More than a screenful of each lane of dates. */
const frontDates = 40;

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
  const { db, platform } = services;
  const store = createStore<AllState>(() => ({ ...empty, show: 'open', query }));
  const stops = { list: nothing, rows: nothing, changes: nothing };
  let listed: readonly TaskId[] | undefined;
  let index: SearchIndex | undefined;
  let building = false;
  let isStale = false;
  let visible: readonly [from: number, to: number] = [0, 0];

  function choose(show: Show): void {
    stops.list();
    listed = undefined;
    store.setState({ ...empty, show });
    stops.list =
      show === 'lately'
        ? live(
            () => lastMoves(db),
            (moves) => store.setState({ moves, ready: true }),
            rethrow,
          )
        : watch(show);
    if (isSearching()) showFound();
  }

  /** The front of the list comes first, so that nobody waits for thousands of dates. */
  function watch(list: ListName): () => void {
    const read = (dates?: number) =>
      listKeys(db, { list, now: platform.now().local, ...(dates && { dates }) });
    let stopped = false;
    if (list === 'open' && !isReturn) {
      void read(frontDates).then((ids) => !listed && !stopped && follow(ids), rethrow);
    }
    const stop = live(() => read(), follow, rethrow);
    return () => {
      stopped = true;
      stop();
    };
  }

  function isSearching(): boolean {
    return store.getState().query.trim() !== '';
  }

  function follow(ids: readonly TaskId[]): void {
    listed = ids;
    if (!isSearching()) showIds(ids, []);
    noticeChange();
  }

  /** Words typed: found at once when the search is made, else as soon as it is. */
  function search(query: string): void {
    store.setState({ query });
    if (isSearching()) showFound();
    else if (listed) showIds(listed, []);
    else if (store.getState().show !== 'lately') store.setState({ ...empty });
  }

  function showFound(): void {
    if (index) {
      const { tasks, people } = find(index, store.getState().query);
      showIds(tasks, people);
    }
    if (!index || isStale) void prepare();
  }

  function showIds(ids: readonly TaskId[], people: readonly Person[]): void {
    store.setState({ ids, people, ready: true, found: isSearching() });
    readRows();
  }

  /** Makes the search anew in the background; what was there answers until then. */
  async function prepare(): Promise<void> {
    if (building || (index && !isStale)) return;
    building = true;
    isStale = false;
    index = await buildIndex({
      customers: () => recordParts(db, 'customer', partSize),
      notes: () => recordParts(db, 'note', partSize),
      tasks: () => recordParts(db, 'task', partSize),
    });
    building = false;
    if (isSearching()) showFound();
  }

  function noticeChange(): void {
    if (!index && !building) return;
    isStale = true;
    if (isSearching()) void prepare();
  }

  /** The rows on the screen, from and to as indexes into `ids`. */
  function see(from: number, to: number): void {
    if (from === visible[0] && to === visible[1]) return;
    visible = [from, to];
    readRows();
  }

  function readRows(): void {
    stops.rows();
    const wanted = store.getState().ids.slice(...visible);
    stops.rows = nothing;
    if (wanted.length === 0) return;
    stops.rows = live(
      () => listRows(db, wanted),
      (found) => store.setState(found),
      rethrow,
    );
  }

  function start(): () => void {
    stops.changes = live(() => lastChange(db), noticeChange, rethrow);
    return () => {
      for (const stop of Object.values(stops)) stop();
      Object.assign(stops, { list: nothing, rows: nothing, changes: nothing });
    };
  }

  return { ...store, start, choose, search, see, prepare: () => void prepare() };
}
export type AllStore = ReturnType<typeof createAllStore>;

export function showOf(search: string): Show {
  const wanted = new URLSearchParams(search).get('show');
  return shows.find((show) => show === wanted) ?? 'open';
}

export function pathOfShow(show: Show): string {
  return show === 'open' ? '/all' : `/all?show=${show}`;
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
