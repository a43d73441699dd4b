/** The facts of the words to whom a visit is with, kept fresh. */
import { createStore } from 'zustand/vanilla';
import type { Visit } from '../../domain/record/visit.ts';
import { live } from '../../storage/live.ts';
import { readVisitWords, type VisitWordsFacts } from '../../storage/visit-words-reads.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';

export type VisitWordsState = { readonly facts: VisitWordsFacts | undefined };

export function createVisitWordsStore(app: App, visit: Visit) {
  const store = createStore<VisitWordsState>(() => ({ facts: undefined }));
  return {
    ...store,
    start: () =>
      live(
        async () => await readVisitWords(app.services.db, visit),
        (facts) => store.setState({ facts }),
        rethrow,
      ),
  };
}
