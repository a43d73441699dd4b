/** Other windows with the same database: newer ones, older ones, and one that deletes it all. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { type ClosedBy, openDatabase } from '../../src/storage/database.ts';
import { databaseFormat } from '../../src/storage/database-name.ts';
import { deleteDatabase } from '../../src/storage/delete-database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { authorNamed } from '../support/test-database.ts';

const author = authorNamed('a');
const newTask = {
  id: 'm1',
  changes: [change('task', asId<'task'>('t1'), { title: 'Call Ana' })],
};

let count = 0;
const newName = () => `windows-${++count}`;

async function openHere(name: string) {
  const closedBy: ClosedBy[] = [];
  const db = openDatabase({ name, onClosed: (by) => closedBy.push(by) });
  await db.open();
  return { db, closedBy };
}

describe('a window whose database is deleted by another', () => {
  it('is told, lets go, and never makes it anew', async () => {
    const name = newName();
    const here = await openHere(name);
    const there = await openHere(name);
    expect((await deleteDatabase(there.db)).ok).toBe(true);
    expect(here.closedBy).toEqual(['cleared']);
    expect(await mutate(here.db, author, newTask)).toEqual({ ok: false, error: { is: 'closed' } });
    await expect(here.db.drafts.toArray()).rejects.toThrow();
    expect(await names()).not.toContain(name);
  });

  it('nor does the one that deleted it', async () => {
    const { db } = await openHere(newName());
    await deleteDatabase(db);
    const written = await mutate(db, author, {
      id: 'm2',
      changes: [],
      local: { draft: { key: 'add', text: 'x', selection: [1, 1], at: 1 } },
    });
    expect(written.ok).toBe(false);
    expect(await names()).not.toContain(db.name);
  });
});

it('a window whose database is made newer by another is told, and lets go', async () => {
  const name = newName();
  const { db, closedBy } = await openHere(name);
  const newer = await openRaw(name, (databaseFormat + 1) * 10);
  expect(closedBy).toEqual(['updated']);
  expect((await mutate(db, author, newTask)).ok).toBe(false);
  newer.close();
});

it('a database that newer code has made is not opened', async () => {
  const name = newName();
  (await openHere(name)).db.close();
  (await openRaw(name, (databaseFormat + 1) * 10)).close();
  const ports = { now: () => 0, randomBytes: (n: number) => new Uint8Array(n) };
  expect(await openStorage(ports, { name })).toEqual({ ok: false, error: { is: 'newer' } });
});

describe('a connection lost while newer code made the database over', () => {
  async function lostAndMadeOver() {
    const name = newName();
    const onNewer = vi.fn();
    const db = openDatabase({ name, onNewer });
    await db.open();
    await mutate(db, author, newTask);
    const before = await db.ops.count();
    // As a phone does that sleeps: nobody is told, and no versionchange is heard.
    db.backendDB().close();
    (await openRaw(name, (databaseFormat + 1) * 10)).close();
    const opsLater = async () => {
      const raw = await openRaw(name, (databaseFormat + 1) * 10);
      const count = raw.transaction('ops').objectStore('ops').count();
      await new Promise((resolve) => {
        count.onsuccess = resolve;
      });
      raw.close();
      return count.result;
    };
    return { db, onNewer, before, opsLater };
  }
  const again = {
    id: 'm2',
    changes: [change('task', asId<'task'>('t2'), { title: 'Call Ben' })],
  };

  it('is said, and nothing is written into it, whichever write or read comes first', async () => {
    const lost = await lostAndMadeOver();
    const newer = { ok: false, error: { is: 'newer' } };
    expect(await mutate(lost.db, author, again)).toEqual(newer);
    expect(await mutate(lost.db, author, again)).toMatchObject({ ok: false });
    await expect(lost.db.meta.toArray()).rejects.toThrow();
    expect(lost.onNewer).toHaveBeenCalledTimes(1);
    expect(await lost.opsLater()).toBe(lost.before);
  });

  it('by a read first', async () => {
    const lost = await lostAndMadeOver();
    lost.db.close({ disableAutoOpen: false });
    await expect(lost.db.drafts.toArray()).rejects.toThrow();
    expect((await mutate(lost.db, author, again)).ok).toBe(false);
    expect(lost.onNewer).toHaveBeenCalledTimes(1);
    expect(await lost.opsLater()).toBe(lost.before);
  });

  it('or after a deletion that did not come about', async () => {
    const lost = await lostAndMadeOver();
    vi.spyOn(lost.db, 'delete').mockRejectedValue(new DOMException('', 'UnknownError'));
    expect(await deleteDatabase(lost.db)).toEqual({ ok: false, error: { is: 'newer' } });
    expect((await mutate(lost.db, author, again)).ok).toBe(false);
    expect(await lost.opsLater()).toBe(lost.before);
  });
});

it('one that older code holds open is waited for, and that is told', async () => {
  const name = newName();
  const old = await openRaw(name, databaseFormat * 10 - 5);
  const onBlocked = vi.fn();
  const db = openDatabase({ name, onBlocked });
  const opening = db.open();
  await vi.waitFor(() => expect(onBlocked).toHaveBeenCalled());
  old.close();
  await opening;
  expect((await mutate(db, author, newTask)).ok).toBe(true);
});

it('a connection that was lost is opened again for the next write', async () => {
  const { db } = await openHere(newName());
  db.close({ disableAutoOpen: true });
  expect((await mutate(db, author, newTask)).ok).toBe(true);
});

async function names(): Promise<readonly (string | undefined)[]> {
  return (await indexedDB.databases()).map((db) => db.name);
}

/** As other code has it open: it does not answer when asked to let go. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
