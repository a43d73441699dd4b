/** All of Help: its texts, what was searched for, and the questions kept from it. */
import { createStore } from 'zustand/vanilla';
import { inSlices } from '../../domain/slices.ts';
import { loadHelp } from '../../help/help.ts';
import type { HelpBook, HelpText } from '../../help/help-text.ts';
import { createSearchHelp, type SearchHelp } from '../../help/search/search-help.ts';
import type { App } from '../app.ts';
import { pathTo, queryIn, type Router } from '../router.ts';
import { addHelpTask } from './add-help-task.ts';
import { createElsewhere, type Place } from './help-elsewhere.ts';

export type HelpState = {
  /** `null` until the texts are read. */
  readonly book: HelpBook | null;
  /** The worker had not kept them yet, and there is no network. */
  readonly isMissing: boolean;
  readonly query: string;
  /** `null` until the search is made. */
  readonly found: readonly HelpText[] | null;
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
    found: null,
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
    search = await inSlices(createSearchHelp(book), app.services.platform);
    elsewhere.speak(book);
    const { query } = store.getState();
    store.setState({ book, found: search(query) });
    elsewhere.search(query);
  }

  function type(query: string): void {
    store.setState({ query, found: search?.(query) ?? null });
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
    /** The question waits as a task; the field is free again. */
    keepQuestion: async () => {
      const raw = store.getState().query.trim();
      if (raw !== '' && (await addHelpTask(app, { title: asked(raw), kind: 'other', raw })))
        type('');
    },
  };
}
/** The query stays with the screen, so that Back and a restart find it again. */
function keepQuery(router: Router, query: string): void {
  if (router.getState().path === pathTo('help') && queryIn(router.kept()) !== query)
    router.keep({ query });
}

export type HelpStore = ReturnType<typeof createHelpStore>;
