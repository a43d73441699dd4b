import { spoken } from './spoken.ts';

export const settingsWords = spoken('settings', {
  title: 'Settings',
  sections: 'On this page',
  business: 'Your business',
  name: 'Name',
  nameHint: 'As customers know it',
  trade: 'Trade',
  tradeHint: 'What you do',
  phone: 'Your number',
  phoneHint: 'For the words of messages',
  reviewLink: 'Link for reviews',
  reviewLinkHint: 'Goes into the ask for a review',
  paymentDays: 'Days to pay a bill',
  paymentDaysHint: 'As usual in your country',
  paymentDaysWrong: 'A whole number of days, like 14.',
  country: 'Country',
  currency: 'Currency',
  language: 'Language you write in',
  working: 'Working hours',
  contact: 'Contact hours',
  contactHint:
    'Outside these hours a call waits, and a message is written now and kept: in the morning its card comes back, and you send it. A customer can have hours of their own.',
  nextHoliday: (name: string, day: string): string => `Next holiday: ${name}, ${day}.`,
  noHolidays: 'Public holidays of this country are not known here.',
  safe: 'Keep my data safe',
  persisted: {
    yes: 'This browser keeps your data until you delete it.',
    no: 'This browser may clear your data when the device runs low on space.',
    refused:
      'The browser did not promise it. It often does once Stopgap is on your home screen and in use.',
  },
  ask: 'Ask it to keep my data',
  backup: 'Save a backup',
  restore: 'Restore a backup',
  earlierDay: 'Go back to an earlier day',
  lastBackup: (when: string): string => `Last backup: ${when}.`,
  noBackup: 'No backup yet. It is one file; keep it anywhere but on this phone.',
  exporting: 'Export',
  importing: 'Import a file',
  importHint: 'Contacts, calendars, tables and lists: vCard, .ics, CSV or text.',
  delete: 'Delete everything',
  deleteHint:
    'Takes every customer, task, visit and note off this device. Where you sync, your store and your other devices keep theirs.',
  deleteTitle: 'Delete everything?',
  deleteAsk:
    'All of it goes from Stopgap now, and it cannot be taken back. The browser may leave traces on the disk for a while: before you give the device away, reset it.',
  deleteFiles: 'Backups and copies you saved as files stay where they are.',
  deleteStays:
    'What lies in your sync store stays there, locked, and so do files you saved. The keys to the store go from this device: only the recovery code or another device opens it then.',
  deleteStore: 'Empty the sync store too',
  deleteStoreHint:
    'The store is emptied first. Your other devices keep what they have, and fill the store again unless sync is stopped there. Files you saved stay where they are.',
  storeNotEmptied:
    'The store could not be emptied, so nothing was deleted here. Try again with network, or leave the store as it is.',
  deleteYes: 'Yes, delete everything',
  deleteNo: 'Keep it all',
  spoken: 'Language',
  spokenField: 'Language of the app',
  spokenHint: 'Messages to customers keep the language you write in.',
  spokenNotHere: 'That language is not kept here yet. Try again with network.',
  look: 'Dark and light',
  lookHint:
    'Stopgap is dark when your device is, and its words are as large as you set them there.',
  about: 'About',
  licences: 'Licences',
  licencesHint: 'Stopgap and the libraries in it. Tap one to read its licence.',
  version: (version: string): string => `Stopgap ${version}`,
  offline: {
    yes: 'Works offline: the whole app is kept on this device.',
    no: 'Not kept on this device yet. It works offline from the next time you open it.',
  },
  privacy:
    'No account, no tracking. Your data stays on this device, and where you sync, locked, in your own store.',
} as const);
