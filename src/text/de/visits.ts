import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const visits = {
  title: 'Termine',
  add: 'Neuer Termin',
  edit: 'Termin',
  earlier: 'Früher',
  before: 'Vergangene Tage',
  nothingBefore: 'Keine früheren Termine.',
  none: 'Keine Termine vor dir. Ein Termin sagt Stopgap, wie viel Zeit du davor hast.',
  what: 'Für wen oder was?',
  hint: 'Tom Okafor Heizung',
  suggestions: 'Kunden',
  with: (name) => `Bei ${name}`,
  withNobody: (name) => `Entfernen: ${name}`,
  day: 'Tag',
  otherDay: 'Anderer Tag',
  hour: 'Stunde',
  remove: (what) => `Entfernen: ${what}`,
  length: 'Wie lange',
  minutes: (n) => (n < 60 ? `${n} Min.` : hours(n)),
  place: 'Ort',
  note: 'Notiz',
  cancel: 'Termin absagen',
  customer: 'Kunden ansehen',
  untitled: 'Termin',
  done: 'Termin erledigt',
  doneShort: 'Erledigt',
  doneWith: (who) => `Erledigt: ${who}`,
  doneNamed: (what) => `Termin erledigt: ${what}`,
  ended: {
    title: 'Nach dem Termin',
    bill: 'Zwei Tage nach dem Termin kommt eine Karte für die Rechnung.',
    quote: 'Als Nächstes kommt das Angebot.',
    nothing: '',
    billIt: 'Erledigt, Rechnung senden',
    noBill: 'Erledigt, keine Rechnung',
    noShow: 'Niemand war da',
    otherDay: 'Anderer Tag…',
    otherDayTitle: 'Welcher Tag stattdessen?',
  },
  send: {
    title: 'Bescheid sagen',
    few: (n) => `${n} Min.`,
    bare: (n) => String(n),
    heldUpMinutes: 'Ich komme später, Min.',
    heldUp: 'Ich komme später',
    names: {
      'running-late': 'Ich komme später',
      'on-my-way': 'Ich bin unterwegs',
      reschedule: 'Ein anderer Tag?',
      'no-show': 'Niemand war da',
    },
    lateBy: (n, who) => `Ich komme ${n} Minuten später: ${who}`,
    sent: (name, who) => `${name}, ${who}`,
  },
  calendar: {
    one: 'In meinen Kalender',
    all: 'Alle in meinen Kalender',
    rings:
      'Der Kalender deines Telefons klingelt eine halbe Stunde vorher. Stopgap selbst klingelt nie.',
  },
  next: (clock, who) => `${clock} ${who}`,
  sheet: 'Tagesblatt',
  sheetOf: (day) => `Tagesblatt, ${day}`,
  unanswered: (n) =>
    n === 1 ? 'Ein Termin ist vorbei. Wie lief er?' : `${n} Termine sind vorbei. Wie liefen sie?`,
  allDone: 'Alle erledigt, nichts zu berechnen',
  severalVisits: (n) => count(n, 'Termin', 'Termine'),
  titles: {
    bill: (whose, what) =>
      what === '' || what.includes(whose)
        ? `Rechnung für ${what || whose}`
        : `Rechnung für ${whose}: ${what}`,
    again: (whose) => `Neuen Tag mit ${whose} finden`,
    notThere: 'Nicht da, obwohl wir verabredet waren.',
  },
} satisfies Said<'visits'>;

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? `${whole} h` : `${whole} h ${rest}`;
}
