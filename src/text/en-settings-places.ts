/** What of Settings the search in Help leads to: each by its label there, and other words people type for it. */
import { crewWords } from './en-crew.ts';
import { stepWords } from './en-ladders.ts';
import { lockWords } from './en-lock.ts';
import { settingsWords } from './en-settings.ts';
import { syncWords } from './en-sync-setup.ts';
import { spoken } from './spoken.ts';

export const placesWords = spoken('places', {
  business: 'company firm my details profile',
  trade: 'job profession work what i do',
  phone: 'my phone number mobile',
  reviewLink: 'google review link stars',
  paymentDays: 'payment terms due days invoice bill',
  country: 'land nation where i am',
  currency: 'money euro pound dollar krone sign',
  language: 'english norsk deutsch messages',
  working: 'opening hours workday when i work',
  contact: 'calling hours quiet hours when to call sunday evening',
  steps: 'ladder steps days reminders follow-up workflow',
  sync: 'second phone tablet two devices webdav s3 cloud store share same data recovery code',
  crew: 'helper colleague team staff employee second phone lost phone stolen',
  lock: 'lock pin code password passcode passphrase fingerprint face private',
  safe: 'keep data storage persistent',
  backup: 'backup copy save export my data new phone',
  restore: 'restore bring back backup get back lost data',
  exporting: 'export csv json excel spreadsheet accountant contacts calendar out vcard ics print',
  importing: 'import contacts csv vcard ics calendar bring in',
  delete: 'erase wipe reset remove all start again account',
  spoken: 'english norsk deutsch francais espanol language of the app screen',
  look: 'dark light mode theme night black colours',
  about: 'version privacy offline tracking',
  licences: 'licenses open source libraries software copyright',
} as const);

type Place = { readonly label: string; readonly words: string };

/** In the language spoken when asked. */
export function settingsPlaces(): readonly Place[] {
  const elsewhere: { readonly [key: string]: string } = {
    steps: stepWords.yours,
    sync: syncWords.title,
    crew: crewWords.title,
    lock: lockWords.panel,
  };
  const labels: { readonly [key: string]: unknown } = settingsWords;
  return Object.entries(placesWords).map(([key, words]) => ({
    label: elsewhere[key] ?? String(labels[key]),
    words,
  }));
}
