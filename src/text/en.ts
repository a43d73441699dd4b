/** Every word of the main screens, in English. Lazy screens have a file of their own beside this one. */
import type { MoveVerb } from '../domain/move-verb.ts';
import type { Rung } from '../domain/record/job.ts';
import type { TaskKind } from '../domain/record/task.ts';
import type { Gap, Offer } from '../domain/round/round.ts';
import type { StorageError } from '../storage/storage-error.ts';
import { counter } from './counter.ts';
import { effectWords } from './effect.ts';
import { shellWords } from './en-shell.ts';
import { laterWords } from './later.ts';
import { spoken } from './spoken.ts';
import { youWereWords } from './you-were.ts';

const kinds = {
  message: 'Message',
  'review-ask': 'Ask for a review',
  'confirm-visits': 'Confirm visits',
  'chase-message': 'Chase payment',
  receipt: 'Receipt',
  call: 'Call',
  'chase-call': 'Chase by phone',
  order: 'Order',
  invoice: 'Invoice',
  other: 'Task',
  'small-quote': 'Quote',
  'complaint-reply': 'Answer a complaint',
  errand: 'Errand',
  preparation: 'Get ready',
  'large-quote': 'Large quote',
  paperwork: 'Paperwork',
} as const satisfies { readonly [K in TaskKind]: string };

const verbs = {
  done: 'Done',
  later: 'Later',
  skip: 'Skipped',
  'let-go': 'Let go',
  waiting: 'Waiting',
  someday: 'Someday',
  written: 'Kept for you to send',
  sent: 'Sent',
  nudged: 'Asked',
  smaller: 'Made smaller',
  handed: 'Handed over',
  spoke: 'Spoke',
  'no-answer': 'No answer',
  'left-message': 'Left a message',
  'will-pay': 'Will pay',
  paid: 'Paid',
  yes: 'They said yes',
  no: 'They said no',
  booked: 'Day agreed',
  settled: 'Settled',
  added: 'Added',
  started: 'Started',
  moved: 'Moved',
  merged: 'Made one',
  noted: 'Note added',
  attached: 'Added to',
  changed: 'Changed',
  kept: 'Kept',
  reopened: 'Opened again',
  paused: 'Paused',
  resumed: 'Going again',
  cancelled: 'Cancelled',
  'no-show': 'Not there',
  deleted: 'Deleted',
  restored: 'Restored',
} as const satisfies { readonly [V in MoveVerb]: string };

/** The title of the task that a job's step makes, by the step, else by its rung. */
const stepTitles = {
  enquiry: (job: string) => `Answer: ${job}`,
  quote: (job: string) => `Write the quote: ${job}`,
  'follow-up': (job: string) => `Ask about the quote: ${job}`,
  'follow-up/close': (job: string) => `Last word on the quote: ${job}`,
  deposit: (job: string) => `Ask for the deposit: ${job}`,
  visit: (job: string) => `Before the visit: ${job}`,
  'visit/book': (job: string) => `Agree a day: ${job}`,
  'visit/confirm': (job: string) => `Confirm the visit: ${job}`,
  'visit/prepare': (job: string) => `Get ready: ${job}`,
  invoice: (job: string) => `Send the bill: ${job}`,
  chase: (job: string) => `Ask for the money: ${job}`,
  paid: (job: string) => `Paid: ${job}`,
  review: (job: string) => `Ask for a review: ${job}`,
  'review/photos': (job: string) => `Send the photos: ${job}`,
  'review/more-work': (job: string) => `Ask for more work: ${job}`,
  closed: (job: string) => job,
} as const satisfies { readonly [R in Rung]: (job: string) => string } & {
  readonly [step: string]: (job: string) => string;
};

const gapWords = {
  2: '2 minutes',
  5: '5 minutes',
  15: '15 minutes',
  30: '30 minutes',
  60: '1 hour',
} as const satisfies { readonly [G in Gap]: string };

const plural = counter('en');

export const en = spoken('main', {
  app: 'Stopgap',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  save: 'Save',
  day: {
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
  nav: { label: 'Main', now: 'Now', all: 'All', add: 'Add', customers: 'Customers', help: 'Help' },
  kinds,
  verbs,
  steps: stepTitles,
  gap: (gap: Gap): string => gapWords[gap],
  gapShort: (gap: Gap): readonly [string, string] =>
    gap === 60 ? ['1 h', 'desk'] : [String(gap), 'min'],
  minutes: (n: number, whole?: number): string =>
    whole === undefined || whole <= n ? `${n} min` : `${n} of ${whole} min`,
  now: {
    question: 'How long have you got?',
    title: 'Got a moment?',
    evening: 'Quiet evening?',
    morning: 'Good morning.',
    until: (minutes: number, who: string): string => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return `${plural(minutes, 'minute', 'minutes')} until ${who}`;
      return `${hours} h${rest === 0 ? '' : ` ${rest}`} until ${who}`;
    },
    with: (who: string, end: string): string => `With ${who} until ${end}`,
    saved: 'saved here',
    offline: 'offline, all here',
    settings: 'Settings',
    atStake: 'At stake',
    start: 'Start',
    startHint: (cards: number, minutes: number): string =>
      `${plural(cards, 'card', 'cards')} · about ${minutes} min`,
    out: 'Out',
    home: 'At home',
    place: 'Where are you?',
    welcome: 'Put in one thing you must not forget.',
    first: 'Add your first task',
    owes: 'Who owes you money?',
    owesStart: 'Chase ',
    paste: 'Paste a list',
    starters: 'Trade ideas',
    importing: 'Bring in contacts',
    nothing: 'Nothing fits now',
    nothingWhy: 'All is in its place. It comes back when its time does.',
  },
  offers: (offer: Offer, time: (at: Extract<Offer, { is: 'returns' }>['at']) => string): string => {
    switch (offer.is) {
      case 'longer':
        return `Try ${gapWords[offer.gap]}`;
      case 'place':
        return offer.at === 'home' ? 'I am at home' : 'I am out';
      case 'add':
        return 'Add a task';
      case 'someday':
        return 'Look at Someday';
      case 'returns':
        return `Next one comes back ${time(offer.at)}`;
    }
  },
  round: {
    progress: (at: number, of: number): string => `Card ${at} of ${of}`,
    leave: 'Leave',
    howTo: 'How to ›',
    done: 'Done',
    later: 'Later',
    skip: 'Skip',
    more: 'More',
    lastTime: 'Last time',
    nextTime: 'Next time',
    also: (titles: readonly string[]): string => `Settles these too: ${titles.join(' · ')}`,
    alsoHint: 'One answer settles these too. Tap one to leave it out.',
    leaveOut: (title: string): string => `Leave out: ${title}`,
    write: (leaves: string): string => `Write it now, you send it ${leaves}`,
    sendAnyway: 'Send anyway',
    writeAnyway: 'Write it now, and send it',
    pick: 'Pick a time',
    pickDone: 'Set',
    skipAnyway: 'Just skip it',
    laterTitle: 'When should it come back?',
    moreTitle: 'More',
    begunTitle: 'A good beginning. Is that all of it?',
    begunAll: 'Yes, it is done',
    begunMore: 'There is more, bring it back',
    skipTitle: 'This one keeps coming round',
    skipText: 'What would help?',
    smaller: 'Make it smaller',
    smallerField: 'First small step',
    handOver: 'Hand it over',
    forMember: (name: string): string => `For ${name}`,
    handOverField: 'To whom?',
    paid: 'It is paid',
    letGo: 'Let it go',
    someday: 'Someday',
    waiting: 'Waiting for somebody',
    waitingField: 'Whom or what for?',
    open: 'See the whole task',
    note: 'Add a note',
    noteField: 'Note',
    again: 'Another round?',
    home: 'Back to Now',
    doneLately: 'Done lately',
  },
  later: laterWords.en,
  effect: effectWords,
  act: {
    call: 'Call',
    text: 'Text',
    whatsapp: 'WhatsApp',
    mail: 'Mail',
    map: 'Map',
    copy: 'Copy',
    copied: 'Copied',
  },
  youWere: youWereWords.en,
  add: {
    title: 'Add a task',
    field: 'What needs doing?',
    hint: 'One line, one task. Names, dates and money are understood.',
    example: 'ring Mrs Berg about the boiler fri 4pm',
    save: 'Save',
    saveMany: (n: number): string => `Save ${n} tasks`,
    paste: 'Paste',
    photo: 'Photo',
    audio: 'Audio memo',
    stopAudio: (seconds: number): string => `Stop · ${seconds} s`,
    importFile: 'Import a file',
    remove: (what: string): string => `Remove ${what}`,
    untitled: 'Photo or memo to sort out',
    tasks: (n: number): string => plural(n, 'task', 'tasks'),
    added: (title: string): string => `Added: ${title}`,
    addedMany: (n: number): string => `Added ${n} tasks`,
    as: 'Save it as',
    asTask: 'Task',
    asVisit: (when: string, hours: number, minutes: number): string =>
      `Visit ${when},${hours > 0 ? ` ${hours} h` : ''}${minutes > 0 ? ` ${minutes} min` : ''}`,
    by: { wish: '', promise: 'promised ', deadline: 'by ' },
    noPaste: 'Nothing to paste was found. Press long in the field and choose Paste.',
    noMic: 'The microphone is not to be had here.',
    noPhoto: 'That picture could not be read.',
    notShared: 'What was shared could not be kept. Please share it again.',
  },
  people: (n: number): string => plural(n, 'customer', 'customers'),
  said: (verb: MoveVerb, title: string): string => `${verbs[verb]}: ${title}`,
  backAt: (when: string, title: string): string => `Back ${when}: ${title}`,
  forMember: (name: string): string => `for ${name}`,
  handedTo: (name: string, title: string): string => `For ${name}: ${title}`,
  gone: 'That is no longer here, so nothing was changed.',
  undone: (title: string): string => `Back again: ${title}`,
  restoreUndone: (title: string): string => `Undone: ${title}. All is as before.`,
  notUndone: 'That was changed since, so it stays as it is.',
  files: {
    wait: (names: readonly string[]): string =>
      names.length === 1
        ? `${names[0]} waits, and opens when you close this.`
        : `${names.length} files wait, and open one by one when you close this.`,
    unread: (names: string): string =>
      `Could not be read: ${names}. Look whether it is still there and open it again, or bring it in under Settings.`,
  },
  shell: shellWords,
  storage: (error: StorageError): string => {
    switch (error.is) {
      case 'full':
        return 'This phone is full, so that was not kept. Free some space and try again; your words are still here.';
      case 'blocked':
        return 'Another tab of Stopgap is in the way. Close it and try again.';
      case 'closed':
      case 'aborted':
        return 'That was not kept. Please try again; your words are still here.';
      case 'newer':
        return 'What is kept here was written by a newer Stopgap. Load it again to get that one.';
      case 'refused':
        return 'This browser did not give Stopgap its storage. A private window may be why.';
      case 'unavailable':
        return 'Stopgap cannot get at what is kept here just now. Load it again; if that does not help, restart the phone.';
    }
  },
} as const);
