import type { Counts } from '../../domain/import/plan.ts';
import type { ImportError } from '../../exchange/import-error.ts';
import type { Said } from '../parts.ts';
import { count } from './count.ts';

const left = {
  broken: 'war nicht lesbar',
  'cut-off': 'die Datei endet mittendrin',
  'no-name': 'hat keinen Namen',
  'no-date': 'hat kein Datum',
  'all-day': 'dauert den ganzen Tag',
  cancelled: 'war abgesagt',
  twice: 'steht zweimal in der Datei',
  'already-done': 'ist schon erledigt',
  'not-a-task': 'ist eine Überschrift',
  'repeat-not-read': 'wiederholt sich auf eine Art, die nicht lesbar war',
  'long-past': 'ist lange her',
  'deleted-before': 'wurde hier schon gelöscht',
  'own-promise': 'ist eine Zusage von dir und schon hier',
} as const;

const noticed = {
  'date-not-read': 'Datum als Text behalten',
  'task-repeats': 'kommt einmal herein; in der Datei wiederholt es sich',
  'repeats-further': 'wiederholt sich über ein Jahr hinaus',
  'unknown-zone': 'Zeitzone unbekannt, als deine gelesen',
  'shares-number': 'teilt eine Nummer mit jemand anderem',
  'cut-short': 'war zu lang und ist gekürzt',
} as const;

const fields = {
  ignore: 'Weglassen',
  title: 'Aufgabe',
  note: 'Notiz',
  date: 'Datum',
  time: 'Uhrzeit',
  minutes: 'Minuten',
  'minutes-unit': 'Einheit der Minuten',
  money: 'Geld',
  done: 'Erledigt',
  'row-type': 'Art der Zeile',
  name: 'Name',
  first: 'Vorname',
  middle: 'Zweiter Vorname',
  last: 'Nachname',
  company: 'Firma',
  phone: 'Telefon',
  mail: 'E-Mail',
  label: 'Bezeichnung',
  address: 'Adresse',
  street: 'Straße',
  city: 'Ort',
  region: 'Bundesland',
  postcode: 'Postleitzahl',
  country: 'Land',
  'next-time': 'Nächstes Mal',
  language: 'Sprache',
} as const;

export const importing = {
  title: 'Importieren',
  hint: 'Kontakte (.vcf), ein Kalender (.ics), eine Tabelle (.csv) oder eine Liste von Zeilen. Nichts ändert sich, bevor du Ja sagst.',
  choose: 'Datei wählen',
  another: 'Andere Datei wählen',
  pasteField: 'Oder Zeilen einfügen',
  look: 'Erst ansehen',
  reading: (name) => `${name} wird gelesen`,
  writing: 'Wird eingetragen',
  import: 'Importieren',
  cancel: 'Abbrechen',
  done: 'Alles drin.',
  close: 'Gut',
  nothing: 'Nichts Neues in dieser Datei. Alles ist schon hier.',
  allDay: 'Auch ganztägige Termine holen',
  bringBack: 'Zurückholen, was hier gelöscht wurde',
  columns: 'Spalten',
  column: (header) => `Spalte ${header}`,
  merged: (n) =>
    count(
      n,
      'Karte ging zu jemandem, der schon genannt war',
      'Karten gingen zu Leuten, die schon genannt waren',
    ),
  mergedInto: (what, into) => (what === into ? what : `${what} → ${into}`),
  leftOut: (n) => count(n, 'weggelassen', 'weggelassen'),
  noticed: (n) => count(n, 'Hinweis', 'Hinweise'),
  line: (n) => `Zeile ${n}`,
  left: (why) => left[why],
  notice: (why) => noticed[why],
  fields: Object.entries(fields),
  counts: (counts) => countLines(counts),
  error: (error) => errorWords(error),
} satisfies Said<'import'>;

function countLines(counts: Counts): readonly string[] {
  const lines: readonly (readonly [number, string, string])[] = [
    [counts.customers, 'Kunde', 'Kunden'],
    [counts.tasks, 'Aufgabe', 'Aufgaben'],
    [counts.visits, 'Termin', 'Termine'],
    [counts.notes, 'Notiz', 'Notizen'],
    [counts.updated, 'bekommt etwas dazu', 'bekommen etwas dazu'],
    [counts.unchanged, 'ist schon hier', 'sind schon hier'],
    [counts.photos, 'Foto bleibt in der Datei', 'Fotos bleiben in der Datei'],
    [counts.deletedBefore, 'wurde hier schon gelöscht', 'wurden hier schon gelöscht'],
  ];
  return lines.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
}

function errorWords(error: ImportError): string {
  switch (error.is) {
    case 'empty':
      return 'In dieser Datei steht nichts. Nichts wurde geändert.';
    case 'too-big':
      return `Diese Datei hat ${Math.round(error.bytes / 1e6)} MB; bis ${Math.round(error.limit / 1e6)} MB lassen sich hier lesen. Nichts wurde geändert.`;
    case 'stopped':
      return 'Angehalten. Nichts wurde geändert.';
    case 'not-readable':
      return `Diese Datei ließ sich nicht lesen${error.line === undefined ? '' : `, ab Zeile ${error.line}`}${
        error.looksLike === undefined || error.looksLike === 'unknown'
          ? ''
          : `; sie sieht aus wie ${error.looksLike}`
      }. Nichts wurde geändert.`;
  }
}
