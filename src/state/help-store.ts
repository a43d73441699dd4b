/** The help being read: its texts, what was searched for, and the tasks made from it. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { asId } from '../domain/record/id.ts';
import type { TaskKind } from '../domain/record/task.ts';
import { loadHelp, textAt } from '../help/help.ts';
import type { HelpBook, HelpText } from '../help/help-text.ts';
import { createSearchHelp, type SearchHelp } from '../help/search/search-help.ts';
import type { App } from './app.ts';
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

export function createHelpStore(app: App) {
  const { router } = app;
  const store = createStore<HelpState>(() => ({
    book: null,
    query: queryIn(router.getState().search),
    found: [],
  }));
  let search: SearchHelp | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): () => void {
    void loadHelp().then((book) => {
      search = createSearchHelp(book);
      store.setState({ book, found: search(store.getState().query) });
    });
    return () => clearTimeout(timer);
  }

  function type(query: string): void {
    store.setState({ query, found: search?.(query) ?? [] });
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
    makeTask: ({ title, taskKinds: [kind = 'other'] }: HelpText) =>
      addTask(app, { title, kind, raw: '' }),
  };
}
export type HelpStore = ReturnType<typeof createHelpStore>;

async function addTask(
  app: App,
  task: { readonly title: string; readonly kind: TaskKind; readonly raw: string },
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
