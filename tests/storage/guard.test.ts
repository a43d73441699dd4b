import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { recordKinds } from '../../src/domain/record/record.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { authorNamed, contents, newDatabase } from '../support/test-database.ts';

const author = authorNamed('a');
const message = /through mutate\(\) only/;

describe('records written past the door', () => {
  it.each(recordKinds)('throw, in whatever way a %s is written', async (kind) => {
    const db = await newDatabase();
    await mutate(db, author, {
      id: 'm1',
      changes: [change('task', asId<'task'>('t1'), { title: 'Call Ana' })],
    });
    const before = await contents(db);
    const table = db.table(kind);
    const row = { id: 't1', s: {} };
    const ways: readonly (() => PromiseLike<unknown>)[] = [
      () => table.put(row),
      () => table.add({ ...row, id: 't2' }),
      () => table.bulkPut([row]),
      () => table.bulkAdd([{ ...row, id: 't2' }]),
      () => table.delete('t1'),
      () => table.bulkDelete(['t1']),
      () => table.clear(),
      () => db.transaction('rw', table, () => table.put(row)),
    ];
    for (const way of ways) await expect(way()).rejects.toThrow(message);
    expect(await contents(db)).toEqual(before);
  });

  it('throw for a row changed in place or by a query', async () => {
    const db = await newDatabase();
    await mutate(db, author, {
      id: 'm1',
      changes: [change('task', asId<'task'>('t1'), { title: 'Call Ana' })],
    });
    const table = db.table('task');
    await expect(table.update('t1', { title: 'x' })).rejects.toThrow(message);
    await expect(table.toCollection().modify({ title: 'x' })).rejects.toThrow(message);
    await expect(table.where('id').equals('t1').delete()).rejects.toThrow(message);
    expect(await table.get('t1')).toMatchObject({ title: 'Call Ana' });
  });

  it('leave what is local to the device free', async () => {
    const db = await newDatabase();
    await db.meta.put({ key: 'writer', value: 'a' });
    await db.drafts.put({ key: 'add', text: 'x', selection: [1, 1], at: 1 });
    expect(await db.meta.count()).toBe(1);
  });
});
