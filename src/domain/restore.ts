/** What a backup changes here: pure, from rows as they lie in the file and in the database. */
import { type Change, change, type Row } from './change/change.ts';
import { canon, isVisible, storedValue } from './change/merge.ts';
import { msOf, type Stamp } from './change/stamp.ts';
import type { Json } from './record/field.ts';
import { initialOf, isRecordKind, type RecordKind } from './record/record.ts';
import type { Instant } from './time.ts';

/**
 * add: what is missing here comes back, and what is here keeps its newer words ·
 * replace: all is as it was in the backup; what was made since goes ·
 * `replaceByTorn`: the same by a file that may have lost some of what it held. Only what
 * was made after that instant goes; 0 is a file that does not say when it was made: nothing goes.
 */
export type Restoring = 'add' | 'replace' | { readonly replaceByTorn: Instant };

/** Rows by table, as a backup holds them and as they lie here. */
export type RowsOf = { readonly table: string; readonly rows: readonly Row[] };

export function restoreChanges(
  how: Restoring,
  backup: readonly RowsOf[],
  here: readonly RowsOf[],
): readonly Change[] {
  const [old, now] = [byKey(backup), byKey(here)];
  const back = [...old].flatMap(([key, { kind, row }]) =>
    changeTo(kind, setFor(how, kind, { old: row, now: now.get(key)?.row }), row.id),
  );
  if (how === 'add') return back;
  const since = [...now].filter(
    ([key, { row }]) => !old.has(key) && isVisible(row) && isMadeSince(how, row),
  );
  return [
    ...back,
    ...since.flatMap(([, { kind, row }]) => changeTo(kind, { deleted: true }, row.id)),
  ];
}

/** A record with one field older than the file was here when it was made: then the file has lost it. */
function isMadeSince(how: Restoring, { s }: Row): boolean {
  if (typeof how === 'string') return true;
  const { replaceByTorn: made } = how;
  return made > 0 && Object.values(s).every((stamp) => msOf(stamp as Stamp) > made);
}

/** Records by kind: back or new here, with other words, and gone. */
export type Outcome = {
  readonly come: Tally;
  readonly change: Tally;
  readonly go: Tally;
};
export type Tally = { readonly [K in RecordKind]?: number };

/** What the owner will see of these changes, each made to rows as they lie here. */
export function outcomeOf(changes: readonly Change[], here: readonly RowsOf[]): Outcome {
  const now = byKey(here);
  const [come, change, go]: [Counts, Counts, Counts] = [{}, {}, {}];
  for (const { kind, id, set } of changes) {
    const row = now.get(`${kind} ${id}`)?.row;
    const isHere = row !== undefined && isVisible(row);
    const counts = set.deleted === true ? go : isHere ? change : come;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return { come, change, go };
}

type Counts = { [K in RecordKind]?: number };
type Placed = { readonly kind: RecordKind; readonly row: Row };
type Versions = { readonly old: Row; readonly now: Row | undefined };
type Set = { readonly [field: string]: Json };

/** Tables this version does not know are left in the file. */
function byKey(tables: readonly RowsOf[]): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  for (const { table: kind, rows } of tables) {
    if (isRecordKind(kind)) for (const row of rows) placed.set(`${kind} ${row.id}`, { kind, row });
  }
  return placed;
}

function setFor(how: Restoring, kind: RecordKind, { old, now }: Versions): Set {
  const [was, is] = [isVisible(old), now !== undefined && isVisible(now)];
  if (!was) return how !== 'add' && is ? { deleted: true } : {};
  const isNewer = (name: string) => (old.s[name] ?? '') > (now?.s[name] ?? '');
  // A torn record lacks fields that were written: what is here of them stays.
  const names =
    how === 'replace' ? [...Object.keys(old.s), ...Object.keys(now?.s ?? {})] : Object.keys(old.s);
  const taken = [...new Set(names)].filter((name) => how !== 'add' || !is || isNewer(name));
  const fields = taken.flatMap((name) => differing(kind, name, { old, now }));
  return { ...Object.fromEntries(fields), ...(now !== undefined && !is ? { deleted: false } : {}) };
}

/** A field nobody had written by then held what a fresh record holds. */
function differing(
  kind: RecordKind,
  name: string,
  { old, now }: Versions,
): readonly (readonly [string, Json])[] {
  if (name === 'deleted') return [];
  const value = storedValue(kind, old, name) ?? initialOf(kind, name);
  if (now === undefined) return [[name, value]];
  const current = storedValue(kind, now, name) ?? initialOf(kind, name);
  return canon(current) === canon(value) ? [] : [[name, value]];
}

/** The values are as they were stored, so that they come back exactly, also those of a newer version. */
function changeTo(kind: RecordKind, set: Set, id: string): readonly Change[] {
  return Object.keys(set).length > 0 ? [change(kind, id as never, set as never)] : [];
}
