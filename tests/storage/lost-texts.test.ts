import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { change, type Op } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { rows } from '../../src/storage/database.ts';
import { dexieSyncStore } from '../../src/storage/dexie-tx.ts';
import { lostTextsOf, restoring } from '../../src/storage/lost-texts.ts';
import { mergeOps } from '../../src/storage/merge-ops.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { stampAt, writerNamed } from '../support/arbitrary-records.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

const now = 1_800_000_000_000;
const author = authorNamed('a', () => now);
const id = asId<'task'>('t1');
const theirs = stampAt(now + 60_000, 0, writerNamed('b'));

async function withTitle(title: string) {
  const db = await newDatabase();
  await mutate(db, author, { id: 'm1', changes: [change('task', id, { title })] });
  const stamp = (await rows(db, 'task').get('t1'))?.s['title'];
  const hear = async (op: Pick<Op, 'f' | 'b'>) => {
    const ops = [{ t: 'task', r: 't1', s: theirs, m: 'm', ...op }];
    await dexieSyncStore(db).run('merge', (tx) => mergeOps(tx, ops, { now, from: 's' }));
  };
  return { db, stamp, hear };
}

describe('words that somebody wrote over without knowing of them', () => {
  it('are kept, and come back in one action', async () => {
    const { db, hear } = await withTitle('Ask Ana for the key');
    await hear({ f: { title: 'Call Ana' }, b: {} });
    expect((await rows(db, 'task').get('t1'))?.['title']).toBe('Call Ana');
    const [lost] = await lostTextsOf(db, 't1');
    expect(lost).toMatchObject({ field: 'title', value: 'Ask Ana for the key', by: theirs });
    const back = lost && restoring(lost);
    await mutate(db, author, { id: 'm2', changes: back ? [back] : [] });
    expect((await rows(db, 'task').get('t1'))?.['title']).toBe('Ask Ana for the key');
  });

  it('are not those that were known and changed', async () => {
    const { db, stamp, hear } = await withTitle('Call Ann');
    await hear({ f: { title: 'Call Ana' }, b: stamp ? { title: stamp } : {} });
    expect(await lostTextsOf(db, 't1')).toEqual([]);
  });

  it('are not the same words again', async () => {
    const { db, hear } = await withTitle('Call Ana');
    await hear({ f: { title: 'Call Ana' }, b: {} });
    expect(await lostTextsOf(db, 't1')).toEqual([]);
  });

  it('of tables nobody knows here have nowhere to go back to', () => {
    const lost = { key: 'k', t: 'van', r: 'v1', field: 'plate', value: 'AB 12', at: now };
    expect(restoring({ ...lost, s: theirs, by: theirs })).toBeUndefined();
  });
});
