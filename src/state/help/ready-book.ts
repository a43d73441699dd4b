/** The texts with what tells a card's own playbook: made once for each language, in small parts. */
import { inSlices } from '../../domain/slices.ts';
import { loadHelp } from '../../help/help.ts';
import type { HelpBook } from '../../help/help-text.ts';
import { createSurePlaybook, type SurePlaybook } from '../../help/search/search-help.ts';
import type { Spoken } from '../../text/speech.ts';
import type { App } from '../app.ts';
import type { Services } from '../services.ts';

export type ReadyBook = { readonly book: HelpBook; readonly sure: SurePlaybook };

/** Rejects when the texts do not come; the next call asks for them again. */
export function readyBook(app: Pick<App, 'readyBooks' | 'language' | 'services'>) {
  const { code } = app.language.getState();
  const before = app.readyBooks.get(code);
  if (before) return before;
  const making = make(code, app.services);
  app.readyBooks.set(code, making);
  making.catch(() => app.readyBooks.delete(code));
  return making;
}

async function make(code: Spoken, { platform }: Services): Promise<ReadyBook> {
  const book = await loadHelp(code);
  return { book, sure: await inSlices(createSurePlaybook(book), platform) };
}
