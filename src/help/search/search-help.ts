/** Finds help texts: what their titles and hidden words say counts most. */
import { type HelpBook, type HelpText, linesOf } from '../help-text.ts';
import { createFind, type Find, type FindSetting, type Said } from './find.ts';

export type SearchHelp = Find<HelpText>;

/** `near` stands in for how words are compared. */
export function createSearchHelp(book: HelpBook, near?: FindSetting['near']): SearchHelp {
  const all = book.texts.map((text) => ({ item: text, said: fieldsOf(text) }));
  return createFind(all, book, { most: 10, share: 0.5, ...(near && { near }) });
}

const fieldWeights = { title: 10, words: 9, line: 5, heading: 3, body: 1 } as const;

function fieldsOf(text: HelpText): readonly Said[] {
  const { title, line, words, sections } = text;
  const lines = sections.flatMap((section) => section.blocks.flatMap(linesOf));
  return [
    { said: title, weight: fieldWeights.title },
    { said: line, weight: fieldWeights.line },
    ...words.map((said) => ({ said, weight: fieldWeights.words })),
    ...sections.map((section) => ({ said: section.title, weight: fieldWeights.heading })),
    ...lines.map((said) => ({ said, weight: fieldWeights.body })),
  ];
}
