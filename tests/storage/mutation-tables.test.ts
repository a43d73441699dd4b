import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { tablesOf } from '../../src/storage/mutation-tables.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

const author = authorNamed('a');
const draft = { key: 'add', text: 'Call', selection: [4, 4], at: 1 } as const;

it.each([
  [{ draft }, ['drafts']],
  [{ dropDrafts: ['add'] }, ['drafts']],
  [{ meta: { seed: 1 } }, ['meta']],
  [{ grow: { seed: () => 1 } }, ['meta']],
  [{ blobs: [] }, ['blobs']],
  [{ dealt: { ids: [], at: 1 } }, ['task']],
  [{ draft, meta: { seed: 1 } }, ['meta', 'drafts']],
  [{}, []],
  [() => ({ draft }), ['meta', 'drafts', 'blobs']],
])('without changes only what is written is named: %o', (local, tables) => {
  expect(tablesOf({ id: 'm', changes: [], local })).toEqual(tables);
});

it('with changes, known or not, every table is', () => {
  const known = tablesOf({ id: 'm', changes: [change('task', asId<'task'>('t'), { skips: 1 })] });
  expect(known).toEqual(expect.arrayContaining(['task', 'visit', 'ops', 'moves', 'drafts']));
  expect(tablesOf({ id: 'm', changes: async () => [] })).toEqual(known);
});

it('words reach the disk while a long write of records is under way', async () => {
  const db = await newDatabase();
  let finish: () => void = () => undefined;
  let isDone = false;
  const long = db.transaction('rw', db.table('task'), db.ops, async () => {
    const until = new Promise<void>((resolve) => {
      finish = resolve;
    });
    void until.then(() => {
      isDone = true;
    });
    // Requests one after another keep the transaction alive.
    while (!isDone) await db.ops.get(1);
  });
  expect((await mutate(db, author, { id: 'm1', changes: [], local: { draft } })).ok).toBe(true);
  expect(isDone).toBe(false);
  finish();
  await long;
});
