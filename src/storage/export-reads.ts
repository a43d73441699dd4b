/** Everything of one or more kinds at one moment, in pieces small enough for the screen to breathe between them. */
import type { Row } from '../domain/change/change.ts';
import { isVisible, recordOf } from '../domain/change/merge.ts';
import { type RecordKind, type RecordTypes, recordKinds } from '../domain/record/record.ts';
import { type Database, rows } from './database.ts';

export type Exported = { readonly [K in RecordKind]: readonly RecordTypes[K][] };

const perRead = 100;

/** Records that were deleted are not in it; kinds not asked for are empty. */
export async function readForExport(
  db: Database,
  kinds: readonly RecordKind[] = recordKinds,
): Promise<Exported> {
  const all: Record<string, unknown[]> = Object.fromEntries(recordKinds.map((kind) => [kind, []]));
  // Each piece is read as records in its own turn: ten thousand at once would hold the screen.
  await db.transaction('r', [...kinds], async () => {
    for (const kind of kinds) {
      for await (const piece of piecesOf(db, kind)) {
        for (const row of piece) if (isVisible(row)) all[kind]?.push(recordOf(kind, row));
      }
    }
  });
  return all as unknown as Exported;
}

/** By key, so that the transaction stays open over all of them. */
async function* piecesOf(db: Database, kind: RecordKind): AsyncGenerator<readonly Row[]> {
  let after = '';
  for (;;) {
    const piece = await rows(db, kind).where('id').above(after).limit(perRead).toArray();
    if (piece.length > 0) yield piece;
    const last = piece.at(-1);
    if (last === undefined || piece.length < perRead) return;
    after = last.id;
  }
}
