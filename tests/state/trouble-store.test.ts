import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createTroubleStore } from '../../src/state/trouble-store.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { databaseName } from '../../src/storage/database-name.ts';
import { takeAway } from '../../src/storage/salvage.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await takeAway();
});

async function suspected(thrown: unknown): Promise<string> {
  const db = openDatabase({ name: databaseName });
  await db.open();
  const trouble = createTroubleStore();
  await trouble.suspect(thrown);
  db.close();
  return trouble.getState().is;
}

const unreadable = new DOMException('', 'NotReadableError');

test('a value that cannot be read is damage once it was looked for', async () => {
  const { getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'blobs') throw unreadable;
    return getAll.apply(this, args);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
    throw unreadable;
  });
  expect(await suspected(unreadable)).toBe('damaged');
});

test.each([unreadable, new DOMException('', 'UnknownError')])(
  'a read that failed once is none where all can be read: %s',
  async (thrown) => {
    expect(await suspected(thrown)).toBe('none');
  },
);

test.each([new TypeError('a bug'), 'text', null])(
  'a bug is none, and is not looked into: %s',
  async (thrown) => {
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    const trouble = createTroubleStore();
    await trouble.suspect(thrown);
    expect(open).not.toHaveBeenCalled();
    expect(trouble.getState().is).toBe('none');
  },
);
