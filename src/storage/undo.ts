/**
 * Taking a move back, also after a restart. Only fields that still are as the
 * move left them are written back; the earlier moves then learn the new stamps,
 * so that one after the other can be undone.
 */
import { type Change, change, type Row } from '../domain/change/change.ts';
import { isVisible } from '../domain/change/merge.ts';
import type { Stamp } from '../domain/change/stamp.ts';
import type { Json } from '../domain/record/field.ts';
import { initialOf, type RecordKind, recordKinds } from '../domain/record/record.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Database, rows } from './database.ts';
import { keptMoves, samePart, type Written } from './kept-moves.ts';
import type { Move, MoveBefore, MovedField } from './local.ts';
import { type Author, type LocalWrites, mutate } from './mutate.ts';
import type { StorageError } from './storage-error.ts';

/** What stays as it is, because somebody wrote to it after the move. */
export type KeptField = { readonly t: string; readonly r: string; readonly field: string };
export type Undone = Pick<Move, 'verb' | 'title'> & { readonly kept: readonly KeptField[] };
/** `gone`: more than twenty moves ago. */
export type UndoError = StorageError | { readonly is: 'gone' };

/** The moves that can be undone, newest first. */
export async function lastMoves(db: Database): Promise<readonly Move[]> {
  const moves = await db.moves.orderBy('n').reverse().limit(keptMoves).toArray();
  return moves.filter((move) => !move.undone);
}

/**
 * A record the move made is deleted, unless somebody else wrote to it. A move
 * already undone stays so: asking twice does nothing more.
 */
export async function undoMutation(
  db: Database,
  author: Author,
  o: {
    /** Its number in "Done lately", or the id of its mutation. */
    readonly move: number | string;
    readonly id: string;
    readonly local?: LocalWrites;
  },
): Promise<Result<Undone, UndoError>> {
  let move: Move | undefined;
  let plan = nothing;
  const written = await mutate(db, author, {
    id: o.id,
    changes: async () => {
      move = await findMove(db, o.move);
      plan = move && !move.undone ? await planFor(db, move) : nothing;
      return plan.changes;
    },
    after: async (ops) => {
      if (move && !move.undone) await markUndone(db, move, ops);
    },
    // Only with the move itself: what was undone already takes nothing else back.
    local: () => (move && !move.undone && o.local ? o.local : {}),
  });
  if (!written.ok) return written;
  return move ? ok({ verb: move.verb, title: move.title, kept: plan.kept }) : err({ is: 'gone' });
}

async function findMove(db: Database, which: number | string): Promise<Move | undefined> {
  if (typeof which === 'number') return await db.moves.get(which);
  return await db.moves.filter((move) => move.m === which).first();
}

type Plan = { readonly changes: readonly Change[]; readonly kept: readonly KeptField[] };
const nothing: Plan = { changes: [], kept: [] };

async function planFor(db: Database, move: Move): Promise<Plan> {
  const plans: Plan[] = [];
  for (const kind of recordKinds) {
    const parts = move.before.filter((part) => part.t === kind);
    const found = await rows(db, kind).bulkGet(parts.map((part) => part.r));
    for (const [i, part] of parts.entries()) plans.push(planPart(kind, part, found[i]));
  }
  return {
    changes: plans.flatMap((plan) => plan.changes),
    kept: plans.flatMap((plan) => plan.kept),
  };
}

function planPart(kind: RecordKind, part: MoveBefore, row: Row | undefined): Plan {
  if (row === undefined) return nothing;
  if (takesAway(part) && isVisible(row)) {
    const others = writtenSince(part, row);
    if (others.length > 0) return { changes: [], kept: named(part, others) };
  }
  // A new record keeps its words: should an edit elsewhere beat the deletion, they are needed.
  return part.made ? planUnmake(kind, part, row) : planBack(kind, part, row);
}

function planUnmake(kind: RecordKind, part: MoveBefore, row: Row): Plan {
  return isVisible(row)
    ? { changes: [changeOf(kind, part.r, { deleted: true })], kept: [] }
    : nothing;
}

function planBack(kind: RecordKind, part: MoveBefore, row: Row): Plan {
  const deletedSince = !isVisible(row) && part.fields['deleted'] === undefined;
  const [still, kept] = split(Object.entries(part.fields), ([name, { stamp }]) => {
    return row.s[name] === stamp && !deletedSince;
  });
  return { changes: [changeOf(kind, part.r, valuesBefore(kind, still))], kept: named(part, kept) };
}

/** Undoing it makes the record go away: it was new, or deleted before. */
function takesAway(part: MoveBefore): boolean {
  return part.made === true || part.fields['deleted']?.value === true;
}

/** Fields somebody else wrote to after the record was made or brought back. */
function writtenSince(part: MoveBefore, row: Row): readonly (readonly [string, Stamp])[] {
  const deletedAt = part.fields['deleted']?.over ?? '';
  return Object.entries(row.s).filter(([name, stamp]) => {
    const isOurs = part.fields[name]?.stamp === stamp || part.same?.[name] === stamp;
    return stamp > deletedAt && !isOurs;
  });
}

/** The move is undone; earlier moves that gave what now stands again stand under its new stamp. */
async function markUndone(db: Database, undone: Move, written: readonly Written[]): Promise<void> {
  for (const move of await db.moves.toArray()) {
    if (move.n === undone.n || move.undone) continue;
    const before = move.before.map((part) => follow(part, undone, written));
    const isSame = before.every((part, i) => part === move.before[i]);
    if (!isSame) await db.moves.put({ ...move, before });
  }
  await db.moves.put({ ...undone, undone: true });
}

function follow(part: MoveBefore, undone: Move, written: readonly Written[]): MoveBefore {
  const back = undone.before.find(samePart(part));
  const op = written.map((w) => w.op).find(samePart(part));
  if (!back || !op) return part;
  return Object.keys(op.f).reduce((followed, name) => {
    return followField(followed, { name, over: back.fields[name]?.over, stamp: op.s });
  }, part);
}

function followField(
  part: MoveBefore,
  back: { readonly name: string; readonly over: Stamp | undefined; readonly stamp: Stamp },
): MoveBefore {
  const { name, over, stamp } = back;
  const field = part.fields[name];
  if (field) {
    if (field.stamp !== over) return part;
    return { ...part, fields: { ...part.fields, [name]: { ...field, stamp } } };
  }
  const wasThere = over === undefined || over === part.same?.[name] || over < firstStamp(part);
  return takesAway(part) && wasThere ? { ...part, same: { ...part.same, [name]: stamp } } : part;
}

function firstStamp(part: MoveBefore): string {
  return Object.values(part.fields).reduce(
    (first, { stamp }) => (stamp < first ? stamp : first),
    '~',
  );
}

function valuesBefore(
  kind: RecordKind,
  fields: readonly (readonly [string, MovedField])[],
): { readonly [field: string]: Json } {
  return Object.fromEntries(
    fields.map(([name, { value }]) => [name, value ?? initialOf(kind, name)]),
  );
}

/** The values are as they were stored, so that they come back exactly, also those of a newer version. */
function changeOf(kind: RecordKind, id: string, set: { readonly [field: string]: Json }): Change {
  return change(kind, id as never, set as never);
}

function named(part: MoveBefore, fields: readonly (readonly [string, unknown])[]): KeptField[] {
  return fields.map(([field]) => ({ t: part.t, r: part.r, field }));
}

function split<T>(all: readonly T[], holds: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
