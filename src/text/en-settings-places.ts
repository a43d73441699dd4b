/** What of Settings the search in Help leads to: each by its label there, and other words people type for it. */
import { crewWords } from './en-crew.ts';
import { stepWords } from './en-ladders.ts';
import { settingsWords as words } from './en-settings.ts';
import { syncWords } from './en-sync-setup.ts';

export const settingsPlaces = [
  { label: words.business, words: 'company firm my details profile' },
  { label: words.trade, words: 'job profession work what i do' },
  { label: words.phone, words: 'my phone number mobile' },
  { label: words.reviewLink, words: 'google review link stars' },
  { label: words.paymentDays, words: 'payment terms due days invoice bill' },
  { label: words.country, words: 'land nation where i am' },
  { label: words.currency, words: 'money euro pound dollar krone sign' },
  { label: words.language, words: 'english norsk deutsch messages' },
  { label: words.working, words: 'opening hours workday when i work' },
  { label: words.contact, words: 'calling hours quiet hours when to call sunday evening' },
  { label: stepWords.yours, words: 'ladder steps days reminders follow-up workflow' },
  {
    label: syncWords.title,
    words: 'second phone tablet two devices webdav s3 cloud store share same data recovery code',
  },
  {
    label: crewWords.title,
    words: 'helper colleague team staff employee second phone lost phone stolen',
  },
  { label: words.safe, words: 'keep data storage persistent' },
  { label: words.backup, words: 'backup copy save export my data new phone' },
  { label: words.restore, words: 'restore bring back backup get back lost data' },
  { label: words.importing, words: 'import contacts csv vcard ics calendar bring in' },
  { label: words.delete, words: 'erase wipe reset remove all start again account' },
  { label: words.look, words: 'dark light mode theme night black colours' },
  { label: words.about, words: 'version privacy offline tracking' },
] as const;
