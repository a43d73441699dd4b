/** The last moves, kept with what every field held before, so that they can be undone. */
import type { Op, Row } from '../domain/change/change.ts';
import { isVisible, storedValue } from '../domain/change/merge.ts';
import type { Database } from './database.ts';
import type { Move, MoveBefore, MovedField } from './local.ts';

/** An op as it was written, and the row it found. */
export type Written = { readonly op: Op; readonly row: Row | undefined };

export const keptMoves = 20;

/** Runs inside the mutation's transaction. */
export async function keepMove(
  db: Database,
  move: Omit<Move, 'n' | 'before' | 'undone'>,
  written: readonly Written[],
): Promise<void> {
  const n = await db.moves.add({ ...move, before: beforeOf(written) });
  // They are counted up one by one, so each new one takes the place of one.
  await db.moves.delete(n - keptMoves);
}

export function samePart(a: { readonly t: string; readonly r: string }) {
  return (b: { readonly t: string; readonly r: string }): boolean => a.t === b.t && a.r === b.r;
}

/** One entry per record: where a move wrote a field twice, its first value and its last stamp count. */
function beforeOf(written: readonly Written[]): readonly MoveBefore[] {
  const parts = new Map<string, MoveBefore>();
  for (const { op, row } of written) {
    const key = `${op.t}:${op.r}`;
    const made = row === undefined ? { made: true as const } : {};
    const part = parts.get(key) ?? { t: op.t, r: op.r, ...made, fields: {} };
    const fields: Record<string, MovedField> = { ...part.fields };
    for (const name of Object.keys(op.f)) {
      fields[name] = { ...(fields[name] ?? fieldBefore(op, row, name)), stamp: op.s };
    }
    parts.set(key, { ...part, fields });
  }
  return [...parts.values()];
}

function fieldBefore(op: Op, row: Row | undefined, name: string): Omit<MovedField, 'stamp'> {
  if (row === undefined) return {};
  const value = name === 'deleted' ? !isVisible(row) : storedValue(op.t, row, name);
  const over = op.b[name];
  return { ...(value === undefined ? {} : { value }), ...(over === undefined ? {} : { over }) };
}
