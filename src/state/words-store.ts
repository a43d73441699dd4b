/** The facts a message of one task is filled from, and the owner's own wording. */
import { createStore } from 'zustand/vanilla';
import { change } from '../domain/change/change.ts';
import { deriveId } from '../domain/derive-id.ts';
import { stepOf } from '../domain/ladder/climb.ts';
import type { TaskId } from '../domain/record/id.ts';
import { live } from '../storage/live.ts';
import { readWordsFacts, type WordsFacts } from '../storage/words-reads.ts';
import type { App } from './app.ts';
import { ownerMove } from './owner-move.ts';
import { rethrow } from './rethrow.ts';
import { readClimbs } from './round/settling.ts';

export type WordsState = {
  /** Then no facts means that the task is gone. */
  readonly isRead: boolean;
  readonly facts: WordsFacts | undefined;
  /** The template of the step its job stands on; '' for none. */
  readonly use: string;
};

export type OwnWording = {
  /** The use of the template it takes the place of. */
  readonly use: string;
  readonly language: string;
  readonly words: string;
  /** As the template is called on the screen. */
  readonly name: string;
};

/** `null` for words that are about no task. */
export function createWordsStore(app: App, task: TaskId | null) {
  const store = createStore<WordsState>(() => ({ isRead: false, facts: undefined, use: '' }));
  return {
    ...store,
    start: () =>
      live(
        async () => await read(app, task),
        (state) => store.setState(state),
        rethrow,
      ),
    /** From here on these are the words of this use; the ready ones come back by `forget`. */
    keep: ({ use, language, words, name }: OwnWording) =>
      ownerMove(app, {
        verb: 'changed',
        title: name,
        changes: [change('template', idOf(use, language), { use, language, words, name })],
      }),
    forget: ({ use, language, name }: Omit<OwnWording, 'words'>) =>
      ownerMove(app, {
        verb: 'deleted',
        title: name,
        changes: [change('template', idOf(use, language), { deleted: true })],
      }),
  };
}
export type WordsStore = ReturnType<typeof createWordsStore>;

async function read(app: App, id: TaskId | null): Promise<WordsState> {
  const { db, platform } = app.services;
  const facts = await readWordsFacts(db, id, platform.now().instant);
  const { task, job } = facts ?? {};
  if (!job || task?.madeBy.is !== 'ladder') return { isRead: true, facts, use: '' };
  const climb = (await readClimbs(app, [job.id])).get(job.id);
  return { isRead: true, facts, use: (climb && stepOf(climb.job, climb.ladder)?.words) ?? '' };
}

function idOf(use: string, language: string) {
  return deriveId('template', [use, language]);
}
