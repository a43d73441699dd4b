/** One row asked by field instead of by column. */
import type { Columns } from './csv-columns.ts';
import type { ColumnField } from './csv-fields.ts';
import type { TableRow } from './csv-table.ts';

export type Cell = {
  readonly text: string;
  readonly header: string;
  /** Columns that belong together ("Address 1") share it. */
  readonly group: string;
};
export type RowReader = {
  readonly line: number;
  /** '' when there is none. */
  readonly first: (field: ColumnField) => string;
  readonly all: (field: ColumnField) => string[];
  readonly cells: (field: ColumnField) => readonly Cell[];
  /** Enough of the row to recognise it by. */
  readonly summary: () => string;
};

export function rowReader({ columns, groups }: Columns): (row: TableRow) => RowReader {
  const places = new Map<ColumnField, number[]>();
  for (const [i, { field }] of columns.entries()) {
    const found = places.get(field);
    if (found) found.push(i);
    else places.set(field, [i]);
  }
  return ({ line, cells }) => {
    const cellsOf = (field: ColumnField): readonly Cell[] =>
      (places.get(field) ?? [])
        .map((i) => ({
          text: cells[i]?.trim() ?? '',
          header: columns[i]?.header ?? '',
          group: groups[i] ?? '',
        }))
        .filter(({ text }) => text !== '');
    return {
      line,
      cells: cellsOf,
      first: (field) => {
        const filled = places.get(field)?.find((i) => (cells[i]?.trim() ?? '') !== '');
        return filled === undefined ? '' : (cells[filled]?.trim() ?? '');
      },
      all: (field) => cellsOf(field).map(({ text }) => text),
      summary: () =>
        cells
          .filter((cell) => cell.trim() !== '')
          .join(', ')
          .slice(0, 60),
    };
  };
}
