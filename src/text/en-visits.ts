import { spoken } from './spoken.ts';

export const visitsWords = spoken('visits', {
  title: 'Visits',
  add: 'Add visit',
  edit: 'Visit',
  earlier: 'Earlier',
  before: 'Days gone',
  nothingBefore: 'No earlier visit.',
  none: 'No visit ahead. A visit tells Stopgap how long the gap before it is.',
  what: 'Who or what for?',
  hint: 'Tom Okafor tomorrow 14:00 2 h',
  suggestions: 'Customers',
  with: (name: string): string => `With ${name}`,
  withNobody: (name: string): string => `Remove ${name}`,
  day: 'Day',
  otherDay: 'Another day',
  hour: 'Hour',
  remove: (what: string): string => `Remove ${what}`,
  length: 'How long',
  minutes: (n: number): string => (n < 60 ? `${n} min` : hours(n)),
  place: 'Place',
  note: 'Note',
  cancel: 'Cancel this visit',
  customer: 'See the customer',
  untitled: 'Visit',
  done: 'Visit done',
  doneShort: 'Done',
  doneWith: (who: string): string => `Done: ${who}`,
  doneNamed: (what: string): string => `Visit done: ${what}`,
  ended: {
    title: 'After the visit',
    bill: 'A card for the bill comes two days after the visit.',
    quote: 'Writing the quote comes next.',
    nothing: '',
    billIt: 'Done, send a bill',
    noBill: 'Done, no bill',
    noShow: 'They were not there',
    otherDay: 'Another day…',
    otherDayTitle: 'Which day instead?',
  },
  send: {
    title: 'Tell them',
    few: (n: number): string => `${n} min`,
    bare: (n: number): string => String(n),
    heldUpMinutes: 'Running late, min',
    heldUp: 'Running late',
    names: {
      'running-late': 'Running late',
      'on-my-way': 'On my way',
      reschedule: 'Another day?',
      'no-show': 'You were not there',
    },
    lateBy: (n: number, who: string): string => `Running late by ${n} minutes: ${who}`,
    sent: (name: string, who: string): string => `${name}, ${who}`,
  },
  calendar: {
    one: 'Put it in my calendar',
    all: 'All in my calendar',
    rings: 'Your phone’s calendar rings half an hour before. Stopgap itself never rings.',
  },
  next: (clock: string, who: string): string => `${clock} ${who}`,
  sheet: 'Day sheet',
  sheetOf: (day: string): string => `Day sheet, ${day}`,
  unanswered: (n: number): string =>
    n === 1 ? 'One visit is over. How did it go?' : `${n} visits are over. How did they go?`,
  allDone: 'All done, nothing to bill',
  severalVisits: (n: number): string => `${n} visits`,
  titles: {
    bill: (whose: string, what: string): string =>
      what === '' || what.includes(whose)
        ? `Bill for ${what || whose}`
        : `Bill for ${whose}: ${what}`,
    again: (whose: string): string => `Find a new day with ${whose}`,
    notThere: 'Not there when we had agreed to meet.',
  },
} as const);

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? `${whole} h` : `${whole} h ${rest}`;
}
