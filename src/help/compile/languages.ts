/** What the build reads a text by, in each language help is written in. */
import type { SectionRole } from '../help-text.ts';

/** What tells how a message may go. */
export type MessageSigns = {
  /** In the line above it: for the phone, or a public page. */
  readonly isSaid: RegExp;
  /** A number, a day, an hour or a month in it is somebody else's. */
  readonly hasFact: RegExp;
};

export type WrittenIn = MessageSigns & {
  /** The headings of a playbook; one of another name begins an article. */
  readonly roles: { readonly [heading: string]: SectionRole };
};

/** Where a language is not known, every text is one long article. */
export const nothingKnown: WrittenIn = { roles: {}, isSaid: /(?!)/, hasFact: /\d/ };

export const languages: { readonly [language: string]: WrittenIn } = {
  en: {
    roles: { 'Do this now': 'now', 'Words you can use': 'words', 'Watch out': 'watch' },
    isSaid: /\b(on the phone|in public|at the door)\b/i,
    hasFact:
      /\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|noon|from May|May part|week (?:one|two|three|four)|(?:at|by|until|before|between|is) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|(?:two|three|four|five|six|seven|eight|nine|ten) (?:weeks|days|years|months|hours|more)|half as much)\b/i,
  },
  nb: {
    roles: { 'Gjør dette nå': 'now', 'Ord du kan bruke': 'words', 'Pass på': 'watch' },
    isSaid: /(?<!\p{L})(?:på telefon|åpent svar|ved døren)(?!\p{L})/iu,
    hasFact:
      /\d|(?<!\p{L})(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|i (?:vår|sommer|høst|vinter|fjor)|uke (?:en|to|tre|fire|fem)|våren|sommeren|høsten|vinteren|jul|påske|klokken|(?:innen|før|til|mellom) (?:ett|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv)|(?:to|tre|fire|fem|seks|sju|åtte|ni|ti) (?:uker|dager|år|måneder|timer|til)|tredel|halvparten)(?!\p{L})/iu,
  },
};
