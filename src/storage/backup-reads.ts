/** Everything that a backup holds, at one moment. */
import type { Row } from '../domain/change/change.ts';
import { isVisible } from '../domain/change/merge.ts';
import { msOf, type Stamp } from '../domain/change/stamp.ts';
import { recordKinds } from '../domain/record/record.ts';
import { type Database, rows } from './database.ts';

export type Everything = {
  readonly tables: readonly { readonly table: string; readonly rows: readonly Row[] }[];
  /** Of each table, deleted ones not counted. */
  readonly counts: { readonly [table: string]: number };
  readonly rows: number;
  /** When the last change was made; 0 for none. */
  readonly newest: number;
  readonly blobs: readonly string[];
};

/** One transaction, so that no two records in it are of different moments. */
export async function readEverything(db: Database): Promise<Everything> {
  const names = [...recordKinds, 'ext', 'blobs'];
  const { tables, blobs } = await db.transaction('r', names, async () => {
    const known = await Promise.all(recordKinds.map((kind) => rows(db, kind).toArray()));
    const kept = (await db.table('ext').toArray()) as { readonly t: string; readonly row: Row }[];
    const ids = await db.blobs.toCollection().primaryKeys();
    const own = recordKinds.map((table, i) => ({ table, rows: (known[i] ?? []).map(plain) }));
    return { tables: [...own, ...byTable(kept)], blobs: ids };
  });
  const all = tables.flatMap((table) => table.rows);
  return {
    tables,
    blobs,
    counts: Object.fromEntries(
      tables.map(({ table, rows: own }) => [table, own.filter(isVisible).length]),
    ),
    rows: all.length,
    newest: all.reduce((newest, row) => Math.max(newest, newestIn(row)), 0),
  };
}

export async function readBlob(db: Database, id: string): Promise<Uint8Array | undefined> {
  const found = await db.blobs.get(id);
  return found && new Uint8Array(found.bytes);
}

/** Lanes are derived; when a task was dealt and on which day a row was laid aside is this device's own. */
function plain({ lanes: _lanes, dealt: _dealt, point: _point, ...row }: Row): Row {
  return row as Row;
}

function byTable(kept: readonly { readonly t: string; readonly row: Row }[]) {
  const tables = [...new Set(kept.map(({ t }) => t))];
  return tables.map((table) => ({
    table,
    rows: kept.filter(({ t }) => t === table).map(({ row }) => row),
  }));
}

function newestIn({ s }: Row): number {
  return Object.values(s).reduce(
    (newest: number, stamp) => Math.max(newest, msOf(stamp as Stamp)),
    0,
  );
}
