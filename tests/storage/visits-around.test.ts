import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Database } from '../../src/storage/database.ts';
import { visitsAround } from '../../src/storage/deck-reader.ts';
import { dexieReader } from '../../src/storage/dexie-reader.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

const author = authorNamed('a');
let mutations = 0;

describe('visits around now', () => {
  const hour = 3_600_000;
  const now = 1_000 * hour;
  type State = 'planned' | 'done' | 'cancelled';
  const visit = (id: string, start: number, o: { hours?: number; state?: State } = {}) =>
    change('visit', asId<'visit'>(id), {
      time: { start: now + start * hour, end: now + (start + (o.hours ?? 1)) * hour },
      state: o.state ?? 'planned',
    });
  const around = async (db: Database) =>
    (await visitsAround(dexieReader(db), now)).map(({ id }) => id);

  it('are those under way, those just gone and the next that stands', async () => {
    const db = await newDatabase();
    await write(db, [
      visit('next', 2),
      visit('off', 1, { state: 'cancelled' }),
      visit('long', -6, { hours: 8 }),
      visit('gone', -3),
      visit('answered', -2, { state: 'done' }),
      visit('old', -40),
      visit('fair', -4, { hours: 24 }),
      visit('deleted', 1.5),
    ]);
    await write(db, [change('visit', asId<'visit'>('deleted'), { deleted: true })]);
    expect(await around(db)).toEqual(['long', 'gone', 'next']);
  });

  it('are found past many that were called off', async () => {
    const db = await newDatabase();
    const off = Array.from({ length: 100 }, (_, i) =>
      visit(`off${i}`, 1 + i / 100, { state: 'cancelled' }),
    );
    await write(db, [...off, visit('next', 3)]);
    expect(await around(db)).toEqual(['next']);
  });

  it('are read by index, whatever lies further off', async () => {
    const db = await newDatabase();
    await write(
      db,
      Array.from({ length: 200 }, (_, i) => visit(`v${i}`, 1 + i)),
    );
    let rows = 0;
    const reader = dexieReader(db);
    const counting = {
      ...reader,
      visitsFrom: async (from: number, limit: number) => {
        const found = await reader.visitsFrom(from, limit);
        rows += found.length;
        return found;
      },
    };
    expect((await visitsAround(counting, now)).at(0)?.id).toBe('v0');
    expect(rows).toBeLessThanOrEqual(24);
  });
});

async function write(db: Database, changes: readonly Change[]): Promise<void> {
  mutations += 1;
  const written = await mutate(db, author, { id: `w${mutations}`, changes });
  expect(written.ok).toBe(true);
}
