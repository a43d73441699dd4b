/** Finds help texts: by their titles, and by how owners ask for them. */
import { type HelpBook, type HelpText, linesOf } from '../help-text.ts';
import { createFind, type Find, type FindSetting, type Said } from './find.ts';

export type SearchHelp = Find<HelpText>;

export function createSearchHelp(book: HelpBook, compare?: FindSetting['compare']): SearchHelp {
  const asked = (text: HelpText) => book.asked[text.slug]?.split(', ') ?? [];
  const things = book.texts.map((text) => ({ item: text, said: saidIn(text, asked(text)) }));
  return createFind(things, book, { most: 10, compare });
}

const weights = { title: 6, asked: 5, line: 2.5, heading: 1, body: 0.5 } as const;

function saidIn(text: HelpText, asked: readonly string[]): readonly Said[] {
  const { title, line, words, sections } = text;
  const lines = sections.flatMap((section) => section.blocks.flatMap(linesOf));
  return [
    { said: title, weight: weights.title, phrase: 4 },
    ...[...words, ...asked].map((said) => ({ said, weight: weights.asked, phrase: 2 })),
    { said: line, weight: weights.line },
    ...sections.map((section) => ({ said: section.title, weight: weights.heading })),
    ...lines.map((said) => ({ said, weight: weights.body })),
  ];
}
