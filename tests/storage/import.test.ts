import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { laneKeys } from '../../src/storage/reads.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

const many = 10_000;

it('one mutation takes ten thousand changes, with stamps that rise strictly', async () => {
  const db = await newDatabase();
  const changes = Array.from({ length: many }, (_, i) =>
    change('task', asId<'task'>(`t${i}`), {
      title: `Task ${i}`,
      created: i,
      money: i % 3 === 0 ? { amount: i, currency: 'EUR', since: null } : null,
      madeBy: { is: 'import', source: 'tasks.csv' },
    }),
  );
  expect((await mutate(db, authorNamed('a'), { id: 'import', changes })).ok).toBe(true);

  const stamps = (await db.ops.toArray()).map((op) => op.s);
  expect(stamps).toHaveLength(many);
  expect(stamps.every((stamp, i) => i === 0 || stamp > (stamps[i - 1] ?? ''))).toBe(true);
  expect(await laneKeys(db, 'all')).toHaveLength(many);
  expect((await laneKeys(db, 'fresh')).slice(0, 2)).toEqual(['t9999', 't9998']);
}, 20_000);
