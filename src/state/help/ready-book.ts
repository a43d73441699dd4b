/** The texts with what tells a card's own playbook: made once for each language, in small parts. */
import { inSlices } from '../../domain/slices.ts';
import { loadHelp } from '../../help/help.ts';
import type { HelpBook } from '../../help/help-text.ts';
import { createSurePlaybook, type SurePlaybook } from '../../help/search/search-help.ts';
import type { Spoken } from '../../text/speech.ts';
import type { App } from '../app.ts';
import type { Services } from '../services.ts';

export type ReadyBook = { readonly book: HelpBook; readonly sure: SurePlaybook };

type Shelf = Pick<App, 'readyBooks' | 'language' | 'services'>;

/** Rejects when the texts do not come; the next call asks for them again. */
export async function readyBook({ readyBooks, language, services }: Shelf): Promise<ReadyBook> {
  const { code } = language.getState();
  const making = readyBooks.get(code) ?? make(code, services);
  readyBooks.set(code, making);
  try {
    const made = await making;
    readyBooks.set(code, made);
    return made;
  } catch (error) {
    readyBooks.delete(code);
    throw error;
  }
}

/** With the tap, where it is there already. */
export function bookAtHand({ readyBooks, language }: Shelf): ReadyBook | undefined {
  const known = readyBooks.get(language.getState().code);
  return known instanceof Promise ? undefined : known;
}

async function make(code: Spoken, { platform }: Services): Promise<ReadyBook> {
  const book = await loadHelp(code);
  return { book, sure: await inSlices(createSurePlaybook(book), platform) };
}
