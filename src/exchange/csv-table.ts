/** Delimited text into rows with the line each begins on. */
import Papa from 'papaparse';
import type { Pace } from '../domain/import/pace.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { knownHeaders, looksLikeData } from './csv-fields.ts';
import { delimiterOf } from './detect.ts';
import type { ImportError } from './import-error.ts';

export type TableRow = { readonly line: number; readonly cells: readonly string[] };
export type Table = {
  /** "Column 1" and so on where the file has none. */
  readonly headers: readonly string[];
  /** Rows with at least one cell that is not empty. */
  readonly rows: readonly TableRow[];
};

/** Characters read before the screen may breathe. */
const chunkSize = 65_536;

export async function readTable(text: string, pace: Pace): Promise<Result<Table, ImportError>> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = /^"?sep=(.)"?\n/i.exec(plain);
  const delimiter = separator?.[1] ?? delimiterOf(plain);
  const read = await readRows(plain, { delimiter, pace });
  if (!read.ok) return read;
  const rows = read.value.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const [first, ...rest] = separator ? rows.slice(1) : rows;
  if (!first) return err({ is: 'empty' });
  const isHeader = hasHeader(first, rest);
  const width = first.cells.length;
  const headers = isHeader
    ? first.cells.map((cell) => cell.trim())
    : Array.from({ length: width }, (_, i) => `Column ${i + 1}`);
  return ok({ headers, rows: isHeader ? rest : [first, ...rest] });
}

type Reading = { readonly delimiter: string; readonly pace: Pace };

/** A quote that is never closed swallows the rest of the file: that is an error, with its line. */
async function readRows(
  text: string,
  { delimiter, pace }: Reading,
): Promise<Result<TableRow[], ImportError>> {
  const rows: TableRow[] = [];
  let line = 1;
  let unclosed = false;
  for await (const chunk of chunksOf(text, delimiter)) {
    for (const cells of chunk.data) {
      rows.push({ line, cells: cells.map(unguarded) });
      line += cells.reduce((sum, cell) => sum + newlines(cell), 1);
    }
    unclosed ||= chunk.errors.some((error) => error.code === 'MissingQuotes');
    await pace.step(Math.min(1, chunk.meta.cursor / text.length));
  }
  const last = rows.at(-1);
  return unclosed ? err({ is: 'not-readable', line: last?.line ?? 1 }) : ok(rows);
}

/** Our own export keeps a spreadsheet from taking a cell for a formula (csv-write.ts). */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell;
}

type Chunk = Papa.ParseResult<string[]>;

/** The parser's chunks one at a time; it waits while one is worked on. */
async function* chunksOf(text: string, delimiter: string): AsyncGenerator<Chunk> {
  let waiting: (() => void) | undefined;
  const queue: Chunk[] = [];
  let isDone = false;
  let parser: Papa.Parser | undefined;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    chunkSize,
    chunk: (chunk: Chunk, by: Papa.Parser) => {
      parser = by;
      queue.push(chunk);
      by.pause();
      waiting?.();
    },
    complete: () => {
      isDone = true;
      waiting?.();
    },
  });
  while (!isDone || queue.length > 0) {
    const chunk = queue.shift();
    if (chunk) {
      yield chunk;
      parser?.resume();
    } else if (!isDone) {
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
    }
  }
}

/** The first row is a header when it names columns and holds no data itself. */
function hasHeader(first: TableRow, rest: readonly TableRow[]): boolean {
  if (first.cells.some(looksLikeData)) return false;
  if (knownHeaders(first.cells) > 0) return true;
  const isFull = first.cells.every((cell) => cell.trim() !== '' && !/^\s*[\d.,]+\s*$/.test(cell));
  const below = rest.slice(0, 20).flatMap((row) => row.cells);
  return isFull && first.cells.length > 1 && below.some(looksLikeData);
}

function newlines(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
