/** German: All, At stake, the day sheet, hours, notes. */
import type { Said } from '../parts.ts';
import { count } from './count.ts';

export const all = {
  title: 'Alle',
  chores: 'Routinen',
  search: 'Suchen',
  hint: 'Aufgabe, Kunde, Notiz',
  clear: 'Suche leeren',
  show: 'Anzeigen',
  filters: {
    open: 'Offen',
    waiting: 'Wartet',
    someday: 'Irgendwann',
    done: 'Erledigt',
    lately: 'Zuletzt erledigt',
  },
  for: (name) => `Für ${name}`,
  empty: {
    open: { title: 'Nichts ist offen', text: 'Was du einträgst, steht hier, bis es erledigt ist.' },
    waiting: {
      title: 'Du wartest auf niemanden',
      text: 'Wenn jemand anders am Zug ist, steht die Aufgabe hier, bis es Zeit ist, nachzusehen.',
    },
    someday: {
      title: 'Nichts für irgendwann',
      text: 'Was kein Datum und keine Eile hat, ruht hier. Wähle in einer Aufgabe Irgendwann.',
    },
    done: {
      title: 'Noch nichts erledigt',
      text: 'Was du erledigst oder streichst, bleibt hier und lässt sich wieder öffnen.',
    },
    for: {
      title: 'Für sie ist gerade nichts da',
      text: 'Wähle in einer Aufgabe, wer sie macht, oder gib eine Karte mit Mehr ab.',
    },
    lately: {
      title: 'Noch keine Züge',
      text: 'Deine letzten zwanzig Züge stehen hier, jeder mit einem Weg zurück.',
    },
  },
  found: (n) => `${count(n, 'Aufgabe', 'Aufgaben')} gefunden`,
  nothingFound: {
    title: 'Nichts gefunden',
    text: 'Versuch weniger Buchstaben oder ein anderes Wort daraus.',
  },
  people: 'Kunden dazu',
  tasks: 'Aufgaben',
  moves: 'Letzte Züge',
} satisfies Said<'all'>;

export const atStake = {
  title: 'Auf dem Spiel',
  money: 'Offenes Geld',
  noMoney: 'Kein Geld ist offen.',
  records: (n) => count(n, 'Betrag', 'Beträge'),
  since: (day) => `offen seit ${day}`,
  due: (day) => `fällig ${day}`,
  invoice: (number) => (number === '' ? 'Rechnung' : `Rechnung ${number}`),
  promises: 'Offene Zusagen',
  noPromises: 'Keine Zusage ist offen.',
  promised: (when) => `zugesagt für ${when}`,
  waiting: 'Wartet auf andere',
  noWaiting: 'Nichts wartet auf andere.',
  waitsFor: (who) => `auf ${who}`,
  backOn: (when) => `wieder ${when}`,
  untilAnswer: 'bis zur Antwort',
} satisfies Said<'atStake'>;

export const day = {
  none: 'Kein Termin an diesem Tag.',
  promises: 'Für diesen Tag zugesagt',
  held: 'Kommt an diesem Tag wieder',
  nextTime: 'Nächstes Mal',
  last: 'Zuletzt',
  print: 'Drucken',
  share: 'Teilen',
  before: 'Der Tag davor',
  after: 'Der Tag danach',
  visits: 'Termine',
  toDay: 'Tag',
  untitled: 'Termin',
} satisfies Said<'day'>;

export const hours = {
  calls: 'Anrufe',
  messages: 'Nachrichten',
  working: 'Arbeitszeit',
  everyDay: 'Jeden Tag',
  days: (first, last) => `${first}–${last}`,
  from: (what, days) => `${what} ${days} ab`,
  to: (what, days) => `${what} ${days} bis`,
  until: 'bis',
  closed: { calls: 'Keine', messages: 'Keine', working: 'Zu' },
  onHolidays: 'Frei an Feiertagen',
  midnight: 'Mitternacht',
} satisfies Said<'hours'>;

export const note = {
  hows: { note: '', call: 'Anruf', message: 'SMS', mail: 'E-Mail', visit: 'Termin' },
  outcomes: {
    '': '',
    spoke: 'gesprochen',
    'no-answer': 'keine Antwort',
    'left-message': 'Nachricht hinterlassen',
    'will-pay': 'wird zahlen',
    sent: 'gesendet',
    yes: 'hat Ja gesagt',
    no: 'hat Nein gesagt',
  },
  called: 'Angerufen',
  by: (name) => `von ${name}`,
} satisfies Said<'note'>;
