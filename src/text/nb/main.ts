/** Norwegian (bokmål): the words of the main screens. */
import type { Gap } from '../../domain/round/round.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';
import { kinds } from './kinds.ts';
import { shell } from './shell.ts';

const gaps: { readonly [G in Gap]: string } = {
  2: '2 minutter',
  5: '5 minutter',
  15: '15 minutter',
  30: '30 minutter',
  60: '1 time',
};

const verbs = {
  done: 'Ferdig',
  later: 'Senere',
  skip: 'Hoppet over',
  'let-go': 'Lagt bort',
  waiting: 'Venter',
  someday: 'En dag',
  written: 'Ligger klar til du sender',
  sent: 'Sendt',
  nudged: 'Spurt',
  smaller: 'Gjort mindre',
  handed: 'Gitt videre',
  spoke: 'Snakket',
  'no-answer': 'Ikke svar',
  'left-message': 'La igjen beskjed',
  'will-pay': 'Betaler',
  paid: 'Betalt',
  yes: 'De sa ja',
  no: 'De sa nei',
  booked: 'Dag avtalt',
  settled: 'Ordnet',
  added: 'Lagt til',
  started: 'Startet',
  moved: 'Flyttet',
  merged: 'Slått sammen',
  noted: 'Notat lagt til',
  attached: 'Lagt ved',
  changed: 'Endret',
  kept: 'Beholdt',
  reopened: 'Åpnet igjen',
  paused: 'Satt på pause',
  resumed: 'I gang igjen',
  cancelled: 'Avlyst',
  'no-show': 'Ikke der',
  deleted: 'Slettet',
  restored: 'Hentet tilbake',
} satisfies Said<'main'>['verbs'];

export const main = {
  app: 'Stopgap',
  undo: 'Angre',
  close: 'Lukk',
  cancel: 'Avbryt',
  back: 'Tilbake',
  save: 'Lagre',
  day: {
    today: 'i dag',
    tomorrow: 'i morgen',
    yesterday: 'i går',
    weekdays: ['Man', 'Tir', 'Ons', 'Tor', 'Fre', 'Lør', 'Søn'],
  },
  nav: {
    label: 'Hovedmeny',
    now: 'Nå',
    all: 'Alle',
    add: 'Ny',
    customers: 'Kunder',
    help: 'Hjelp',
  },
  kinds,
  verbs,
  steps: {
    enquiry: (job) => `Svar: ${job}`,
    quote: (job) => `Skriv tilbudet: ${job}`,
    'follow-up': (job) => `Spør om tilbudet: ${job}`,
    'follow-up/close': (job) => `Siste ord om tilbudet: ${job}`,
    deposit: (job) => `Be om forskudd: ${job}`,
    visit: (job) => `Før besøket: ${job}`,
    'visit/book': (job) => `Avtal en dag: ${job}`,
    'visit/confirm': (job) => `Bekreft besøket: ${job}`,
    'visit/prepare': (job) => `Gjør klart: ${job}`,
    invoice: (job) => `Send faktura: ${job}`,
    chase: (job) => `Spør om pengene: ${job}`,
    paid: (job) => `Betalt: ${job}`,
    review: (job) => `Be om omtale: ${job}`,
    'review/photos': (job) => `Send bildene: ${job}`,
    'review/more-work': (job) => `Spør om mer arbeid: ${job}`,
    closed: (job) => job,
  },
  gap: (gap) => gaps[gap],
  gapShort: (gap) => (gap === 60 ? ['1 t', 'ro'] : [String(gap), 'min']),
  minutes: (n, whole) => (whole === undefined || whole <= n ? `${n} min` : `${n} av ${whole} min`),
  now: {
    question: 'Hvor lang tid har du?',
    title: 'Har du et øyeblikk?',
    evening: 'Rolig kveld?',
    morning: 'God morgen.',
    until: (minutes, who) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return `${count(minutes, 'minutt', 'minutter')} til ${who}`;
      return `${hours} t${rest === 0 ? '' : ` ${rest}`} til ${who}`;
    },
    with: (who, end) => `Hos ${who} til ${end}`,
    saved: 'lagret her',
    offline: 'uten nett, alt er her',
    settings: 'Innstillinger',
    atStake: 'Står på spill',
    start: 'Start',
    startHint: (cards, minutes) => `${cards} kort · rundt ${minutes} min`,
    out: 'Ute',
    home: 'Hjemme',
    place: 'Hvor er du?',
    welcome: 'Skriv inn én ting du ikke må glemme.',
    first: 'Legg inn den første oppgaven',
    owes: 'Hvem skylder deg penger?',
    owesStart: 'Purre ',
    paste: 'Lim inn en liste',
    starters: 'Ideer for faget',
    importing: 'Hent inn kontakter',
    nothing: 'Ingenting passer nå',
    nothingWhy: 'Alt ligger på plass. Det kommer tilbake når tiden er inne.',
  },
  offers: (offer, time) => {
    switch (offer.is) {
      case 'longer':
        return `Prøv ${gaps[offer.gap]}`;
      case 'place':
        return offer.at === 'home' ? 'Jeg er hjemme' : 'Jeg er ute';
      case 'add':
        return 'Legg til en oppgave';
      case 'someday':
        return 'Se på En dag';
      case 'returns':
        return `Den neste kommer ${time(offer.at)}`;
    }
  },
  round: {
    progress: (at, of) => `Kort ${at} av ${of}`,
    leave: 'Gå ut',
    howTo: 'Slik gjør du ›',
    done: 'Ferdig',
    later: 'Senere',
    skip: 'Hopp over',
    more: 'Mer',
    lastTime: 'Sist',
    nextTime: 'Neste gang',
    also: (titles) => `Ordner også: ${titles.join(' · ')}`,
    alsoHint: 'Ett svar ordner også disse. Trykk på en for å ta den bort.',
    leaveOut: (title) => `Ta bort: ${title}`,
    write: (leaves) => `Skriv nå, du sender den ${leaves}`,
    sendAnyway: 'Send likevel',
    writeAnyway: 'Skriv nå, og send',
    pick: 'Velg et tidspunkt',
    pickDone: 'Velg',
    skipAnyway: 'Bare hopp over',
    laterTitle: 'Når skal den komme tilbake?',
    moreTitle: 'Mer',
    begunTitle: 'En god begynnelse. Er det alt?',
    begunAll: 'Ja, den er ferdig',
    begunMore: 'Det er mer, ta den frem igjen',
    skipTitle: 'Denne kommer stadig tilbake',
    skipText: 'Hva ville hjelpe?',
    smaller: 'Gjør den mindre',
    smallerField: 'Første lille steg',
    handOver: 'Gi den videre',
    forMember: (name) => `Til ${name}`,
    handOverField: 'Til hvem?',
    paid: 'Det er betalt',
    letGo: 'Legg den bort',
    someday: 'En dag',
    waiting: 'Venter på noen',
    waitingField: 'På hvem eller hva?',
    open: 'Se hele oppgaven',
    note: 'Legg til et notat',
    noteField: 'Notat',
    again: 'En runde til?',
    home: 'Tilbake til Nå',
    doneLately: 'Gjort i det siste',
  },
  later: {
    'this-morning': (clock) => `I formiddag ${clock}`,
    tonight: (clock) => `I kveld ${clock}`,
    'in-two-hours': (clock) => `Om to timer, ${clock}`,
    'after-visit': (clock) => `Etter besøket, ${clock}`,
    tomorrow: (clock) => `I morgen ${clock}`,
  },
  effect: {
    evening: 'Det holder for i kveld',
    nothing: 'Alt er som det var',
    done: (n) => `${n} gjort`,
    nudged: (amounts) => `${amounts} etterspurt`,
    later: (n) => `${n} til senere`,
    letGo: (n) => `${n} lagt bort`,
    nextPromise: (day) => `neste løfte ${day}`,
  },
  act: {
    call: 'Ring',
    text: 'SMS',
    whatsapp: 'WhatsApp',
    mail: 'E-post',
    map: 'Kart',
    copy: 'Kopier',
    copied: 'Kopiert',
  },
  youWere: {
    doing: {
      'small-quote': 'skrev tilbudet til',
      'large-quote': 'skrev tilbudet til',
      invoice: 'skrev fakturaen til',
      call: 'ringte',
      'chase-call': 'ringte',
      message: 'skrev til',
      'chase-message': 'skrev til',
      'review-ask': 'skrev til',
      'confirm-visits': 'skrev til',
      'complaint-reply': 'skrev til',
    },
    with: (doing, who) => `Du ${doing} ${who}`,
    at: (title) => `Du holdt på med: ${title}`,
  },
  add: {
    title: 'Legg til en oppgave',
    field: 'Hva må gjøres?',
    hint: 'Én linje, én oppgave. Navn, datoer og beløp blir forstått.',
    example: 'ring Berg om kjelen fredag kl 16',
    save: 'Lagre',
    saveMany: (n) => `Lagre ${n} oppgaver`,
    paste: 'Lim inn',
    photo: 'Bilde',
    audio: 'Lydmemo',
    stopAudio: (seconds) => `Stopp · ${seconds} s`,
    importFile: 'Importer en fil',
    remove: (what) => `Fjern ${what}`,
    untitled: 'Bilde eller memo å sortere',
    tasks: (n) => count(n, 'oppgave', 'oppgaver'),
    added: (title) => `Lagt til: ${title}`,
    addedMany: (n) => `La til ${n} oppgaver`,
    as: 'Lagre som',
    asTask: 'Oppgave',
    asVisit: (when, hours, minutes) =>
      `Besøk ${when},${hours > 0 ? ` ${hours} t` : ''}${minutes > 0 ? ` ${minutes} min` : ''}`,
    by: { wish: '', promise: 'lovet ', deadline: 'innen ' },
    noPaste: 'Fant ingenting å lime inn. Hold fingeren i feltet og velg Lim inn.',
    noMic: 'Mikrofonen er ikke tilgjengelig her.',
    noPhoto: 'Det bildet kunne ikke leses.',
    notShared: 'Det du delte, kunne ikke lagres. Del det en gang til.',
  },
  people: (n) => count(n, 'kunde', 'kunder'),
  said: (verb, title) => `${verbs[verb]}: ${title}`,
  backAt: (when, title) => `Tilbake ${when}: ${title}`,
  forMember: (name) => `til ${name}`,
  handedTo: (name, title) => `Til ${name}: ${title}`,
  gone: 'Den er ikke her lenger, så ingenting ble endret.',
  undone: (title) => `Tilbake igjen: ${title}`,
  restoreUndone: (title) => `Angret: ${title}. Alt er som før.`,
  notUndone: 'Den er endret siden, så den blir som den er.',
  files: {
    wait: (names) =>
      names.length === 1
        ? `${names[0]} venter, og åpnes når du lukker dette.`
        : `${names.length} filer venter, og åpnes én etter én når du lukker dette.`,
    unread: (names) =>
      `Kunne ikke leses: ${names}. Se om filen fortsatt er der og åpne den igjen, eller hent den inn under Innstillinger.`,
  },
  shell,
  storage: (error) => {
    switch (error.is) {
      case 'full':
        return 'Telefonen er full, så det ble ikke lagret. Frigjør litt plass og prøv igjen; ordene dine er her fortsatt.';
      case 'blocked':
        return 'En annen fane med Stopgap står i veien. Lukk den og prøv igjen.';
      case 'closed':
      case 'aborted':
        return 'Det ble ikke lagret. Prøv igjen; ordene dine er her fortsatt.';
      case 'newer':
        return 'Det som ligger her, er skrevet av en nyere Stopgap. Last inn på nytt for å få den.';
      case 'refused':
        return 'Nettleseren ga ikke Stopgap lagringsplass. Et privat vindu kan være grunnen.';
      case 'unavailable':
        return 'Stopgap får ikke tak i det som ligger her akkurat nå. Last den inn på nytt; hjelper ikke det, start telefonen på nytt.';
    }
  },
} satisfies Said<'main'>;
