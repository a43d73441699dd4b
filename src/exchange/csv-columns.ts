/** Which column is what: by header words first, by what stands in the column second. */
import { type ColumnField, fieldOfHeader, groupOfHeader, looksLike } from './csv-fields.ts';
import type { Table } from './csv-table.ts';

/** One column as the owner is shown it; the field can be set to another one. */
export type Column = {
  readonly header: string;
  readonly field: ColumnField;
  /** The first cell that is not empty. */
  readonly sample: string;
};
/** What each column is, in the order of the columns. */
export type Mapping = readonly ColumnField[];

export type Columns = {
  readonly columns: readonly Column[];
  readonly groups: readonly string[];
  readonly makes: 'tasks' | 'customers';
};

const rowsLooked = 60;
/** Fields a row has once; a second column that could be it is left alone. */
const single: ReadonlySet<ColumnField> = new Set<ColumnField>([
  'title',
  'date',
  'time',
  'minutes',
  'minutes-unit',
  'done',
  'row-type',
  'name',
  'first',
  'middle',
  'last',
  'company',
  'next-time',
  'language',
]);
const personal: readonly ColumnField[] = ['first', 'last', 'phone', 'mail', 'address', 'street'];

export function columnsOf(table: Table, mapping?: Mapping): Columns {
  const cells = (i: number) =>
    table.rows.slice(0, rowsLooked).map((row) => row.cells[i]?.trim() ?? '');
  const columns = table.headers.map((_, i) => cells(i).filter((cell) => cell !== ''));
  const guessed = guess(table.headers, columns);
  const fields = table.headers.map((_, i) => mapping?.[i] ?? guessed[i] ?? 'ignore');
  return {
    columns: table.headers.map((header, i) => ({
      header,
      field: fields[i] ?? 'ignore',
      sample: columns[i]?.[0] ?? '',
    })),
    groups: table.headers.map(groupOfHeader),
    makes: fields.includes('title') ? 'tasks' : 'customers',
  };
}

function guess(
  headers: readonly string[],
  columns: readonly (readonly string[])[],
): readonly ColumnField[] {
  const fields = headers.map((header, i) => fieldOfHeader(header) ?? byContent(columns[i] ?? []));
  const known = once(settleMeaning(fields));
  if (known.some((field) => field === 'title' || isWho(field))) return nameIfNone(known, columns);
  return put(known, columns, 'title');
}

/** The same word means another thing in an address book than in a list of tasks. */
function settleMeaning(fields: readonly ColumnField[]): readonly ColumnField[] {
  const has = (field: ColumnField) => fields.includes(field);
  const isAddressBook =
    has('first') || has('last') || (has('name') && (has('phone') || has('mail')));
  const isTaskList =
    !personal.some(has) && !has('title') && has('name') && (has('date') || has('done'));
  return fields.map((field) => {
    if (field === 'row-type') return has('title') && has('minutes-unit') ? field : 'ignore';
    if (field === 'title' && isAddressBook && !has('date')) return 'ignore';
    return field === 'name' && isTaskList ? 'title' : field;
  });
}

function once(fields: readonly ColumnField[]): readonly ColumnField[] {
  return fields.map((field, i) =>
    single.has(field) && fields.indexOf(field) !== i ? 'ignore' : field,
  );
}

/** Numbers or mails without a column for the name: the first column of words is it. */
function nameIfNone(
  fields: readonly ColumnField[],
  columns: readonly (readonly string[])[],
): readonly ColumnField[] {
  const isNamed = fields.some(
    (f) => f === 'title' || f === 'name' || f === 'first' || f === 'last',
  );
  return isNamed ? fields : put(fields, columns, 'name');
}

function put(
  fields: readonly ColumnField[],
  columns: readonly (readonly string[])[],
  field: ColumnField,
): readonly ColumnField[] {
  const free = fields.findIndex((f, i) => f === 'ignore' && areWords(columns[i] ?? []));
  return fields.map((f, i) => (i === free ? field : f));
}

function isWho(field: ColumnField): boolean {
  return field === 'name' || field === 'company' || personal.includes(field);
}

function areWords(cells: readonly string[]): boolean {
  return cells.length > 0 && most(cells, (cell) => /\p{L}{2}/u.test(cell));
}

function byContent(cells: readonly string[]): ColumnField {
  if (cells.length === 0) return 'ignore';
  if (most(cells, looksLike.mail)) return 'mail';
  if (most(cells, looksLike.date)) return 'date';
  return most(cells, looksLike.phone) ? 'phone' : 'ignore';
}

function most(cells: readonly string[], is: (cell: string) => boolean): boolean {
  return cells.filter(is).length >= cells.length * 0.6;
}
