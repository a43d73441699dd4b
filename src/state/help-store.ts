/** The help being read: its texts, what was searched for, and the tasks made from it. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { asId } from '../domain/record/id.ts';
import type { TaskKind } from '../domain/record/task.ts';
import { loadHelp, textAt } from '../help/help.ts';
import type { HelpBook, HelpText } from '../help/help-text.ts';
import { createSearchHelp, type SearchHelp } from '../help/search/search-help.ts';
import type { App } from './app.ts';
import { pathTo } from './router.ts';

export type HelpState = {
  /** `null` until the texts are read. */
  readonly book: HelpBook | null;
  readonly query: string;
  readonly found: readonly HelpText[];
};

/** Browsers allow about three changes of the address a second. */
const addressDelayMs = 400;

export function createHelpStore({ act, router, services, toasts, words }: App) {
  const { platform } = services;
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

  async function addTask(title: string, kind: TaskKind, raw: string): Promise<boolean> {
    const { instant } = platform.now();
    const id = asId<'task'>(platform.newId());
    const facts = {
      title,
      kind,
      raw,
      madeBy: { is: 'owner' },
      created: instant,
      touched: instant,
    } as const;
    const acted = await act({
      changes: [change('task', id, facts)],
      move: { verb: 'added', title },
    });
    if (acted.ok) toasts.show(words.add.added(title), acted.value.mutation);
    return acted.ok;
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
      const question = store.getState().query.trim();
      if (question !== '' && (await addTask(question, 'other', question))) type('');
    },
    makeTask: (text: HelpText) => addTask(text.title, text.taskKinds[0] ?? 'other', ''),
  };
}
export type HelpStore = ReturnType<typeof createHelpStore>;

function queryIn(search: string): string {
  return new URLSearchParams(search).get('q') ?? '';
}
