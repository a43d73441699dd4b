import type { Row } from '../domain/change/change.ts';
import { type Database, rows } from './database.ts';
import type { DeckReader } from './deck-reader.ts';

/** Reads that a live query sees: it runs again for writes in their range. */
export function dexieReader(db: Database): DeckReader {
  return {
    lane: ({ from, to }, { limit, reverse }) => {
      const lane = rows(db, 'task').where('lanes').between(from, to, true, true);
      return (reverse ? lane.reverse() : lane).limit(limit).toArray();
    },
    rows: (kind, ids) => rows(db, kind).bulkGet([...ids]),
    visitsFrom: (from, limit): Promise<readonly Row[]> =>
      rows(db, 'visit').where('time.start').aboveOrEqual(from).limit(limit).toArray(),
    members: (): Promise<readonly Row[]> => rows(db, 'member').toArray(),
    notesOn: (what, id): Promise<readonly Row[]> =>
      rows(db, 'note').where(`about.${what}`).equals(id).toArray(),
    draft: (key) => db.drafts.get(key),
    meta: async (key) => (await db.meta.get(key))?.value,
  };
}
