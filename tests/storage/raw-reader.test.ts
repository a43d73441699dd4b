import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { databaseFormat } from '../../src/storage/database-name.ts';
import { visitsAround } from '../../src/storage/deck-reader.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
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

describe('a page that is put aside', () => {
  it('while its database still opens: what comes later is let go', async () => {
    const name = newName();
    await makeDatabase(name, databaseFormat * 10, ourTables());
    const page = whenLeft();
    const opening = openRawReader({ name, whenPutAside: page.whenPutAside });
    page.leave();
    expect(await opening).toBeUndefined();
    await vi.waitFor(async () => expect(await deleteUnblocked(name)).toBe(true));
  });

  it('while it reads: every read that runs is ended, not only the last begun', async () => {
    const name = newName();
    await makeDatabase(name, databaseFormat * 10, ourTables());
    const page = whenLeft();
    const letWait = await heldByAWrite(name);
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const reader = await openRawReader({ name, whenPutAside: page.whenPutAside });
    const reads = [reader?.meta('a') ?? Promise.resolve()];
    // After a pause a transaction takes no more requests, here as in a browser: the next read gets another.
    vi.spyOn(begun.mock.results[0]?.value as IDBTransaction, 'objectStore').mockImplementation(
      () => {
        throw new DOMException('', 'TransactionInactiveError');
      },
    );
    reads.push(reader?.meta('b') ?? Promise.resolve());
    const ends = begun.mock.results.map(({ value }) => endOf(value as IDBTransaction));
    begun.mockRestore();
    page.leave();
    expect((await Promise.allSettled(reads)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(await Promise.all(ends)).toEqual(['abort', 'abort']);
    letWait();
  });
});

it('an index that is not there is a read that rejects, not one that throws', async () => {
  const name = newName();
  const kinds = ourTables();
  await makeDatabase(name, databaseFormat * 10, kinds);
  const reader = await openRawReader({ name });
  const read = reader?.lane({ from: 'all:', to: 'all:z' }, { limit: 3 });
  await expect(read).rejects.toThrow();
  reader?.close();
});

it('tells a deletion, which it lets through, from newer code', async () => {
  const name = newName();
  const kinds = ourTables();
  await makeDatabase(name, databaseFormat * 10, kinds);
  const beside = await openRawReader({ name });
  await makeDatabase(name, databaseFormat * 10 + 1, []);
  const reader = await openRawReader({ name });
  expect([beside?.wasDeleted(), reader?.wasDeleted()]).toEqual([false, false]);
  expect(await deleteUnblocked(name)).toBe(true);
  expect([beside?.wasDeleted(), reader?.wasDeleted()]).toEqual([false, true]);
});

function whenLeft() {
  let leave: () => void = () => undefined;
  const whenPutAside = (letGo: () => void) => {
    leave = letGo;
  };
  return { whenPutAside, leave: () => leave() };
}

/** All who read wait until the returned function is called. */
async function heldByAWrite(name: string): Promise<() => void> {
  const opening = indexedDB.open(name);
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const db = opening.result;
  let isHeld = true;
  const meta = db.transaction('meta', 'readwrite').objectStore('meta');
  const hold = () => {
    if (isHeld) meta.count().onsuccess = hold;
    else db.close();
  };
  hold();
  return () => {
    isHeld = false;
  };
}

function endOf(one: IDBTransaction): Promise<string> {
  return new Promise((resolve) => {
    for (const how of ['complete', 'abort']) one.addEventListener(how, () => resolve(how));
  });
}

function ourTables(): readonly string[] {
  return openDatabase({ name: newName() }).tables.map((table) => table.name);
}

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

it('sees the visits around now as the open database does', async () => {
  const name = newName();
  const storage = await openStorage(
    { now: () => 1, randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
    { name },
  );
  if (!storage.ok) throw new Error('it did not open');
  const hour = 3_600_000;
  const now = 1_000 * hour;
  const starts = [-30, -19, -2, -0.5, 0.5, 1, 2, 30];
  const changes = starts.map((at, i) =>
    change('visit', asId<'visit'>(`v${i}`), {
      time: { start: now + at * hour, end: now + (at + 1) * hour },
      state: at === 0.5 ? 'cancelled' : 'planned',
    }),
  );
  await storage.value.write({ id: 'm', changes });
  const open = await visitsAround(storage.value.reader, now);
  storage.value.db.close();
  const raw = await openRawReader({ name });
  if (!raw) throw new Error('it could not be read');
  expect(await visitsAround(raw, now)).toEqual(open);
  expect(open.map(({ id }) => id)).toEqual(['v1', 'v2', 'v3', 'v5', 'v6', 'v7']);
  raw.close();
});
