/** What a column of a table can be, guessed by the words of its header. */
import { textKey } from '../domain/fold.ts';

export const columnFields = [
  'ignore',
  'title',
  'note',
  'date',
  'time',
  'minutes',
  'minutes-unit',
  'money',
  'done',
  'row-type',
  'name',
  'first',
  'middle',
  'last',
  'company',
  'phone',
  'mail',
  'label',
  'address',
  'street',
  'city',
  'region',
  'postcode',
  'country',
  'next-time',
  'language',
] as const;
export type ColumnField = (typeof columnFields)[number];

/**
 * First match wins. English, then Norwegian, German, French and Spanish, and the
 * exports of Google Contacts, Outlook and Todoist.
 */
const headerWords: readonly (readonly [ColumnField, RegExp])[] = [
  ['ignore', /phonetic|yomi|birthday|anniversary|\bfax\b|pager|telex|isdn|photo|web ?(site|page)/],
  ['ignore', /^e ?mail.*display name$/],
  ['label', /^(?:e ?mail|phone|address|mail|tel)\b.*\b(?:label|type)$/],
  ['mail', /\b(?:e ?mails?|e ?post|mail|correo|courriel)\b/],
  [
    'phone',
    /\b(?:phones?|telephone|tel|tlf|telefon\w*|mobile|mobil\w*|handy|cell|movil|portable)\b/,
  ],
  ['next-time', /^next time$/],
  ['first', /^(?:first|given)(?: name)?$|^fornavn$|^vorname$|^prenom$/],
  ['middle', /^(?:middle|additional)(?: name)?$/],
  ['last', /^(?:last|family)(?: name)?$|^surname$|^etternavn$|^nachname$|^apellidos?$/],
  ['country', /\b(?:country|land|pays|pais)\b/],
  ['postcode', /\b(?:post(?:al)? ?code|zip(?: code)?|postnummer|postnr|plz|code postal)\b/],
  ['city', /\b(?:city|town|poststed|stadt|ort|ville|ciudad)\b/],
  ['region', /^(?:.*\b(?:address(?: \d)?|home|business|other) )?(?:region|state|county|province)$/],
  ['street', /\b(?:street|address line|extended address|po box|strasse|calle)\b/],
  ['address', /^(?:\w+ )?(?:address|adresse|direccion)(?: \d)?(?: formatted)?$|^site$|^location$/],
  [
    'company',
    /^(?:company|organi[sz]ation|firma|business|bedrift|societe|empresa)(?: \d)?(?: name)?$/,
  ],
  ['name', /^(?:full |display )?name$|^(?:customer|client|contact)(?: name)?$/],
  ['name', /^(?:navn|kunde|nom|nombre|cliente|file as|who)$/],
  ['title', /^(?:tasks?|task name|title|content|subject|to ?do|summary|what|action)$/],
  ['title', /^(?:oppgave|aufgabe|tache|tarea|betreff)$/],
  ['note', /^(?:notes?|description|comments?|details|remarks?|info)$/],
  ['note', /^(?:notat\w*|bemerkung\w*|beschreibung|beskrivelse|notas?)$/],
  ['date', /^(?:date|due|due date|deadline|when|start date|scheduled|by)$/],
  ['date', /^(?:dato|frist|datum|fallig\w*|fecha|echeance)$/],
  ['time', /^(?:time|due time|klokkeslett|uhrzeit|hora|heure)$/],
  ['minutes-unit', /^duration unit$/],
  ['minutes', /^(?:duration|minutes|mins|estimate|estimated time|dauer|varighet)$/],
  [
    'money',
    /^(?:amount|price|sum|total|owed|owes|balance|betrag|preis|pris|belop|montant|importe)$/,
  ],
  ['done', /^(?:done|completed?|completed at|completion date|finished|status|erledigt|ferdig)$/],
  ['language', /^(?:language|sprak|sprache)$/],
  ['row-type', /^type$/],
];

/** `undefined` for a header whose words say nothing. */
export function fieldOfHeader(header: string): ColumnField | undefined {
  const key = textKey(header);
  if (key === '' || key.length > 40) return undefined;
  return headerWords.find(([, words]) => words.test(key))?.[0];
}

/** How many cells of a row read like headers. */
export function knownHeaders(row: readonly string[]): number {
  return row.filter((cell) => {
    const field = fieldOfHeader(cell);
    return field !== undefined && !looksLikeData(cell);
  }).length;
}

export const looksLike = {
  mail: (cell: string) => /^\s*(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+\s*$/.test(cell),
  phone: (cell: string) =>
    /^\s*(?:tel:)?[+(]?[\d][\d\s()./-]{6,20}\s*$/.test(cell) && !isDate(cell),
  date: (cell: string) => isDate(cell),
} as const;

export function looksLikeData(cell: string): boolean {
  return looksLike.mail(cell) || looksLike.phone(cell) || isDate(cell);
}

/** What belongs together has one group: "Address 1 - Street" and "Address 1 - City". */
export function groupOfHeader(header: string): string {
  return textKey(header)
    .replace(
      /\b(?:street|city|region|state|county|province|country|zip|post|postal|po box)\b.*$/,
      '',
    )
    .replace(/\b(?:extended address|address line|formatted|value|label|type)\b.*$/, '')
    .trim();
}

function isDate(cell: string): boolean {
  return /^\s*(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b/.test(cell);
}
