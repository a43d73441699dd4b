/**
 * Merge is a pure join per field: the newer stamp wins, equal stamps fall to
 * the larger canonical value. No clock, no order of arrival; merging is
 * commutative, associative and idempotent.
 */
import type { Json } from '../record/field.ts';
import { isKnownField, type RecordKind, type RecordTypes, readRecord } from '../record/record.ts';
import type { Op, Row } from './change.ts';
import type { Stamp } from './stamp.ts';

/** Names no op may write: the row's own parts, and the one that is no plain key in JavaScript. */
const structural = new Set(['id', 's', 'x', '__proto__']);

/** The row with the op taken in; `row` is `undefined` for a record not seen before. */
export function applyOp(row: Row | undefined, op: Op): Row {
  const stamps: Record<string, Stamp> = { ...row?.s };
  const known: Record<string, Json> = {};
  const unknown: Record<string, Json> = { ...row?.x };
  for (const name of fieldsTaken(row, op)) {
    const value = op.f[name] as Json;
    stamps[name] = op.s;
    if (isKnownField(op.t, name)) known[name] = value;
    else unknown[name] = value;
  }
  const x = Object.keys(unknown).length > 0 ? { x: unknown } : {};
  return { ...row, ...known, ...x, id: op.r, s: stamps };
}

/** The fields in which the op wins against the row. */
export function fieldsTaken(row: Row | undefined, op: Op): readonly string[] {
  return Object.keys(op.f).filter(
    (name) =>
      !structural.has(name) && wins(op.s, op.f[name] as Json, stampedValue(op.t, row, name)),
  );
}

/** What devices note of where bytes lie: no edit of the owner's, so it brings nothing back. */
const upkeep = new Set(['parts', 'wanted']);

/**
 * A record shows unless it was deleted and nobody wrote to it afterwards: an
 * edit beats a concurrent delete.
 */
export function isVisible(row: Row): boolean {
  if (row['deleted'] !== true) return true;
  const deletedAt = row.s['deleted'] ?? '';
  return Object.entries(row.s).some(
    ([name, stamp]) => name !== 'deleted' && stamp > deletedAt && !upkeep.has(name),
  );
}

/** The record in a row, `deleted` as merge sees it: one that was written to afterwards is back. */
export function recordOf<K extends RecordKind>(kind: K, row: Row): RecordTypes[K] {
  return { ...readRecord(kind, row), deleted: !isVisible(row) };
}

/** The value as stored, unread; `undefined` when never written. Unknown fields lie in `x` only. */
export function storedValue(kind: string, row: Row, name: string): Json | undefined {
  const place = isKnownField(kind, name) && Object.hasOwn(row, name) ? row : row.x;
  return place && Object.hasOwn(place, name) ? (place[name] as Json) : undefined;
}

/** JSON with sorted keys: equal values have equal text on every device. */
export function canon(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canon).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canon(v)}`).join(',')}}`;
}

type Stamped = { readonly stamp: Stamp; readonly value: Json };

function stampedValue(kind: string, row: Row | undefined, name: string): Stamped | undefined {
  if (row === undefined || !Object.hasOwn(row.s, name)) return undefined;
  return { stamp: row.s[name] as Stamp, value: storedValue(kind, row, name) ?? null };
}

function wins(stamp: Stamp, value: Json, current: Stamped | undefined): boolean {
  if (current === undefined || stamp > current.stamp) return true;
  return stamp === current.stamp && canon(value) > canon(current.value);
}
