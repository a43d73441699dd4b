/**
 * The days before today, kept as what was written over since. The first write to a
 * record on a day lays the row as it was into `past`, in the same transaction; the
 * row itself says by `point` for which day that was last done. So a day costs what
 * changed on it, there is nothing to make and nothing that can be half made.
 * These rows are this device's own: they are never synced and not in a backup.
 */
import type { Change, Row } from '../domain/change/change.ts';
import { isRecordKind, type RecordKind, recordKinds } from '../domain/record/record.ts';
import { restoreChanges } from '../domain/restore.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Database, MetaRow } from './database.ts';
import { dexieTx } from './dexie-tx.ts';
import { pointsKey } from './meta-keys.ts';
import type { Tx } from './tx.ts';

/** A day on which something was written, by the wall clock; `n` counts up whatever the clock does. */
export type DayPoint = { readonly n: number; readonly day: LocalDate };
/** A record as it was before day `n` touched it. */
export type PastRow = { readonly key: string; readonly t: RecordKind; readonly row: Row };

export const keptPoints = 7;

export type Days = {
  readonly now: DayPoint;
  /** Not yet in `meta`. */
  readonly begins: readonly DayPoint[] | undefined;
};

/** Which day a write belongs to; `undefined` where no days are kept. */
export function dayOfWrite({ today }: Tx, stored: unknown): Days | undefined {
  if (today === undefined) return undefined;
  const points = asPoints(stored);
  const last = points.at(-1);
  const day = today();
  if (last?.day === day) return { now: last, begins: undefined };
  const now = { n: (last?.n ?? 0) + 1, day };
  return { now, begins: [...points, now].slice(-keptPoints) };
}

/** The rows of one batch, marked; what they were before goes into `past`. */
export function keepPast(
  tx: Tx,
  days: Days | undefined,
  o: {
    readonly table: string;
    readonly before: ReadonlyMap<string, Row>;
    readonly after: readonly Row[];
  },
): { readonly rows: readonly Row[]; readonly past: Promise<void> } {
  const { table } = o;
  if (days === undefined || !isRecordKind(table)) return { rows: o.after, past: Promise.resolve() };
  const { n } = days.now;
  const past = o.after.flatMap(({ id }) => {
    const row = o.before.get(id);
    return row !== undefined && pointOf(row) < n
      ? [{ key: keyOf(n, table, id), t: table, row }]
      : [];
  });
  const rows = o.after.map((row) => ({ ...row, point: n }));
  return { rows, past: past.length > 0 ? tx.put('past', past) : Promise.resolve() };
}

/** To be put into `meta` by whoever wrote. */
export function begunDay(days: Days | undefined): readonly MetaRow[] {
  return days?.begins ? [{ key: pointsKey, value: days.begins }] : [];
}

/** Where days are kept, the newest last. */
export async function readPoints(db: Database): Promise<readonly DayPoint[]> {
  return asPoints((await db.meta.get(pointsKey))?.value);
}

/**
 * What it takes to have every record as it was before day `n`; a record that was made
 * on that day or later stays as it is. Reads this database only.
 */
export async function changesBackTo(db: Database, n: number): Promise<readonly Change[]> {
  const tx = dexieTx(db);
  const seen = new Set<string>();
  const changes: Change[] = [];
  for (let after = dayKey(n); ; ) {
    const page = await tx.page('past', { after, limit: perRead });
    const first = page.filter(({ t, row: { id } }) => !seen.has(`${t}|${id}`));
    for (const { t, row } of first) seen.add(`${t}|${row.id}`);
    // The first that is known of it, and it was here only from that day on.
    const old = first.filter(({ row }) => pointOf(row) < n);
    changes.push(...(await changesTo(tx, old)));
    const last = page.at(-1);
    if (last === undefined || page.length < perRead) return changes;
    after = last.key;
  }
}

const perRead = 250;

async function changesTo(tx: Tx, old: readonly PastRow[]): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const table of recordKinds) {
    const rows = old.filter(({ t }) => t === table).map(({ row }) => row);
    if (rows.length === 0) continue;
    const here = await tx.getMany(
      table,
      rows.map(({ id }) => id),
    );
    const found = here.filter((row) => row !== undefined);
    changes.push(...restoreChanges('replace', [{ table, rows }], [{ table, rows: found }]));
  }
  return changes;
}

/** What lies before the oldest day kept is of no use; off the way of the owner's writes. */
export async function dropOldPast(db: Database): Promise<void> {
  const [oldest] = await readPoints(db);
  if (oldest === undefined) return;
  await db.past.where('key').below(dayKey(oldest.n)).delete();
}

function pointOf(row: Row): number {
  return typeof row['point'] === 'number' ? row['point'] : 0;
}

/** Before every key of its day. */
function dayKey(n: number): string {
  return String(n).padStart(9, '0');
}

function keyOf(n: number, table: string, id: string): string {
  return `${dayKey(n)}|${table}|${id}`;
}

function asPoints(stored: unknown): readonly DayPoint[] {
  return Array.isArray(stored) ? (stored as readonly DayPoint[]) : [];
}
