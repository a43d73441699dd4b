import type { Counts } from '../../domain/import/plan.ts';
import type { ImportError } from '../../exchange/import-error.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const left = {
  broken: 'kunne ikke leses',
  'cut-off': 'filen slutter midt i den',
  'no-name': 'har ikke navn',
  'no-date': 'har ikke dato',
  'all-day': 'varer hele dagen',
  cancelled: 'var avlyst',
  twice: 'står to ganger i filen',
  'already-done': 'er gjort allerede',
  'not-a-task': 'er en overskrift',
  'repeat-not-read': 'gjentas på en måte som ikke kunne leses',
  'long-past': 'er lenge siden',
  'deleted-before': 'ble slettet her før',
  'own-promise': 'er et løfte fra deg, og er her allerede',
} as const;

const noticed = {
  'date-not-read': 'datoen er beholdt som ord',
  'task-repeats': 'kommer inn én gang; den gjentas i filen',
  'repeats-further': 'gjentas mer enn et år frem',
  'unknown-zone': 'ukjent tidssone, lest som din',
  'shares-number': 'har samme nummer som noen andre',
  'cut-short': 'var for lang og er kortet ned',
} as const;

const fields = {
  ignore: 'Ikke ta med',
  title: 'Oppgave',
  note: 'Notat',
  date: 'Dato',
  time: 'Klokkeslett',
  minutes: 'Minutter',
  'minutes-unit': 'Enhet for minutter',
  money: 'Beløp',
  done: 'Ferdig',
  'row-type': 'Type rad',
  name: 'Navn',
  first: 'Fornavn',
  middle: 'Mellomnavn',
  last: 'Etternavn',
  company: 'Firma',
  phone: 'Telefon',
  mail: 'E-post',
  label: 'Etikett',
  address: 'Adresse',
  street: 'Gate',
  city: 'Sted',
  region: 'Fylke',
  postcode: 'Postnummer',
  country: 'Land',
  'next-time': 'Neste gang',
  language: 'Språk',
} as const;

export const importing = {
  title: 'Importer',
  hint: 'Kontakter (.vcf), en kalender (.ics), en tabell (.csv) eller en liste med linjer. Ingenting endres før du sier ja.',
  choose: 'Velg en fil',
  another: 'Velg en annen fil',
  pasteField: 'Eller lim inn linjer',
  look: 'Se på det først',
  reading: (name) => `Leser ${name}`,
  writing: 'Legger det inn',
  import: 'Importer',
  cancel: 'Avbryt',
  done: 'Alt er inne.',
  close: 'Fint',
  nothing: 'Ikke noe nytt i denne filen. Alt er her allerede.',
  allDay: 'Ta med hendelser som varer hele dagen',
  bringBack: 'Hent tilbake det som ble slettet her',
  columns: 'Kolonner',
  column: (header) => `Kolonne ${header}`,
  merged: (n) =>
    count(n, 'kort gikk sammen med en som er nevnt', 'kort gikk sammen med noen som er nevnt'),
  mergedInto: (what, into) => (what === into ? what : `${what} → ${into}`),
  leftOut: (n) => count(n, 'utelatt', 'utelatt'),
  noticed: (n) => count(n, 'ting å vite', 'ting å vite'),
  line: (n) => `linje ${n}`,
  left: (why) => left[why],
  notice: (why) => noticed[why],
  fields: Object.entries(fields),
  counts: (counts) => countLines(counts),
  error: (error) => errorWords(error),
} satisfies Said<'import'>;

function countLines(counts: Counts): readonly string[] {
  const lines: readonly (readonly [number, string])[] = [
    [counts.customers, count(counts.customers, 'kunde', 'kunder')],
    [counts.tasks, count(counts.tasks, 'oppgave', 'oppgaver')],
    [counts.visits, count(counts.visits, 'besøk', 'besøk')],
    [counts.notes, count(counts.notes, 'notat', 'notater')],
    [counts.updated, count(counts.updated, 'får noe mer', 'får noe mer')],
    [counts.unchanged, count(counts.unchanged, 'er her allerede', 'er her allerede')],
    [counts.photos, count(counts.photos, 'bilde blir i filen', 'bilder blir i filen')],
    [
      counts.deletedBefore,
      count(counts.deletedBefore, 'ble slettet her før', 'ble slettet her før'),
    ],
  ];
  return lines.filter(([n]) => n > 0).map(([, words]) => words);
}

function errorWords(error: ImportError): string {
  switch (error.is) {
    case 'empty':
      return 'Det er ingenting i den filen. Ingenting ble endret.';
    case 'too-big':
      return `Filen er på ${Math.round(error.bytes / 1e6)} MB; opptil ${Math.round(error.limit / 1e6)} MB kan leses her. Ingenting ble endret.`;
    case 'stopped':
      return 'Stoppet. Ingenting ble endret.';
    case 'not-readable':
      return `Den filen kunne ikke leses${error.line === undefined ? '' : ` fra linje ${error.line}`}${
        error.looksLike === undefined || error.looksLike === 'unknown'
          ? ''
          : `; den ligner på ${error.looksLike}`
      }. Ingenting ble endret.`;
  }
}
