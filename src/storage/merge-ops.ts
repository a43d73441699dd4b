/**
 * The second half of the one door: changes that were stamped elsewhere. They are
 * joined field by field into the rows, never journalled again. What they write over
 * without having known of it is kept as lost text. The caller's transaction holds it all.
 */
import type { Op, Row } from '../domain/change/change.ts';
import { type Digest, type RowShift, shiftDigest } from '../domain/change/digest.ts';
import { applyOp, fieldsTaken, storedValue } from '../domain/change/merge.ts';
import { absorb, type Clock, clockAtZero, parseStamp, type Stamp } from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import { clockKey, digestKey, pointsKey } from './meta-keys.ts';
import { begunDay, type Days, dayOfWrite, keepPast } from './points.ts';
import { putRecordRows, recordRows } from './record-rows.ts';
import type { LostText } from './sync-rows.ts';
import type { Tx } from './tx.ts';

export type Merging = {
  readonly now: number;
  /** The object they came in, for those that must be set aside. */
  readonly from: string;
  /**
   * Changes out of a snapshot do not say what they wrote over. Then only what the
   * snapshot's maker cannot have known counts as written over blindly.
   */
  readonly isUnseen?: (stamp: Stamp) => boolean;
};

/** How many changes made a difference here. */
export async function mergeOps(tx: Tx, ops: readonly Op[], o: Merging): Promise<number> {
  const good = ops.filter((op) => parseStamp(op.s) !== undefined);
  if (good.length < ops.length) await setAside(tx, ops, o.from);
  const kept = await tx.getMany('meta', [clockKey, digestKey, pointsKey]);
  const [clockRow, digestRow, pointsRow] = kept;
  const days = dayOfWrite(tx, pointsRow?.value);
  let digest = digestRow?.value as Digest | undefined;
  let taken = 0;
  for (const [table, ofTable] of byTable(good)) {
    for (let i = 0; i < ofTable.length; i += batchSize) {
      const merged = await mergeBatch(tx, o, { table, ops: ofTable.slice(i, i + batchSize), days });
      taken += merged.taken;
      digest &&= shiftDigest(digest, merged.shifts);
    }
  }
  const clock = (clockRow?.value as Clock | undefined) ?? clockAtZero;
  const moved = good.reduce((at, op) => absorb(at, op.s, o.now), clock);
  const counted = digest ? [{ key: digestKey, value: digest }] : [];
  // Written even when it stands still: live reads of "anything changed" look here.
  await tx.put('meta', [
    { key: clockKey, value: moved },
    ...counted,
    ...(taken > 0 ? begunDay(days) : []),
  ]);
  return taken;
}

/** Handed over at once, so that the screen answers in between. */
const batchSize = 100;

type Batch = {
  readonly table: string;
  readonly ops: readonly Op[];
  readonly days: Days | undefined;
};
type MergedBatch = { readonly taken: number; readonly shifts: readonly RowShift[] };

async function mergeBatch(tx: Tx, o: Merging, { table, ops, days }: Batch): Promise<MergedBatch> {
  const found = await recordRows(tx, table, [...new Set(ops.map((op) => op.r))]);
  const before = new Map(found.filter((row) => row !== undefined).map((row) => [row.id, row]));
  const after = new Map<string, Row>();
  const lost: LostText[] = [];
  let taken = 0;
  for (const op of ops) {
    const row = after.get(op.r) ?? before.get(op.r);
    const fields = fieldsTaken(row, op);
    if (fields.length === 0) continue;
    taken += 1;
    if (row !== undefined) lost.push(...lostTo(op, row, { ...o, fields }));
    after.set(op.r, applyOp(row, op));
  }
  const marked = keepPast(tx, days, { table, before, after: [...after.values()] });
  await marked.past;
  await putRecordRows(tx, table, marked.rows);
  if (lost.length > 0) await tx.put('history', lost);
  const shifts = [...after].map(([id, row]) => ({ table, before: before.get(id), after: row }));
  return { taken, shifts };
}

/** Exactly then did the writer of `op` not know what it wrote over. */
function isBlind(op: Op, field: string, current: Stamp): boolean {
  const over = op.b[field] ?? '';
  return op.s > current && over !== current && over < current;
}

function lostTo(
  op: Op,
  row: Row,
  { fields, now, isUnseen }: Merging & { readonly fields: readonly string[] },
): readonly LostText[] {
  return fields.flatMap((field) => {
    const stamp = row.s[field];
    const value = storedValue(op.t, row, field);
    if (stamp === undefined || !isText(value) || value === op.f[field]) return [];
    if (!(isUnseen ? isUnseen(stamp) : isBlind(op, field, stamp))) return [];
    const key = `${op.t}|${op.r}|${field}|${stamp}`;
    return [{ key, t: op.t, r: op.r, field, value, s: stamp, by: op.s, at: now }];
  });
}

/** Words, or a list with words in it: what somebody would miss. */
function isText(value: Json | undefined): value is Json {
  return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0;
}

async function setAside(tx: Tx, ops: readonly Op[], from: string): Promise<void> {
  const bad = ops.flatMap((op, i) =>
    parseStamp(op.s) === undefined ? [{ key: `${from}|${i}`, op, from }] : [],
  );
  await tx.put('quarantine', bad);
}

function byTable(ops: readonly Op[]): Map<string, Op[]> {
  const groups = new Map<string, Op[]>();
  for (const op of ops) {
    const group = groups.get(op.t);
    if (group) group.push(op);
    else groups.set(op.t, [op]);
  }
  return groups;
}
