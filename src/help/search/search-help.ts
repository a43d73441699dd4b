/** Finds help texts: by their titles, and by how owners ask for them. */
import { type HelpBook, type HelpText, linesOf } from '../help-text.ts';
import { createFind, createSure, type Find, type FindSetting, type Said } from './find.ts';

export type SearchHelp = Find<HelpText>;

export function createSearchHelp(book: HelpBook, compare?: FindSetting['compare']): SearchHelp {
  return createFind(thingsIn(book.texts, book), book, { most: 10, compare });
}

/** The playbook a task's title asks for, where that is sure. */
export function createSurePlaybook(book: HelpBook): (title: string) => HelpText | undefined {
  const playbooks = thingsIn(
    book.texts.filter(({ is }) => is === 'playbook'),
    book,
  );
  return createSure(playbooks, book, createFind(playbooks, book, { most: 1 }));
}

function thingsIn(texts: readonly HelpText[], { asked }: HelpBook) {
  return texts.map((text) => ({
    item: text,
    said: saidIn(text, asked[text.slug]?.split(', ') ?? []),
  }));
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
