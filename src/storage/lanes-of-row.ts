/** Lanes are derived from the record and kept in the row for the index. */
import type { Row } from '../domain/change/change.ts';
import { recordOf } from '../domain/change/merge.ts';
import { lanesOf } from '../domain/round/lanes.ts';

export function withLanes(table: string, row: Row): Row {
  if (table !== 'task') return row;
  return { ...row, lanes: lanesOf(recordOf('task', row), dealtAt(row)) };
}

function dealtAt(row: Row): number {
  return typeof row['dealt'] === 'number' ? row['dealt'] : 0;
}
