/** One help text being read, by its address or by a card's own words. */
import { createStore } from 'zustand/vanilla';
import type { TaskId } from '../../domain/record/id.ts';
import type { Task } from '../../domain/record/task.ts';
import { loadHelp, textAt } from '../../help/help.ts';
import type { HelpBook, HelpText } from '../../help/help-text.ts';
import type { SurePlaybook } from '../../help/search/search-help.ts';
import type { App } from '../app.ts';
import { addHelpTask } from './add-help-task.ts';
import { bookAtHand, readyBook } from './ready-book.ts';

type HelpPageState = {
  /** `null` until the texts are read. */
  readonly book: HelpBook | null;
  /** `null` until it is made, and where the address alone says which text. */
  readonly sure: SurePlaybook | null;
  /** The worker had not kept them yet, and there is no network. */
  readonly isMissing: boolean;
};

type Asked = {
  /** The words of the card may say another text than the address. */
  readonly isGuess: boolean;
  readonly task: TaskId | null;
};

/** What is at hand is there for the first frame: the page turns to the text, not to an empty one. */
export function createHelpPageStore(app: App, { isGuess, task }: Asked) {
  const { platform } = app.services;
  const store = createStore<HelpPageState>(() => ({
    book: null,
    sure: null,
    ...bookAtHand(app),
    isMissing: false,
  }));

  function start(): () => void {
    const stop = platform.onOnlineChange(() => {
      if (store.getState().isMissing) void read();
    });
    void read();
    return stop;
  }

  async function read(): Promise<void> {
    const reading = isGuess ? readyBook(app) : loadHelp(app.language.getState().code).then(alone);
    const came = await reading.catch(() => undefined);
    if (came && store.getState().book === came.book) return;
    store.setState(came ? { ...came, isMissing: false } : { isMissing: true });
  }

  return {
    ...store,
    start,
    /** As the round has it. */
    card: task === null ? undefined : app.round.getState().tasks.get(task),
    makeTask: ({ title, taskKinds: [kind = 'other'] }: HelpText) =>
      addHelpTask(app, { title, kind, raw: '' }),
  };
}
export type HelpPageStore = ReturnType<typeof createHelpPageStore>;

const alone = (book: HelpBook) => ({ book, sure: null });

/** The playbook the owner's own words for a task ask for, else `slug`; a step of a job keeps its own. */
export function textFor(
  { book, sure }: Pick<HelpPageState, 'book' | 'sure'>,
  slug: string,
  task: Task | undefined,
): HelpText | undefined {
  if (book === null) return undefined;
  const meant = task?.madeBy.is === 'owner' ? sure?.(task.title) : undefined;
  return meant ?? textAt(book, slug);
}
