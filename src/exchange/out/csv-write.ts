/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens right: UTF-8 with its mark, CRLF,
 * and no cell it could take for a formula. Such a cell gets an apostrophe before it,
 * which the importer of this app takes off again.
 */
export type CsvCell = string | number | null;
export type CsvTable = {
  readonly headers: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
  readonly count: number;
};

/** Excel reads a file without it in the code page of the machine. */
const mark = '\ufeff';
/** OWASP, "CSV Injection". */
const active = /^'*[=+\-@\t\r]/u;
/** Nothing in it can be reckoned: a mark before it would only stand in the way of whoever dials it. */
const phone = /^\+[\d(][\d ()]{5,}$/u;

export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** The file piece by piece, so that whoever writes it can let the screen breathe. */
export function* csvPieces({
  headers,
  rows,
}: Pick<CsvTable, 'headers' | 'rows'>): Generator<string> {
  yield mark + csvLine(headers);
  for (const row of rows) yield csvLine(row);
}

export function guarded(text: string): string {
  return active.test(text) && !phone.test(text) ? `'${text}` : text;
}

function cellOf(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = guarded(cell ?? '').replace(/\r\n?/gu, '\n');
  return /[",\n]|^\s|\s$/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}
