/** A page put aside by its browser lets go of what the next page would wait for. */
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { writerNamed } from '../support/arbitrary-records.ts';

const name = 'put-aside';

async function opened(): Promise<{ readonly db: Database; readonly putAside: () => void }> {
  let putAside: () => void = () => undefined;
  const whenPutAside = (letGo: () => void) => {
    putAside = letGo;
  };
  const db = openDatabase({ name, whenPutAside });
  await db.open();
  return { db, putAside };
}

test('what runs is ended whole, and the next page reads, writes and deletes at once', async () => {
  const { db, putAside } = await opened();
  await db.meta.put({ key: 'done', value: 1 });
  const running = db.transaction('rw', db.meta, async () => {
    await db.meta.put({ key: 'half', value: 1 });
    putAside();
    await db.meta.put({ key: 'other half', value: 1 });
  });
  await expect(running).rejects.toThrow();
  const next = openDatabase({ name });
  expect(await next.meta.toCollection().primaryKeys()).toEqual(['done']);
  await next.meta.put({ key: 'next', value: 1 });
  await next.delete();
});

test('nothing opens it again there, not even a write that finds its connection gone', async () => {
  const { db, putAside } = await opened();
  putAside();
  const author = { writer: writerNamed('a'), now: () => 1 };
  const written = await mutate(db, author, { id: 'm', changes: [], local: { meta: { a: 1 } } });
  expect(written.ok).toBe(false);
  expect(db.isOpen()).toBe(false);
});
