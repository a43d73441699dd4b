import type { Spoken } from './speech.ts';
import type { WrittenLanguage } from './templates/templates.ts';

/** Each under its own name, as those who speak it call it. */
export const languageNames = {
  en: 'English',
  nb: 'Norsk',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
} as const satisfies { readonly [L in Spoken | WrittenLanguage]: string };
