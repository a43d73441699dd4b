/** Words of the import sheet. */
import type { LeftOutWhy, NoticedWhy } from '../domain/import/parsed.ts';
import type { Counts } from '../domain/import/plan.ts';
import type { ColumnField } from '../exchange/csv-fields.ts';
import type { ImportError } from '../exchange/import-error.ts';
import { spoken } from './spoken.ts';

const left = {
  broken: 'could not be read',
  'cut-off': 'the file ends in the middle of it',
  'no-name': 'has no name',
  'no-date': 'has no date',
  'all-day': 'takes all day',
  cancelled: 'was cancelled',
  twice: 'stands in the file twice',
  'already-done': 'is done already',
  'not-a-task': 'is a heading',
  'repeat-not-read': 'repeats in a way that could not be read',
  'long-past': 'is long past',
  'deleted-before': 'was deleted here before',
  'own-promise': 'is a promise of yours, and here already',
} as const satisfies { readonly [W in LeftOutWhy]: string };

const noticed = {
  'date-not-read': 'date kept as words',
  'task-repeats': 'comes in once; it repeats in the file',
  'repeats-further': 'repeats further than a year ahead',
  'unknown-zone': 'time zone not known, taken as yours',
  'shares-number': 'shares a number with somebody else',
  'cut-short': 'was too long and is cut',
} as const satisfies { readonly [W in NoticedWhy]: string };

const fields = {
  ignore: 'Leave out',
  title: 'Task',
  note: 'Note',
  date: 'Date',
  time: 'Time',
  minutes: 'Minutes',
  'minutes-unit': 'Unit of minutes',
  money: 'Money',
  done: 'Done',
  'row-type': 'Kind of row',
  name: 'Name',
  first: 'First name',
  middle: 'Middle name',
  last: 'Last name',
  company: 'Company',
  phone: 'Phone',
  mail: 'Mail',
  label: 'Label',
  address: 'Address',
  street: 'Street',
  city: 'Town',
  region: 'County',
  postcode: 'Postcode',
  country: 'Country',
  'next-time': 'Next time',
  language: 'Language',
} as const satisfies { readonly [F in ColumnField]: string };

const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const enImport = spoken('import', {
  title: 'Import',
  hint: 'Contacts (.vcf), a calendar (.ics), a table (.csv) or a list of lines. Nothing changes before you say so.',
  choose: 'Choose a file',
  another: 'Choose another file',
  pasteField: 'Or paste lines',
  look: 'Look at it first',
  reading: (name: string): string => `Reading ${name}`,
  writing: 'Putting it in',
  import: 'Import',
  cancel: 'Cancel',
  done: 'All in.',
  close: 'Good',
  nothing: 'Nothing new in this file. All of it is here already.',
  allDay: 'Bring in all-day events too',
  bringBack: 'Bring back what was deleted here',
  columns: 'Columns',
  column: (header: string): string => `Column ${header}`,
  merged: (n: number): string =>
    count(n, 'card joined a person already named', 'cards joined people already named'),
  mergedInto: (what: string, into: string): string => (what === into ? what : `${what} → ${into}`),
  leftOut: (n: number): string => count(n, 'left out', 'left out'),
  noticed: (n: number): string => count(n, 'thing to know', 'things to know'),
  line: (n: number): string => `line ${n}`,
  left: (why: LeftOutWhy): string => left[why],
  notice: (why: NoticedWhy): string => noticed[why],
  fields: Object.entries(fields) as readonly (readonly [ColumnField, string])[],
  counts: (counts: Counts): readonly string[] => countLines(counts),
  error: (error: ImportError): string => errorWords(error),
} as const);

function countLines(counts: Counts): readonly string[] {
  const lines: readonly (readonly [number, string])[] = [
    [counts.customers, count(counts.customers, 'customer', 'customers')],
    [counts.tasks, count(counts.tasks, 'task', 'tasks')],
    [counts.visits, count(counts.visits, 'visit', 'visits')],
    [counts.notes, count(counts.notes, 'note', 'notes')],
    [counts.updated, count(counts.updated, 'gets something more', 'get something more')],
    [counts.unchanged, count(counts.unchanged, 'is here already', 'are here already')],
    [counts.photos, count(counts.photos, 'photo stays in the file', 'photos stay in the file')],
    [
      counts.deletedBefore,
      count(counts.deletedBefore, 'was deleted here before', 'were deleted here before'),
    ],
  ];
  return lines.filter(([n]) => n > 0).map(([, words]) => words);
}

function errorWords(error: ImportError): string {
  switch (error.is) {
    case 'empty':
      return 'There is nothing in that file. Nothing was changed.';
    case 'too-big':
      return `That file is ${Math.round(error.bytes / 1e6)} MB; up to ${Math.round(error.limit / 1e6)} MB can be read here. Nothing was changed.`;
    case 'stopped':
      return 'Stopped. Nothing was changed.';
    case 'not-readable':
      return `That file could not be read${error.line === undefined ? '' : ` from line ${error.line} on`}${
        error.looksLike === undefined || error.looksLike === 'unknown'
          ? ''
          : `; it looks like ${error.looksLike}`
      }. Nothing was changed.`;
  }
}
