/** The way to the texts: they come as one file for each language, kept by the worker for use offline. */
import type { Spoken } from '../text/speech.ts';
import type { HelpBook, HelpText } from './help-text.ts';

const english = async () => (await import('./en.ts')).englishHelp();

/** A language without texts of its own reads the English ones. */
const books: { readonly [L in Spoken]?: () => Promise<HelpBook> } = {
  nb: async () => (await import('./nb.ts')).norwegianHelp(),
};

/** In the language on the screen; a text that it has not is English. */
export async function loadHelp(language: Spoken): Promise<HelpBook> {
  return await (books[language] ?? english)();
}

/** Playbooks first, each kind in its own order. */
export function inOrder(texts: readonly HelpText[]): readonly HelpText[] {
  return [...texts].sort(
    (a, b) => Number(a.is === 'app') - Number(b.is === 'app') || a.order - b.order,
  );
}

export function textAt(book: HelpBook, slug: string): HelpText | undefined {
  return book.texts.find((text) => text.slug === slug);
}
