/** Records by table, be it one this version knows or one whose rows are only kept. */
import type { Row } from '../domain/change/change.ts';
import { isRecordKind, type RecordKind } from '../domain/record/record.ts';
import { withLanes } from './lanes-of-row.ts';
import type { Tx } from './tx.ts';

export async function recordRows(
  tx: Tx,
  table: string,
  ids: readonly string[],
): Promise<readonly (Row | undefined)[]> {
  if (isRecordKind(table)) return await tx.getMany(table, ids);
  const kept = await tx.getMany(
    'ext',
    ids.map((id) => extKey(table, id)),
  );
  return kept.map((ext) => ext?.row);
}

export async function putRecordRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  if (isRecordKind(table)) {
    await tx.put<RecordKind>(
      table,
      rows.map((row) => withLanes(table, row)),
    );
  } else {
    await tx.put(
      'ext',
      rows.map((row) => ({ key: extKey(table, row.id), t: table, row })),
    );
  }
}

function extKey(table: string, id: string): string {
  return `${table}|${id}`;
}
