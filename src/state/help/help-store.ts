/** The help being read: its texts, what was searched for, and the tasks made from it. */
import { createStore } from 'zustand/vanilla';
import { change } from '../../domain/change/change.ts';
import { asId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import { loadHelp, textAt } from '../../help/help.ts';
import type { HelpBook, HelpText } from '../../help/help-text.ts';
import {
  createSearchHelp,
  createSurePlaybook,
  type SearchHelp,
} from '../../help/search/search-help.ts';
import type { App } from '../app.ts';
import { ownerMove } from '../owner-move.ts';
import { pathTo, queryIn, type Router } from '../router.ts';
import { createElsewhere, type Place } from './help-elsewhere.ts';

export type HelpState = {
  /** `null` until the texts are read. */
  readonly book: HelpBook | null;
  /** The worker had not kept them yet, and there is no network. */
  readonly isMissing: boolean;
  readonly query: string;
  readonly found: readonly HelpText[];
};

/** Browsers allow about three changes of their history a second. */
const keepDelayMs = 400;

/** `places` are those in Settings that the search leads to. */
export function createHelpStore(
  app: App,
  places: readonly Place[] = [],
  asked: (question: string) => string = String,
) {
  const { router } = app;
  const store = createStore<HelpState>(() => ({
    book: null,
    isMissing: false,
    query: queryIn(router.kept()),
    found: [],
  }));
  const elsewhere = createElsewhere(app.services, places);
  let search: SearchHelp | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): () => void {
    const stop = elsewhere.start();
    const stopLooking = app.services.platform.onOnlineChange(() => {
      if (store.getState().isMissing) void read();
    });
    void read();
    return () => {
      stop();
      stopLooking();
      clearTimeout(timer);
    };
  }

  /** The texts are there to be read before the search over them is made. */
  async function read(): Promise<void> {
    const book = await loadHelp(app.language.getState().code).catch(() => undefined);
    store.setState({ isMissing: book === undefined });
    if (book === undefined) return;
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
    timer = setTimeout(keepWords, keepDelayMs);
  }

  function keepWords(): void {
    clearTimeout(timer);
    keepQuery(router, store.getState().query);
  }

  return {
    ...store,
    start,
    elsewhere,
    type,
    keepWords,
    textAt: (slug: string) => textIn(store.getState().book, slug),
    slugFor: (task: Task | undefined, usual: string) => slugFor(store.getState().book, task, usual),
    /** The question waits as a task; the field is free again. */
    keepQuestion: async () => {
      const raw = store.getState().query.trim();
      if (raw !== '' && (await addTask(app, { title: asked(raw), kind: 'other', raw }))) type('');
    },
    makeTask: ({ title, taskKinds: [kind = 'other'] }: HelpText) =>
      addTask(app, { title, kind, raw: '' }),
  };
}
/** The query stays with the screen, so that Back and a restart find it again. */
function keepQuery(router: Router, query: string): void {
  if (router.getState().path === pathTo('help') && queryIn(router.kept()) !== query)
    router.keep({ query });
}

function textIn(book: HelpBook | null, slug: string): HelpText | undefined {
  return book === null ? undefined : textAt(book, slug);
}

/** The playbook the owner's own words for a task ask for, else `usual`; a step of a job keeps its own. */
function slugFor(book: HelpBook | null, task: Task | undefined, usual: string): string {
  if (book === null || task?.madeBy.is !== 'owner') return usual;
  return createSurePlaybook(book)(task.title)?.slug ?? usual;
}
export type HelpStore = ReturnType<typeof createHelpStore>;

async function addTask(app: App, task: Pick<Task, 'title' | 'kind' | 'raw'>): Promise<boolean> {
  const { platform } = app.services;
  const { instant } = platform.now();
  const made = { madeBy: { is: 'owner' }, created: instant, touched: instant } as const;
  return await ownerMove(app, {
    verb: 'added',
    title: task.title,
    changes: [change('task', asId<'task'>(platform.newId()), { ...task, ...made })],
  });
}
