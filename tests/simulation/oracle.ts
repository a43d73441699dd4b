/** What must be there in the end, kept beside the engine and without its code: the newest stamp and value per field. */
import type { Op, Row } from '../../src/domain/change/change.ts';
import { type Digest, noDigest, shiftDigest } from '../../src/domain/change/digest.ts';
import { canon, storedValue } from '../../src/domain/change/merge.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { recordKinds } from '../../src/domain/record/record.ts';
import { type Disk, rowsIn } from './memory-store.ts';

/** `<table>|<record>|<field>` → stamp and value as one text that sorts as the join decides. */
export type State = Map<string, string>;

export function joinOps(state: State, ops: readonly Op[]): void {
  for (const op of ops) {
    for (const [field, value] of Object.entries(op.f)) {
      joinField(state, `${op.t}|${op.r}|${field}`, `${op.s} ${canon(value)}`);
    }
  }
}

export function joinStates(into: State, from: State): void {
  for (const [key, text] of from) joinField(into, key, text);
}

function joinField(state: State, key: string, text: string): void {
  const before = state.get(key);
  if (before === undefined || text > before) state.set(key, text);
}

export type Kept = { readonly table: string; readonly row: Row };

export function recordsOn(disk: Disk): readonly Kept[] {
  const known = recordKinds.flatMap((table) =>
    [...rowsIn(disk, table).values()].map((row) => ({ table, row })),
  );
  const ext = [...rowsIn(disk, 'ext').values()].map(({ t, row }) => ({ table: t, row }));
  return [...known, ...ext];
}

export function stateOn(disk: Disk): State {
  const state: State = new Map();
  for (const { table, row } of recordsOn(disk)) {
    for (const [field, stamp] of Object.entries(row.s)) {
      const value: Json = storedValue(table, row, field) ?? null;
      state.set(`${table}|${row.id}|${field}`, `${stamp} ${canon(value)}`);
    }
  }
  return state;
}

export function digestOn(disk: Disk): Digest {
  const all = recordsOn(disk).map(({ table, row }) => ({ table, before: undefined, after: row }));
  return shiftDigest(noDigest, all);
}

/** Fields that are older than they must be, or gone. */
export function missingFrom(state: State, floor: State): readonly string[] {
  return [...floor].flatMap(([key, text]) => ((state.get(key) ?? '') < text ? [key] : []));
}

export function isSame(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
}

/** By the words of the protocol: visible unless deleted, or something is newer than the deletion. */
export function shouldShow(row: Row): boolean {
  const { deleted, ...others } = row.s;
  if (row['deleted'] !== true) return true;
  return Object.values(others).some((stamp) => stamp > (deleted ?? ''));
}
