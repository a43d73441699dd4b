/** Every word of the main screens, in English. Lazy screens have a file of their own beside this one. */
import type { TaskKind } from '../domain/record/task.ts';
import type { LaterTime } from '../domain/round/later-times.ts';
import type { Gap, Offer } from '../domain/round/round.ts';
import type { StorageError } from '../storage/storage-error.ts';
import { effectWords } from './effect.ts';
import type { Format } from './format.ts';

type Verb =
  | 'done'
  | 'later'
  | 'skip'
  | 'let-go'
  | 'waiting'
  | 'someday'
  | 'written'
  | 'sent'
  | 'settled'
  | 'added'
  | 'changed'
  | 'deleted'
  | 'cancelled'
  | 'smaller';

const kinds = {
  message: 'Message',
  'review-ask': 'Ask for a review',
  'confirm-visits': 'Confirm visits',
  'chase-message': 'Chase payment',
  receipt: 'Receipt',
  call: 'Call',
  'chase-call': 'Chase by phone',
  order: 'Order',
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
  written: 'Kept, leaves in the morning',
  sent: 'Sent',
  settled: 'Settled',
  added: 'Added',
  changed: 'Changed',
  deleted: 'Deleted',
  cancelled: 'Cancelled',
  smaller: 'Made smaller',
} as const satisfies { readonly [V in Verb]: string };

const gapWords = {
  2: '2 minutes',
  5: '5 minutes',
  15: '15 minutes',
  30: '30 minutes',
  60: '1 hour',
} as const satisfies { readonly [G in Gap]: string };

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const en = {
  app: 'Stopgap',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  save: 'Save',
  loading: 'One moment',
  day: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  nav: { label: 'Main', now: 'Now', all: 'All', add: 'Add', customers: 'Customers', help: 'Help' },
  kinds,
  verbs,
  gap: (gap: Gap): string => gapWords[gap],
  gapShort: (gap: Gap): readonly [string, string] =>
    gap === 60 ? ['1 h', 'desk'] : [String(gap), 'min'],
  minutes: (n: number): string => `${n} min`,
  cards: (n: number): string => plural(n, 'card', 'cards'),
  now: {
    question: 'How long have you got?',
    title: 'Got a moment?',
    evening: 'Quiet evening?',
    morning: 'Good morning.',
    until: (minutes: number, who: string): string =>
      `${plural(minutes, 'minute', 'minutes')} until ${who}`,
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
    about: (minutes: number): string => `about ${minutes} min`,
    lastTime: 'Last time',
    nextTime: 'Next time',
    also: (titles: readonly string[]): string => `Also: ${titles.join(' · ')}`,
    write: (leaves: string): string => `Write it now, it leaves ${leaves}`,
    writeField: 'Your words',
    send: 'Send these words',
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
    handOverField: 'To whom?',
    letGo: 'Let it go',
    someday: 'Someday',
    waiting: 'Waiting for somebody',
    waitingField: 'Whom or what for?',
    open: 'See the whole task',
    note: 'Add a note',
    noteField: 'Note',
    again: 'Another round?',
    home: 'Back to Now',
    ended: 'That round is done',
    nothingDone: 'Nothing lost. It all keeps its place.',
    tonight: 'That will do for tonight',
    doneLately: 'Done lately',
  },
  later: (time: Exclude<LaterTime, { is: 'pick' }>, format: Format): string => later(time, format),
  effect: effectWords.en,
  act: {
    call: 'Call',
    text: 'Text',
    whatsapp: 'WhatsApp',
    mail: 'Mail',
    map: 'Map',
    copy: 'Copy',
    copied: 'Copied',
  },
  youWere: (kind: TaskKind, who: string, title: string): string => youWere(kind, who, title),
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
    by: { wish: '', promise: 'promised ', deadline: 'by ' },
    noPaste: 'Nothing to paste was found. Press long in the field and choose Paste.',
    noMic: 'The microphone is not to be had here.',
    noPhoto: 'That picture could not be read.',
  },
  said: (verb: Verb, title: string): string => `${verbs[verb]}: ${title}`,
  undone: (title: string): string => `Back again: ${title}`,
  notUndone: 'That was changed since, so it stays as it is.',
  storage: (error: StorageError): string => {
    switch (error.is) {
      case 'full':
        return 'This phone is full, so that was not kept. Free some space and try again; your words are still here.';
      case 'blocked':
        return 'Another tab of Stopgap is in the way. Close it and try again.';
      case 'closed':
      case 'aborted':
        return 'That was not kept. Please try again; your words are still here.';
      case 'unavailable':
        return `This browser did not give Stopgap its storage (${error.name}). A private window may be why.`;
    }
  },
} as const;

function later(time: Exclude<LaterTime, { is: 'pick' }>, format: Format): string {
  const clock = format.clock(time.at);
  switch (time.is) {
    case 'this-morning':
      return `This morning ${clock}`;
    case 'tonight':
      return `Tonight ${clock}`;
    case 'in-two-hours':
      return `In two hours, ${clock}`;
    case 'tomorrow':
      return `Tomorrow ${clock}`;
    case 'weekend':
    case 'weekday':
    case 'date':
      return format.time(time.at);
  }
}

/** What the owner was doing with whom; the other kinds name the task itself. */
const doing: { readonly [K in TaskKind]?: string } = {
  'small-quote': 'writing the quote for',
  'large-quote': 'writing the quote for',
  call: 'calling',
  'chase-call': 'calling',
  message: 'writing to',
  'chase-message': 'writing to',
  'review-ask': 'writing to',
  'confirm-visits': 'writing to',
  'complaint-reply': 'writing to',
};

function youWere(kind: TaskKind, who: string, title: string): string {
  const what = doing[kind];
  return what === undefined || who === '' ? `You were at: ${title}` : `You were ${what} ${who}`;
}
