/** A disk that is full until the ballast is gone. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { ballastBytes, layBallast } from '../../src/storage/ballast.ts';
import type { Database } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { isDamaged } from '../../src/storage/salvage.ts';
import { authorNamed, contents, newDatabase } from '../support/test-database.ts';

const author = authorNamed('a');
const task = (id: string, title: string) => change('task', asId<'task'>(id), { title });
const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const put = IDBObjectStore.prototype.put;

let db: Database;
beforeEach(async () => {
  db = await newDatabase();
  await mutate(db, author, { id: 'm1', changes: [task('t1', 'Call Ana')] });
});
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

/** It gives room back where a row was deleted, and at no other time. */
function fillDisk(): void {
  let hasRoom = false;
  const ownDelete = IDBObjectStore.prototype.delete;
  IDBObjectStore.prototype.delete = function (...args) {
    if (this.name === 'ballast') hasRoom = true;
    return ownDelete.apply(this, args);
  };
  IDBObjectStore.prototype.put = function (...args) {
    if (!hasRoom) throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, args);
  };
}

it('on a full disk the owner’s write goes in, for the ballast goes out', async () => {
  await layBallast(db, randomBytes);
  expect((await db.ballast.toArray())[0]?.value.byteLength).toBe(ballastBytes);
  fillDisk();
  expect(await mutate(db, author, { id: 'm2', changes: [task('t2', 'Call Ben')] })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await db.ballast.count()).toBe(0);
  expect(await db.table('task').count()).toBe(2);
});

it('without one it is said that the disk is full, and nothing of the write is there', async () => {
  const before = await contents(db);
  fillDisk();
  const written = await mutate(db, author, { id: 'm2', changes: [task('t2', 'Call Ben')] });
  expect(written).toEqual({ ok: false, error: { is: 'full' } });
  expect(await contents(db)).toEqual(before);
});

it('it is laid once, again when it went, and no room for it is no trouble', async () => {
  await layBallast(db, randomBytes);
  const [first] = await db.ballast.toArray();
  await layBallast(db, randomBytes);
  expect(await db.ballast.toArray()).toEqual([first]);
  await db.ballast.clear();
  fillDisk();
  await layBallast(db, randomBytes);
  expect(await db.ballast.count()).toBe(0);
});

it('one that cannot be read is no damage', async () => {
  await layBallast(db, randomBytes);
  const { get, getAll } = IDBObjectStore.prototype;
  const unreadable = (name: string) => {
    if (name === 'ballast') throw new DOMException('', 'NotReadableError');
  };
  IDBObjectStore.prototype.get = function (...args) {
    unreadable(this.name);
    return get.apply(this, args);
  };
  IDBObjectStore.prototype.getAll = function (...args) {
    unreadable(this.name);
    return getAll.apply(this, args);
  };
  expect(await isDamaged(db.name)).toBe(false);
  Object.assign(IDBObjectStore.prototype, { get, getAll });
});
