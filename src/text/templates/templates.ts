/** Ready words in the languages of customers; a language is fetched when a message needs it. */
import type { MoreUse, TemplateUse } from '../../domain/template/uses.ts';

export type TemplateWords = {
  readonly [U in TemplateUse]: { readonly name: string; readonly words: string };
};

/** Those of the uses that come up now and then; they lie in a file of their own beside each language. */
export type MoreWords = Pick<TemplateWords, MoreUse>;

const languages = {
  en: async () => (await import('./en.ts')).en,
  nb: async () => (await import('./nb.ts')).nb,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
} as const satisfies { readonly [language: string]: () => Promise<TemplateWords> };

export type WrittenLanguage = keyof typeof languages;

/** Norwegians of any tag read one Norwegian. */
const sameAs: { readonly [language: string]: string } = { no: 'nb', nn: 'nb' };

/** The language the words will be in: whatever fills them has to be worded in it too. */
export function writtenIn(language: string): WrittenLanguage {
  const [base = ''] = language.toLowerCase().split(/[-_]/u);
  const meant = sameAs[base] ?? base;
  return isWritten(meant) ? meant : 'en';
}

export async function wordsIn(language: string): Promise<TemplateWords> {
  return await languages[writtenIn(language)]();
}

function isWritten(language: string): language is WrittenLanguage {
  return Object.hasOwn(languages, language);
}
