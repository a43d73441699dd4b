/** Finds help texts: by their titles, and by how owners ask for them. */
import type { Slices } from '../../domain/slices.ts';
import { type HelpBook, type HelpText, linesOf } from '../help-text.ts';
import { createFind, createSure, type Find, type FindSetting, type Sure } from './find.ts';
import type { Findable, Said } from './index-of.ts';

export type SearchHelp = Find<HelpText>;
/** The playbook a task's title asks for, where that is sure. */
export type SurePlaybook = Sure<HelpText>;

export function* createSearchHelp(
  book: HelpBook,
  compare?: FindSetting['compare'],
): Slices<SearchHelp> {
  const things = yield* thingsIn(book.texts, book);
  return yield* createFind(things, book, { most: 10, compare });
}

export function* createSurePlaybook(book: HelpBook): Slices<SurePlaybook> {
  const playbooks = book.texts.filter(({ is }) => is === 'playbook');
  return yield* createSure(yield* thingsIn(playbooks, book), book);
}

function* thingsIn(
  texts: readonly HelpText[],
  { asked }: HelpBook,
): Slices<readonly Findable<HelpText>[]> {
  const things: Findable<HelpText>[] = [];
  for (const item of texts) {
    things.push({ item, said: saidIn(item, asked[item.slug]?.split(', ') ?? []) });
    yield;
  }
  return things;
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
