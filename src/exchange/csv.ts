/** A table into tasks or customers, by what its columns are. */
import { eachInTurn, type Pace, turns } from '../domain/import/pace.ts';
import {
  type LeftOut,
  nothingParsed,
  type Parsed,
  type ParsedCustomer,
  type ParsedTask,
} from '../domain/import/parsed.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type DateOrder, dateOf, dateOrderOf, minutesOf, timeOf } from './csv-cells.ts';
import { type Column, columnsOf, type Mapping } from './csv-columns.ts';
import { customerOfRow } from './csv-customer.ts';
import { type RowReader, rowReader } from './csv-row.ts';
import { readTable } from './csv-table.ts';
import type { ImportError } from './import-error.ts';

export type CsvOptions = {
  /** What each column is, when the owner set it. */
  readonly mapping?: Mapping;
  /** ISO 4217 of an amount without a sign. */
  readonly currency?: string;
};
export type ParsedCsv = { readonly parsed: Parsed; readonly columns: readonly Column[] };

type Rows = {
  readonly customers: ParsedCustomer[];
  readonly tasks: (ParsedTask & { readonly notes: string[] })[];
  readonly leftOut: LeftOut[];
};

export async function parseCsv(
  text: string,
  options: CsvOptions,
  pace: Pace,
): Promise<Result<ParsedCsv, ImportError>> {
  const table = await readTable(text, pace);
  if (!table.ok) return table;
  const columns = columnsOf(table.value, options.mapping);
  const read = rowReader(columns);
  const turn = turns(pace, table.value.rows.length * 2);
  const dates: string[] = [];
  await eachInTurn(table.value.rows, turn, (row) => dates.push(read(row).first('date')));
  const order = dateOrderOf(dates);
  const rows: Rows = { customers: [], tasks: [], leftOut: [] };
  await eachInTurn(table.value.rows, turn, (row) => {
    if (columns.makes === 'tasks') takeTaskRow(rows, read(row), { order, ...options });
    else takeCustomerRow(rows, read(row));
  });
  if (rows.customers.length + rows.tasks.length + rows.leftOut.length === 0)
    return err({ is: 'empty' });
  return ok({ parsed: { ...nothingParsed, ...rows }, columns: columns.columns });
}

function takeCustomerRow(rows: Rows, row: RowReader): void {
  const customer = customerOfRow(row);
  if (customer) rows.customers.push(customer);
  else rows.leftOut.push({ line: row.line, what: row.summary(), why: 'no-name' });
}

function takeTaskRow(
  rows: Rows,
  row: RowReader,
  options: CsvOptions & { readonly order: DateOrder },
): void {
  const type = row.first('row-type').toLowerCase();
  const title = row.first('title').replace(/\s+/g, ' ');
  const last = rows.tasks.at(-1);
  const leave = (why: LeftOut['why']) =>
    rows.leftOut.push({ line: row.line, what: title || row.summary(), why });
  if (type === 'note' && last) last.notes.push(withoutFiles(row.first('title')));
  else if (type !== '' && type !== 'task') leave('not-a-task');
  else if (title === '') leave('no-name');
  else if (isDone(row)) leave('already-done');
  else rows.tasks.push(taskOfRow(row, title, options));
}

function taskOfRow(
  row: RowReader,
  title: string,
  { order, currency = '' }: CsvOptions & { readonly order: DateOrder },
) {
  const date = row.first('date');
  const time = row.first('time');
  const on = dateOf(date, order);
  const money = row.first('money');
  const clock = timeOf(time) || on?.time || '';
  return {
    line: row.line,
    title,
    notes: row.all('note'),
    on: on ? { date: on.date, time: clock } : null,
    dateWords: [date, time].filter((words) => words !== '').join(' '),
    moneyWords: /^[\d.,\s]+$/.test(money) ? `${currency} ${money}`.trim() : money,
    minutes: minutesOf(row.first('minutes'), row.first('minutes-unit')),
    customer: customerOfRow(row) ?? null,
  };
}

const doneWords =
  /^(?:done|completed?|yes|true|x|1|closed|finished|✓|✔|☑|ferdig|erledigt|ja|si|oui)$/i;

/** A date in a "completed at" column says done as well as a word does. */
function isDone(row: RowReader): boolean {
  const done = row.first('done');
  return doneWords.test(done) || /^\d{4}-\d\d-\d\d/.test(done);
}

/** Todoist writes attached files into the text of a note. */
function withoutFiles(note: string): string {
  return note.replace(/\s*\[\[file \{[\s\S]*?\}\]\]/g, '').trim();
}
