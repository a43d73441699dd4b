import type { Said } from '../parts.ts';

export const visits = {
  title: 'Besøk',
  add: 'Nytt besøk',
  edit: 'Besøk',
  earlier: 'Tidligere',
  before: 'Dager som var',
  nothingBefore: 'Ingen tidligere besøk.',
  none: 'Ingen besøk fremover. Et besøk forteller Stopgap hvor lang tid du har før det.',
  what: 'Hvem eller hva gjelder det?',
  hint: 'Tom kjele i morgen 14:00 2 t',
  suggestions: 'Kunder',
  with: (name) => `Hos ${name}`,
  withNobody: (name) => `Fjern ${name}`,
  day: 'Dag',
  otherDay: 'En annen dag',
  hour: 'Time',
  remove: (what) => `Fjern ${what}`,
  length: 'Hvor lenge',
  minutes: (n) => (n < 60 ? `${n} min` : hours(n)),
  place: 'Sted',
  note: 'Notat',
  cancel: 'Avlys besøket',
  customer: 'Se kunden',
  untitled: 'Besøk',
  done: 'Besøket er gjort',
  doneShort: 'Gjort',
  doneWith: (who) => `Gjort: ${who}`,
  doneNamed: (what) => `Besøk gjort: ${what}`,
  ended: {
    title: 'Etter besøket',
    bill: 'Et kort for fakturaen kommer to dager etter besøket.',
    quote: 'Nå skal tilbudet skrives.',
    nothing: '',
    billIt: 'Gjort, send faktura',
    noBill: 'Gjort, uten faktura',
    noShow: 'De var ikke der',
    otherDay: 'En annen dag…',
    otherDayTitle: 'Hvilken dag i stedet?',
  },
  send: {
    title: 'Si fra',
    few: (n) => `${n} min`,
    bare: (n) => String(n),
    heldUpMinutes: 'Forsinket, min',
    heldUp: 'Jeg er forsinket',
    names: {
      'running-late': 'Jeg er forsinket',
      'on-my-way': 'Jeg er på vei',
      reschedule: 'En annen dag?',
      'no-show': 'Du var ikke der',
    },
    lateBy: (n, who) => `Kommer ${n} minutter senere: ${who}`,
    sent: (name, who) => `${name}, ${who}`,
  },
  calendar: {
    one: 'Legg det i kalenderen min',
    all: 'Alle i kalenderen min',
    rings: 'Kalenderen på telefonen ringer en halvtime før. Stopgap selv ringer aldri.',
  },
  next: (clock, who) => `${clock} ${who}`,
  sheet: 'Dagsliste',
  sheetOf: (day) => `Dagsliste, ${day}`,
  unanswered: (n) =>
    n === 1 ? 'Ett besøk er over. Hvordan gikk det?' : `${n} besøk er over. Hvordan gikk det?`,
  allDone: 'Alle gjort, ingenting å fakturere',
  severalVisits: (n) => `${n} besøk`,
  titles: {
    bill: (whose, what) =>
      what === '' || what.includes(whose)
        ? `Faktura til ${what || whose}`
        : `Faktura til ${whose}: ${what}`,
    again: (whose) => `Finn en ny dag med ${whose}`,
    notThere: 'Ikke der da vi hadde avtalt å møtes.',
  },
} satisfies Said<'visits'>;

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return rest === 0 ? `${whole} t` : `${whole} t ${rest}`;
}
