/** Norwegian (bokmål): All, At stake, the day sheet, hours, notes. */
import type { Said } from '../parts.ts';

export const all = {
  title: 'Alle',
  chores: 'Faste oppgaver',
  search: 'Søk',
  hint: 'Oppgave, kunde, notat',
  clear: 'Tøm søket',
  show: 'Vis',
  filters: {
    open: 'Åpne',
    waiting: 'Venter',
    someday: 'En dag',
    done: 'Ferdige',
    lately: 'Gjort i det siste',
  },
  for: (name) => `Til ${name}`,
  empty: {
    open: { title: 'Ingenting er åpent', text: 'Det du legger inn, står her til det er gjort.' },
    waiting: {
      title: 'Du venter ikke på noen',
      text: 'Når noen andre har ballen, står oppgaven her til det er på tide å se på den igjen.',
    },
    someday: {
      title: 'Ingenting til en dag',
      text: 'Det som verken har dato eller hast, hviler her. Velg En dag på en oppgave.',
    },
    done: {
      title: 'Ingenting er gjort ennå',
      text: 'Det du gjør ferdig eller legger bort, blir liggende her og kan åpnes igjen.',
    },
    for: {
      title: 'Ingenting til dem nå',
      text: 'Velg på en oppgave hvem som gjør den, eller gi et kort videre med Mer.',
    },
    lately: {
      title: 'Ingen trekk ennå',
      text: 'De siste tjue trekkene dine står her, hvert med en vei tilbake.',
    },
  },
  found: (n) => (n === 1 ? 'Fant 1 oppgave' : `Fant ${n} oppgaver`),
  nothingFound: {
    title: 'Fant ingenting',
    text: 'Prøv færre bokstaver, eller et annet ord fra den.',
  },
  people: 'Kunder som passer',
  tasks: 'Oppgaver',
  moves: 'Siste trekk',
} satisfies Said<'all'>;

export const atStake = {
  title: 'Står på spill',
  money: 'Penger ute',
  noMoney: 'Ingen penger er ute.',
  records: (n) => `${n} beløp`,
  since: (day) => `ute siden ${day}`,
  due: (day) => `betales ${day}`,
  invoice: (number) => (number === '' ? 'Faktura' : `Faktura ${number}`),
  promises: 'Åpne løfter',
  noPromises: 'Ingen løfter er åpne.',
  promised: (when) => `lovet ${when}`,
  waiting: 'Venter på andre',
  noWaiting: 'Ingenting venter på noen andre.',
  waitsFor: (who) => `på ${who}`,
  backOn: (when) => `tilbake ${when}`,
  untilAnswer: 'til de svarer',
} satisfies Said<'atStake'>;

export const day = {
  none: 'Ingen besøk denne dagen.',
  promises: 'Lovet til denne dagen',
  held: 'Kommer tilbake denne dagen',
  nextTime: 'Neste gang',
  last: 'Sist',
  print: 'Skriv ut',
  share: 'Del',
  before: 'Dagen før',
  after: 'Dagen etter',
  visits: 'Besøk',
  toDay: 'Dag',
  untitled: 'Besøk',
} satisfies Said<'day'>;

export const hours = {
  calls: 'Samtaler',
  messages: 'Meldinger',
  working: 'Arbeidstid',
  everyDay: 'Hver dag',
  days: (first, last) => `${first}–${last}`,
  from: (what, days) => `${what} ${days} fra`,
  to: (what, days) => `${what} ${days} til`,
  until: 'til',
  closed: { calls: 'Ingen', messages: 'Ingen', working: 'Stengt' },
  onHolidays: 'Fri på helligdager',
  midnight: 'Midnatt',
} satisfies Said<'hours'>;

export const note = {
  hows: { note: '', call: 'Ring', message: 'SMS', mail: 'E-post', visit: 'Besøk' },
  outcomes: {
    '': '',
    spoke: 'snakket sammen',
    'no-answer': 'ikke svar',
    'left-message': 'la igjen beskjed',
    'will-pay': 'skal betale',
    sent: 'sendt',
    yes: 'de sa ja',
    no: 'de sa nei',
  },
  called: 'Ringte',
  by: (name) => `av ${name}`,
} satisfies Said<'note'>;
