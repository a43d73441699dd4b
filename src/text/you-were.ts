/** Where the owner was when the app went away (L3). */
import type { Task, TaskKind } from '../domain/record/task.ts';

export type YouWereWords = {
  /** What is done with somebody; the other kinds name the task itself. */
  readonly doing: { readonly [K in TaskKind]?: string };
  readonly with: (doing: string, who: string) => string;
  readonly at: (title: string) => string;
};

export const youWereWords = {
  en: {
    doing: {
      'small-quote': 'writing the quote for',
      'large-quote': 'writing the quote for',
      invoice: 'writing the invoice for',
      call: 'calling',
      'chase-call': 'calling',
      message: 'writing to',
      'chase-message': 'writing to',
      'review-ask': 'writing to',
      'confirm-visits': 'writing to',
      'complaint-reply': 'writing to',
    },
    with: (doing, who) => `You were ${doing} ${who}`,
    at: (title) => `You were at: ${title}`,
  },
} as const satisfies { readonly [language: string]: YouWereWords };

export function youWere(
  { kind, title }: Pick<Task, 'kind' | 'title'>,
  who: string,
  words: YouWereWords,
): string {
  const doing = words.doing[kind];
  return doing === undefined || who === '' ? words.at(title) : words.with(doing, who);
}
