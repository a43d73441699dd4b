/** Rows table by table, as a backup takes them and gives them back. */
import type { Row } from '../domain/change/change.ts';
import { isVisible } from '../domain/change/merge.ts';
import { msOf, type Stamp } from '../domain/change/stamp.ts';

export type RowTable = { readonly table: string; readonly rows: readonly Row[] };

/** Lanes are derived; when a task was dealt and on which day a row was laid aside is this device's own. */
export function withoutOwn({ lanes: _lanes, dealt: _dealt, point: _point, ...row }: Row): Row {
  return row as Row;
}

/** What lies in `ext`, by the tables it belongs to. */
export function tablesOfExt(
  kept: readonly { readonly t: string; readonly row: Row }[],
): readonly RowTable[] {
  const tables = [...new Set(kept.map(({ t }) => t))];
  return tables.map((table) => ({
    table,
    rows: kept.filter(({ t }) => t === table).map(({ row }) => row),
  }));
}

export type RowCounts = {
  /** Of each table, deleted ones not counted. */
  readonly counts: { readonly [table: string]: number };
  readonly rows: number;
  /** When the last change was made; 0 for none. */
  readonly newest: number;
};

export function countRows(tables: readonly RowTable[]): RowCounts {
  const all = tables.flatMap((table) => table.rows);
  return {
    counts: Object.fromEntries(
      tables.map(({ table, rows }) => [table, rows.filter(isVisible).length]),
    ),
    rows: all.length,
    newest: all.reduce((newest, row) => Math.max(newest, newestIn(row)), 0),
  };
}

/** A stamp that was damaged says nothing. */
function newestIn({ s }: Row): number {
  return Object.values(s).reduce((newest: number, stamp) => {
    const ms = msOf(stamp as Stamp);
    return Number.isFinite(ms) ? Math.max(newest, ms) : newest;
  }, 0);
}
