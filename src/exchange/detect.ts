/** What a file is, by its content first and its name only where content leaves it open. */
import Papa from 'papaparse';
import { knownHeaders } from './csv-fields.ts';

export type Format = 'vcard' | 'csv' | 'ics' | 'lines';

const looked = 16_384;
const rowsLooked = 20;
const delimiters = [',', ';', '\t', '|'] as const;

export function detectFormat(name: string, text: string): Format {
  const head = text.slice(0, looked).replace(/^\ufeff/, '');
  const begin = /^[ \t]*BEGIN:(VCARD|VCALENDAR|VEVENT|VTODO)[ \t]*$/im.exec(head)?.[1];
  if (begin) return begin.toUpperCase() === 'VCARD' ? 'vcard' : 'ics';
  if (/\.vcf$/i.test(name)) return 'vcard';
  if (/\.ics$/i.test(name)) return 'ics';
  return isTable(head, /\.(csv|tsv|tab)$/i.test(name)) ? 'csv' : 'lines';
}

/** The delimiter of a table; a comma where there is only one column. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, looked);
  const best = delimiters
    .map((delimiter) => ({ delimiter, width: widthWith(head, delimiter) }))
    .reduce((a, b) => (b.width > a.width ? b : a));
  return best.delimiter;
}

function isTable(head: string, isNamedTable: boolean): boolean {
  const rows = rowsOf(head, delimiterOf(head));
  const [header, ...body] = rows;
  if (!header || rows.length < 2) return false;
  const known = knownHeaders(header);
  if (header.length === 1) return isNamedTable && known === 1;
  const width = header.length;
  const steady = body.filter((row) => row.length === width).length >= body.length * 0.8;
  if (known >= 2 || (known === header.length && known > 0)) return true;
  return steady && (isNamedTable || (width >= 3 && body.length >= 2) || known >= 1);
}

/** How many cells nearly every row has; 1 when the rows do not agree. */
function widthWith(head: string, delimiter: string): number {
  const rows = rowsOf(head, delimiter);
  const width = rows[0]?.length ?? 1;
  const known = knownHeaders(rows[0] ?? []);
  const agreeing = rows.filter((row) => row.length === width).length;
  return agreeing >= rows.length * 0.8 || known >= 2 ? width : 1;
}

function rowsOf(head: string, delimiter: string): readonly string[][] {
  const text = head.replace(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: rowsLooked,
    skipEmptyLines: 'greedy',
  });
  // A row cut by the end of what is looked at says nothing about its width.
  return head.length >= looked && data.length < rowsLooked ? data.slice(0, -1) : data;
}
