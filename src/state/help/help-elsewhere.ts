/** What the words typed in Help find beside the texts: settings, customers and tasks, a few of each. */
import { createStore } from 'zustand/vanilla';
import type { TaskId } from '../../domain/record/id.ts';
import { atOnce } from '../../domain/slices.ts';
import { createFind, type Find } from '../../help/search/find.ts';
import type { Language } from '../../help/search/terms.ts';
import { type ListRows, lastChange, listRows } from '../../storage/all-list.ts';
import { live } from '../../storage/live.ts';
import { rethrow } from '../rethrow.ts';
import { sourceOf } from '../search-source.ts';
import type { Services } from '../services.ts';
import { createSearch, type Person } from '../tasks/all-search.ts';

/** Something in Settings, found by its label and by other words for it. */
export type Place = { readonly label: string; readonly words: string };

export type Elsewhere = ListRows & {
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  readonly taskIds: readonly TaskId[];
  /** All that were found, with those not shown. */
  readonly taskCount: number;
};

const mostTasks = 5;
const mostPlaces = 3;
/** Fewer letters are in nearly every task. */
const leastLetters = 2;

export function createElsewhere({ db }: Services, places: readonly Place[]) {
  const store = createStore<Elsewhere>(() => nothingFound);
  const records = createSearch(sourceOf(db), () => show());
  let findPlaces: Find<Place> | undefined;
  let typed = '';

  function start(): () => void {
    const stop = live(() => lastChange(db), records.outdate, rethrow);
    return () => {
      stop();
      records.stop();
    };
  }

  function search(query: string): void {
    typed = query.trim();
    show();
  }

  /** Records come as soon as their search is made; what is shown until then is true already. */
  function show(): void {
    if (typed.length < leastLetters) {
      store.setState(nothingFound);
      return;
    }
    const found = records.find(typed) ?? { tasks: [], people: [] };
    const taskIds = found.tasks.slice(0, mostTasks);
    store.setState({
      places: findPlaces?.(typed) ?? [],
      people: found.people,
      taskIds,
      taskCount: found.tasks.length,
    });
    void readRows(taskIds);
    void records.prepare();
  }

  async function readRows(ids: readonly TaskId[]): Promise<void> {
    const rows =
      ids.length === 0 ? { tasks: new Map(), customers: new Map() } : await listRows(db, ids);
    if (store.getState().taskIds === ids) store.setState(rows);
  }

  return {
    ...store,
    start,
    search,
    /** The field is in hand: words will follow. */
    prepare: () => void records.prepare(),
    speak: (language: Language) => {
      const all = places.map((item) => ({ item, said: saidOf(item) }));
      findPlaces = atOnce(createFind(all, language, { most: mostPlaces, all: true }));
      show();
    },
  };
}

function saidOf({ label, words }: Place) {
  return [
    { said: label, weight: 6, phrase: 2 },
    { said: words, weight: 5 },
  ];
}

const nothingFound: Elsewhere = {
  places: [],
  people: [],
  taskIds: [],
  taskCount: 0,
  tasks: new Map(),
  customers: new Map(),
};
