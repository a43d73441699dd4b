/** What can be read of a damaged database is read, each row by itself, and what the journal knows is put together again. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { readEverything } from '../../src/storage/backup-reads.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { isDamaged, type Salvaged, salvage, takeAway } from '../../src/storage/salvage.ts';
import { fillSample, sampleNow } from '../support/sample-database.ts';
import { authorNamed } from '../support/test-database.ts';

const author = authorNamed('a', () => sampleNow);
let count = 0;
let db: Database;

beforeEach(async () => {
  count += 1;
  db = openDatabase({ name: `salvage-${count}` });
  await fillSample(db, author);
});
afterEach(() => vi.restoreAllMocks());

async function read(): Promise<Salvaged> {
  const found = await salvage(db.name);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const idsOf = ({ tables }: Pick<Salvaged, 'tables'>) =>
  tables.flatMap(({ table, rows }) => rows.map(({ id }) => `${table} ${id}`)).sort();

/** As a browser does that has lost the file a value lies in. */
function unreadable(store: string, ...keys: readonly string[]): void {
  const { get, getAll } = IDBObjectStore.prototype;
  const gone = () => new DOMException('', 'NotReadableError');
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === store) throw gone();
    return getAll.apply(this, args);
  });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    if (this.name === store && keys.includes(String(key))) throw gone();
    return get.call(this, key);
  });
}

test('of a whole database all is read, as a backup has it', async () => {
  const { tables, blobs } = await readEverything(db);
  const found = await read();
  expect(found).toMatchObject({ lost: 0, torn: 0 });
  const had = tables.filter(({ rows }) => rows.length > 0);
  expect(found.tables).toEqual(had);
  expect(found.blobs.map(({ id }) => id)).toEqual(blobs);
  expect(await isDamaged(db.name)).toBe(false);
});

describe('one row that cannot be read', () => {
  test('takes no other with it, and comes back from the journal', async () => {
    const whole = await read();
    unreadable('task', '0193-chase');
    const found = await read();
    expect(await isDamaged(db.name)).toBe(true);
    expect(found).toMatchObject({ lost: 0, torn: 0 });
    const sorted = ({ tables }: Salvaged) =>
      tables.map(({ table, rows }) => [table, [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))]);
    expect(sorted(found)).toEqual(sorted(whole));
  });

  test('is counted as lost where the journal does not have it', async () => {
    const whole = await read();
    await db.ops.clear();
    unreadable('task', '0193-chase');
    const found = await read();
    expect(found.lost).toBe(1);
    expect(idsOf(found)).toEqual(idsOf(whole).filter((id) => id !== 'task 0193-chase'));
  });

  test('of which the journal knows a later edit only is back in part, and so it is said', async () => {
    await db.ops.clear();
    const edit = change('task', asId<'task'>('0193-chase'), { skips: 1 });
    await mutate(db, author, { id: 'later', changes: [edit] });
    unreadable('task', '0193-chase');
    const found = await read();
    expect(found).toMatchObject({ lost: 0, torn: 1 });
    expect(idsOf(found)).toContain('task 0193-chase');
  });

  test('of which the journal knows that it was deleted is missed by nobody', async () => {
    await db.ops.clear();
    const gone = change('task', asId<'task'>('0193-chase'), { deleted: true });
    await mutate(db, author, { id: 'later', changes: [gone] });
    unreadable('task', '0193-chase');
    expect(await read()).toMatchObject({ lost: 0, torn: 0 });
  });

  test('of a photo is counted, too', async () => {
    unreadable('blobs', '0193-photo');
    expect(await read()).toMatchObject({ lost: 1, blobs: [] });
  });
});

test('a store that does not even tell its keys is put together from the journal, and how much is lost is not known', async () => {
  const own = (await db.ops.toArray()).filter(({ t }) => t === 'task').map(({ r }) => `task ${r}`);
  unreadable('task');
  vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
    throw new DOMException('', 'NotReadableError');
  });
  const found = await read();
  expect(found).toMatchObject({ lost: null });
  expect(idsOf(found).filter((id) => id.startsWith('task '))).toEqual([...new Set(own)].sort());
  expect(await isDamaged(db.name)).toBe(true);
});

test('a row without its stamps is no record: it comes from the journal or is lost', async () => {
  db.close();
  const opening = indexedDB.open(db.name);
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const tx = opening.result.transaction('task', 'readwrite');
  tx.objectStore('task').put({ id: '0193-chase', title: 'torn' });
  tx.objectStore('task').put({ id: 'unheard', title: 'torn' });
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  opening.result.close();
  const found = await read();
  expect(found.lost).toBe(1);
  const chase = found.tables
    .find(({ table }) => table === 'task')
    ?.rows.find(({ id }) => id === '0193-chase');
  expect(chase?.['title']).toBe('Remind Ana about invoice 17');
});

test('where nothing is, nothing is made', async () => {
  expect(await salvage('nowhere')).toBe('none');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
});

test('one that does not open is said to be closed, and can be taken away', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  expect(await salvage(db.name)).toBe('closed');
  expect(await isDamaged(db.name)).toBe(true);
  vi.restoreAllMocks();
  db.close();
  expect(await takeAway(db.name)).toBe(true);
  expect(await salvage(db.name)).toBe('none');
});
