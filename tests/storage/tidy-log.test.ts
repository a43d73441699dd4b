/** The browser puts its log in order when a database beside ours goes. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { tidyAfter, tidyLog } from '../../src/storage/tidy-log.ts';
import { authorNamed, contents, newDatabase } from '../support/test-database.ts';

const author = authorNamed('a');
const tasks = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    change('task', asId<'task'>(`${prefix}${i}`), { title: 'Call Ana' }),
  );

afterEach(() => {
  vi.restoreAllMocks();
});

it('after many changes, once, and nothing stays of it but that it was done', async () => {
  const db = await newDatabase();
  const gone = vi.spyOn(indexedDB, 'deleteDatabase');
  await mutate(db, author, { id: 'few', changes: tasks('few', 3) });
  await tidyLog(db);
  expect(gone).not.toHaveBeenCalled();

  await mutate(db, author, { id: 'many', changes: tasks('many', tidyAfter) });
  const before = await contents(db);
  await tidyLog(db);
  expect(gone).toHaveBeenCalledOnce();
  const names = await Dexie.getDatabaseNames();
  expect(names.filter((name) => name.includes('tidy'))).toEqual([]);
  const after = await contents(db);
  expect({ ...after, meta: [] }).toEqual({ ...before, meta: [] });

  await mutate(db, author, { id: 'few more', changes: tasks('more', 3) });
  await tidyLog(db);
  expect(gone).toHaveBeenCalledOnce();
});

it('where that cannot be done, all goes on', async () => {
  const db = await newDatabase();
  await mutate(db, author, { id: 'many', changes: tasks('many', tidyAfter) });
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  await tidyLog(db);
  vi.restoreAllMocks();
  expect((await contents(db))['task']).toHaveLength(tidyAfter);
});
