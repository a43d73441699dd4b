import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Change, change, type Op } from '../../src/domain/change/change.ts';
import { type Clock, parseStamp } from '../../src/domain/change/stamp.ts';
import { asId } from '../../src/domain/record/id.ts';
import { lanesOf } from '../../src/domain/round/lanes.ts';
import { type Database, rows } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { stampAt, writerNamed } from '../support/arbitrary-records.ts';
import { authorNamed, contents, newDatabase, takeIn } from '../support/test-database.ts';

const id = asId<'task'>('t1');
const title = (words: string, task = id): Change => change('task', task, { title: words });
const now = 1_800_000_000_000;
const author = authorNamed('a', () => now);

afterEach(() => vi.restoreAllMocks());

describe('a mutation', () => {
  it('writes records, journal, clock and local state together', async () => {
    const db = await newDatabase();
    const changes = [
      title('Call Ana'),
      change('customer', asId<'customer'>('c1'), { name: 'Ana' }),
    ];
    const draft = { key: 'add', text: 'Call', selection: [4, 4], at: 1 } as const;
    const local = {
      meta: { round: { gap: 5 } },
      draft,
      blobs: [{ id: 'b1', bytes: new ArrayBuffer(3) }],
    };
    const move = { verb: 'added', title: 'Call Ana' };
    expect((await mutate(db, author, { id: 'm1', changes, move, local })).ok).toBe(true);

    const ops = await db.ops.toArray();
    expect(ops.map(({ t, r, f, m }) => ({ t, r, f, m }))).toEqual([
      { t: 'task', r: 't1', f: { title: 'Call Ana' }, m: 'm1' },
      { t: 'customer', r: 'c1', f: { name: 'Ana' }, m: 'm1' },
    ]);
    const row = await rows(db, 'task').get('t1');
    expect(row).toMatchObject({ title: 'Call Ana', s: { title: ops[0]?.s } });
    expect((await db.meta.get('clock'))?.value as Clock).toEqual({ ms: now, counter: 1 });
    expect((await db.meta.get('round'))?.value).toEqual({ gap: 5 });
    expect(await db.drafts.get('add')).toEqual(draft);
    expect((await db.blobs.get('b1'))?.bytes.byteLength).toBe(3);
    expect(await db.moves.count()).toBe(1);
  });

  it('leaves nothing of itself when any part of it fails', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [title('Call Ana')] });
    const before = await contents(db);
    for (const table of ['ops', 'moves', 'meta', 'drafts', 'task'] as const) {
      failAt(db, table);
      const result = await mutate(db, author, {
        id: 'm2',
        changes: [title('Call Ben'), title('New', asId<'task'>('t2'))],
        move: { verb: 'changed', title: 'Call Ana' },
        local: {
          meta: { round: 1 },
          draft: { key: 'd', text: '', selection: [0, 0], at: 1 },
          dealt: { ids: ['t1'], at: 9 },
        },
      });
      expect(result, table).toEqual({ ok: false, error: { is: 'full' } });
      vi.restoreAllMocks();
      expect(await contents(db), table).toEqual(before);
    }
  });

  it('aborted in the middle is undone by the database', async () => {
    const db = await newDatabase();
    const before = await contents(db);
    const decide = async () => {
      await db.meta.put({ key: 'half', value: 1 });
      throw new DOMException('gone', 'AbortError');
    };
    const result = await mutate(db, author, { id: 'm1', changes: decide });
    expect(result).toEqual({ ok: false, error: { is: 'aborted' } });
    expect(await contents(db)).toEqual(before);
  });

  it('throws on for a bug, and writes nothing', async () => {
    const db = await newDatabase();
    const decide = () => Promise.reject(new TypeError('a bug'));
    await expect(mutate(db, author, { id: 'm1', changes: decide })).rejects.toThrow('a bug');
    expect(await db.ops.count()).toBe(0);
  });

  it('with the same id writes once', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [title('Call Ana')] });
    const before = await contents(db);
    const again = await mutate(db, author, { id: 'm1', changes: [title('Call Ben')] });
    expect(again.ok).toBe(true);
    expect(await contents(db)).toEqual(before);
  });

  it('from two at once stamps no two ops alike', async () => {
    const db = await newDatabase();
    const all = Array.from({ length: 20 }, (_, i) =>
      mutate(db, author, { id: `m${i}`, changes: [title(`Call ${i}`), title('x', asId(`t${i}`))] }),
    );
    await Promise.all(all);
    const stamps = (await db.ops.toArray()).map((op) => op.s);
    expect(new Set(stamps).size).toBe(40);
    expect(stamps.every((stamp) => parseStamp(stamp))).toBe(true);
  });

  it('without any field writes no op', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [change('task', id, {})] });
    expect(await db.ops.count()).toBe(0);
    expect(await db.table('task').count()).toBe(0);
  });

  it('goes on after the connection was closed', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [title('Call Ana')] });
    db.close();
    expect((await mutate(db, author, { id: 'm2', changes: [title('Call Ben')] })).ok).toBe(true);
    expect((await getRecord(db, 'task', id))?.title).toBe('Call Ben');
  });

  it.each(['InvalidStateError', 'UnknownError'])(
    'is tried once more when the connection is lost (%s)',
    async (name) => {
      const db = await newDatabase();
      const decide = vi.fn(async () => {
        if (decide.mock.calls.length === 1) throw new DOMException('lost', name);
        return [title('Call Ana')];
      });
      expect((await mutate(db, author, { id: 'm1', changes: decide })).ok).toBe(true);
      expect(decide).toHaveBeenCalledTimes(2);
      expect(await db.ops.count()).toBe(1);
    },
  );
});

describe('an op', () => {
  it('holds the stamps it overwrote, and none for what was new', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [change('task', id, { title: 'A', skips: 1 })] });
    await mutate(db, author, { id: 'm2', changes: [change('task', id, { title: 'B', raw: 'b' })] });
    const [first, second] = (await db.ops.toArray()) as [Op, Op];
    expect(first.b).toEqual({});
    expect(second.b).toEqual({ title: first.s });
  });

  it('within one mutation overwrites the one before it', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [title('A'), title('B')] });
    const [first, second] = (await db.ops.toArray()) as [Op, Op];
    expect(second.b).toEqual({ title: first.s });
    expect((await getRecord(db, 'task', id))?.title).toBe('B');
  });

  it('stands above what came from a device with a fast clock, without moving ours', async () => {
    const db = await newDatabase();
    const ahead = stampAt(now + 86_400_000, 0, writerNamed('b'));
    await takeIn(
      db,
      [{ t: 'task', r: 't1', s: ahead, f: { title: 'Theirs' }, b: {}, m: 'x' }],
      now,
    );
    await mutate(db, author, { id: 'm1', changes: [title('Ours')] });
    expect((await getRecord(db, 'task', id))?.title).toBe('Ours');
    expect((await db.meta.get('clock'))?.value).toEqual({ ms: now, counter: 0 });
    const [op] = await db.ops.toArray();
    expect(op?.b).toEqual({ title: ahead });
  });

  it('that deletes stands above every field, also one from a fast clock', async () => {
    const db = await newDatabase();
    const ahead = stampAt(now + 86_400_000, 0, writerNamed('b'));
    await takeIn(
      db,
      [{ t: 'task', r: 't1', s: ahead, f: { title: 'Theirs' }, b: {}, m: 'x' }],
      now,
    );
    await mutate(db, author, { id: 'm1', changes: [change('task', id, { deleted: true })] });
    expect(await getRecord(db, 'task', id)).toBeUndefined();
    expect((await rows(db, 'task').get('t1'))?.['lanes']).toEqual([]);
  });
});

describe('the lanes of a task', () => {
  it('follow its status, its date and its money', async () => {
    const db = await newDatabase();
    const steps: Change[] = [
      change('task', id, {
        title: 'Chase',
        created: 5,
        money: { amount: 900, currency: 'EUR', since: null },
      }),
      change('task', id, { status: { is: 'waiting', until: null, on: '' } }),
      change('task', id, { status: { is: 'done', at: 7, minutes: null } }),
      change('task', id, {
        status: { is: 'open' },
        when: { notBefore: null, due: null, someday: true },
      }),
      change('task', id, { deleted: true }),
      change('task', id, { title: 'Chase again' }),
    ];
    const seen: string[][] = [];
    for (const [i, step] of steps.entries()) {
      await mutate(db, author, { id: `m${i}`, changes: [step] });
      const { lanes } = (await rows(db, 'task').get('t1')) as unknown as { lanes: string[] };
      seen.push(lanes.map((lane) => lane.split(':')[0] as string));
    }
    expect(seen).toEqual([
      ['all', 'fresh', 'money'],
      ['waiting'],
      ['closed'],
      ['someday'],
      [],
      ['someday'],
    ]);
  });

  it('know when it was dealt, which no change forgets', async () => {
    const db = await newDatabase();
    await mutate(db, author, { id: 'm1', changes: [title('A')] });
    await mutate(db, author, {
      id: 'm2',
      changes: [],
      local: { dealt: { ids: ['t1', 'gone'], at: 77 } },
    });
    await mutate(db, author, { id: 'm3', changes: [title('B')] });
    const row = await rows(db, 'task').get('t1');
    const task = await getRecord(db, 'task', id);
    expect(row?.['dealt']).toBe(77);
    expect(task && row?.['lanes']).toEqual(task && lanesOf(task, 77));
    expect(await rows(db, 'task').count()).toBe(1);
  });
});

/** The next write to the table fails as a full disk does. */
function failAt(db: Database, name: string): void {
  const full = () => {
    throw new DOMException('no space', 'QuotaExceededError');
  };
  const table = Object.getPrototypeOf(db.table(name)) as Record<string, () => unknown>;
  for (const verb of ['put', 'add', 'bulkPut', 'bulkAdd']) {
    const real = table[verb] as (...args: unknown[]) => unknown;
    vi.spyOn(table, verb).mockImplementation(function (this: { name: string }, ...args: unknown[]) {
      return this.name === name ? full() : real.apply(this, args);
    } as () => unknown);
  }
}
