/** Ready words in the languages of customers; a language is fetched when a message needs it. */
import type { TemplateUse } from '../../domain/template/uses.ts';

export type TemplateWords = {
  readonly [U in TemplateUse]: { readonly name: string; readonly words: string };
};

const languages = {
  en: async () => (await import('./en.ts')).en,
} as const satisfies { readonly [language: string]: () => Promise<TemplateWords> };

export async function wordsIn(_language: string): Promise<TemplateWords> {
  return await languages.en();
}
