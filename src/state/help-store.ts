/** The help being read: its texts, what was searched for, and the tasks made from it. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { asId, type CustomerId } from '../domain/record/id.ts';
import type { Task } from '../domain/record/task.ts';
import { loadHelp, textAt } from '../help/help.ts';
import type { HelpBook, HelpText } from '../help/help-text.ts';
import { createSearchHelp, type SearchHelp } from '../help/search/search-help.ts';
import type { App } from './app.ts';
import { createElsewhere, type Place } from './help-elsewhere.ts';
import { ownerMove } from './owner-move.ts';
import { pathTo } from './router.ts';

export type HelpState = {
  /** `null` until the texts are read. */
  readonly book: HelpBook | null;
  readonly query: string;
  readonly found: readonly HelpText[];
};

/** Browsers allow about three changes of the address a second. */
const addressDelayMs = 400;

/** `places` are those in Settings that the search leads to. */
export function createHelpStore(app: App, places: readonly Place[] = []) {
  const { router } = app;
  const store = createStore<HelpState>(() => ({
    book: null,
    query: queryIn(router.getState().search),
    found: [],
  }));
  const elsewhere = createElsewhere(app.services, places);
  let search: SearchHelp | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): () => void {
    const stop = elsewhere.start();
    void read();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }

  /** The texts are there to be read before the search over them is made. */
  async function read(): Promise<void> {
    const book = await loadHelp();
    const before = store.getState().query;
    if (before === '') store.setState({ book });
    await app.services.platform.yieldNow();
    search = createSearchHelp(book);
    elsewhere.speak(book);
    const { query } = store.getState();
    store.setState({ book, found: search(query) });
    elsewhere.search(query);
  }

  function type(query: string): void {
    store.setState({ query, found: search?.(query) ?? [] });
    elsewhere.search(query);
    clearTimeout(timer);
    timer = setTimeout(keepAddress, addressDelayMs);
  }

  /** The query goes into the address, so that Back and a restart find it again. */
  function keepAddress(): void {
    clearTimeout(timer);
    const { path, search: before } = router.getState();
    const { query } = store.getState();
    if (path !== pathTo('help') || queryIn(before) === query) return;
    router.go(query === '' ? path : `${path}?${new URLSearchParams({ q: query })}`, 'replace');
  }

  return {
    ...store,
    start,
    elsewhere,
    type,
    keepAddress,
    textAt: (slug: string) => {
      const { book } = store.getState();
      return book ? textAt(book, slug) : undefined;
    },
    /** The question waits as a task; the field is free again. */
    keepQuestion: async () => {
      const title = store.getState().query.trim();
      if (title !== '' && (await addTask(app, { title, kind: 'other', raw: title }))) type('');
    },
    /** For the customer of the card it was opened from. */
    makeTask: ({ title, taskKinds: [kind = 'other'] }: HelpText, customer: CustomerId | null) =>
      addTask(app, { title, kind, raw: '', customer }),
  };
}
export type HelpStore = ReturnType<typeof createHelpStore>;

async function addTask(
  app: App,
  task: Pick<Task, 'title' | 'kind' | 'raw'> & Partial<Pick<Task, 'customer'>>,
): Promise<boolean> {
  const { platform } = app.services;
  const { instant } = platform.now();
  const made = { madeBy: { is: 'owner' }, created: instant, touched: instant } as const;
  return await ownerMove(app, {
    verb: 'added',
    title: task.title,
    changes: [change('task', asId<'task'>(platform.newId()), { ...task, ...made })],
  });
}

function queryIn(search: string): string {
  return new URLSearchParams(search).get('q') ?? '';
}
