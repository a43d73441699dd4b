/** What the engine may rely on, held by Dexie and by the maps of the simulation alike. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Op } from '../../src/domain/change/change.ts';
import { change } from '../../src/domain/change/change.ts';
import { canon } from '../../src/domain/change/merge.ts';
import type { Json } from '../../src/domain/record/field.ts';
import { asId } from '../../src/domain/record/id.ts';
import { dexieSyncStore } from '../../src/storage/dexie-tx.ts';
import { opsToFreeze, takeFrozen } from '../../src/storage/freeze-ops.ts';
import { mergeOps } from '../../src/storage/merge-ops.ts';
import type { SyncStore, TableName } from '../../src/storage/tx.ts';
import { writeRecords } from '../../src/storage/write-records.ts';
import { memoryStore } from '../simulation/memory-store.ts';
import { stampAt, writerNamed } from '../support/arbitrary-records.ts';
import { random } from '../support/random.ts';
import { newDatabase } from '../support/test-database.ts';

const stores: readonly (readonly [string, () => Promise<SyncStore>])[] = [
  ['Dexie', async () => dexieSyncStore(await newDatabase())],
  ['memory', async () => memoryStore(new Map())],
];

describe.each(stores)('the database port of %s', (_name, open) => {
  it('gives back what was put, in the order of the keys', async () => {
    const store = await open();
    await store.run('write', async (tx) => {
      await tx.put('sync', [
        { key: 'b', value: 2 },
        { key: 'a', value: { deep: [1] } },
        { key: 'c', value: 3 },
      ]);
      await tx.remove('sync', ['c', 'nobody']);
    });
    await store.run('read', async (tx) => {
      expect(await tx.get('sync', 'a')).toEqual({ key: 'a', value: { deep: [1] } });
      expect(await tx.get('sync', 'c')).toBeUndefined();
      const many = await tx.getMany('sync', ['c', 'b', 'b']);
      expect(many.map((row) => row?.value)).toEqual([undefined, 2, 2]);
      expect((await tx.page('sync')).map((row) => row.key)).toEqual(['a', 'b']);
      expect((await tx.page('sync', { after: 'a', limit: 5 })).map((row) => row.key)).toEqual([
        'b',
      ]);
      expect(await tx.page('sync', { after: 'b' })).toEqual([]);
      expect((await tx.page('sync', { limit: 1 })).map((row) => row.key)).toEqual(['a']);
    });
  });

  it('sees its own writes, and keeps none of a transaction that throws', async () => {
    const store = await open();
    await store.run('write', (tx) => tx.put('sync', [{ key: 'a', value: 1 }]));
    const failing = store.run('write', async (tx) => {
      await tx.put('sync', [{ key: 'a', value: 2 }]);
      expect((await tx.get('sync', 'a'))?.value).toBe(2);
      await tx.put('sync', [{ key: 'b', value: 2 }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const all = await store.run('read', (tx) => tx.page('sync'));
    expect(all.filter((row) => !row.key.startsWith('~'))).toEqual([{ key: 'a', value: 1 }]);
  });

  it('numbers the journal upwards and never gives a number again', async () => {
    const store = await open();
    const add = async (r: string) => await store.run('write', (tx) => tx.put('ops', [opOn(r)]));
    await add('t1');
    await add('t2');
    const ns = (await store.run('read', (tx) => tx.page('ops'))).map((op) => op.n as number);
    await store.run('write', (tx) => tx.remove('ops', ns));
    await add('t3');
    const [last] = await store.run('read', (tx) => tx.page('ops'));
    expect(last?.n).toBeGreaterThan(Math.max(...ns));
    expect(last?.r).toBe('t3');
  });

  it('opens records to a merge only', async () => {
    const store = await open();
    const row = { id: 't1', s: {} };
    await expect(store.run('write', (tx) => tx.put('task', [row]))).rejects.toThrow();
    await store.run('merge', (tx) => tx.put('task', [row]));
    expect(await store.run('read', (tx) => tx.get('task', 't1'))).toEqual(row);
  });

  it('runs one writing transaction after the other', async () => {
    const store = await open();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.run('write', async (tx) => {
          const n = ((await tx.get('sync', 'n'))?.value as number | undefined) ?? 0;
          await tx.put('sync', [{ key: 'n', value: n + 1 }]);
        }),
      ),
    );
    expect((await store.run('read', (tx) => tx.get('sync', 'n')))?.value).toBe(20);
  });
});

const tables: readonly TableName[] = [
  'customer',
  'task',
  'ops',
  'meta',
  'history',
  'ext',
  'quarantine',
  'sync',
];

it('the door, the freeze and the merge leave the same in both', async () => {
  for (let seed = 1; seed <= 15; seed++) {
    const ends: string[] = [];
    for (const [, open] of stores) ends.push(await lifeOf(await open(), seed));
    expect(ends[1]).toBe(ends[0]);
  }
});

/** Edits, merges and freezes by the same dice; what lies in every table in the end. */
async function lifeOf(store: SyncStore, seed: number): Promise<string> {
  const dice = random(seed);
  const pick = (n: number) => Math.floor(dice() * n);
  for (let i = 0; i < 25; i++) {
    const now = 1_800_000_000_000 + i * 1000;
    const id = asId<'task'>(`t${pick(3)}`);
    const set = pick(6) === 0 ? { deleted: true } : { title: `title ${i}`, skips: pick(3) };
    const changes = [change('task', id, set)];
    const does = pick(3);
    if (does === 0)
      await store.run('merge', (tx) =>
        writeRecords(tx, { id: `m${i}`, changes, now, writer: writerNamed('a') }),
      );
    else if (does === 1) {
      const ops = Array.from({ length: pick(5) }, () => theirOp(pick, now));
      await store.run('merge', (tx) => mergeOps(tx, ops, { now, from: `s${i}` }));
    } else {
      const frozen = await store.run('read', (tx) => opsToFreeze(tx, { ops: 3, chars: 900 }));
      await store.run('write', (tx) => takeFrozen(tx, frozen));
    }
  }
  const all = await store.run('read', async (tx) => {
    const found: Record<string, unknown> = {};
    for (const table of tables) found[table] = await tx.page(table);
    return found;
  });
  const sync = (all['sync'] as { key: string }[]).filter(({ key }) => !key.startsWith('~'));
  return canon(JSON.parse(JSON.stringify({ ...all, sync })) as Json);
}

function theirOp(pick: (n: number) => number, now: number): Op {
  const s = pick(9) === 0 ? ('zz' as Op['s']) : stampAt(now + pick(3) * 1000, 0, writerNamed('b'));
  const t = pick(5) === 0 ? 'van' : 'task';
  const f = pick(2) === 0 ? { title: `theirs ${pick(5)}` } : { colour: 'blue', skips: pick(4) };
  return { t, r: `t${pick(3)}`, s, f, b: {}, m: 'm' };
}

function opOn(r: string): Op {
  return { t: 'task', r, s: stampAt(1), f: { skips: 1 }, b: {}, m: 'm' };
}
