import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { databaseFormat } from '../../src/storage/database-name.ts';
import { openRawReader } from '../../src/storage/raw-reader.ts';

afterEach(() => vi.unstubAllGlobals());

let count = 0;
const newName = () => `raw-${++count}`;

it('knows the format of the day', () => {
  expect(openDatabase({ name: newName() }).verno).toBe(databaseFormat);
});

describe('a database that is not there', () => {
  it('reads as an empty one, and is not made', async () => {
    const name = newName();
    const reader = await openRawReader({ name });
    expect(await reader?.drafts()).toEqual([]);
    expect(await reader?.meta('round')).toBeUndefined();
    expect(await reader?.lane({ from: 'all:', to: 'all:z' }, { limit: 3 })).toEqual([]);
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  });
});

describe('what cannot be told', () => {
  it('without IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openRawReader({ name: newName() })).toBeUndefined();
  });

  it('when opening is forbidden', async () => {
    const open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { open });
    expect(await openRawReader({ name: newName() })).toBeUndefined();
  });

  it.each([
    ['of another version', (databaseFormat + 1) * 10, ['task', 'meta']],
    ['of another shape', databaseFormat * 10, ['things']],
  ])('of a database %s, which is let go again', async (_how, version, stores) => {
    const name = newName();
    await makeDatabase(name, version, stores);
    expect(await openRawReader({ name })).toBeUndefined();
    expect(await deleteUnblocked(name)).toBe(true);
  });

  it('when the browser does not answer in time; what comes later is let go', async () => {
    const name = newName();
    const db = openDatabase({ name });
    await db.open();
    db.close();
    const giveUp = new AbortController();
    const opening = openRawReader({ name, giveUp: giveUp.signal });
    giveUp.abort();
    expect(await opening).toBeUndefined();
    await vi.waitFor(async () => expect(await deleteUnblocked(name)).toBe(true));
  });
});

it('an index that is not there is a read that rejects, not one that throws', async () => {
  const name = newName();
  const kinds = openDatabase({ name: newName() }).tables.map((table) => table.name);
  await makeDatabase(name, databaseFormat * 10, kinds);
  const reader = await openRawReader({ name });
  const read = reader?.lane({ from: 'all:', to: 'all:z' }, { limit: 3 });
  await expect(read).rejects.toThrow();
  reader?.close();
});

async function makeDatabase(name: string, version: number, stores: readonly string[]) {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store);
  };
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
}

function deleteUnblocked(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onblocked = () => resolve(false);
    deleting.onsuccess = () => resolve(true);
  });
}
