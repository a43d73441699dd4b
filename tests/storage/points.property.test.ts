/** An earlier day comes back exactly, with what was new since beside it; over random days of own and others' changes. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { isVisible, recordOf } from '../../src/domain/change/merge.ts';
import { asId } from '../../src/domain/record/id.ts';
import { addDays, type LocalDate } from '../../src/domain/time.ts';
import { type Database, rows } from '../../src/storage/database.ts';
import { dexieSyncStore } from '../../src/storage/dexie-tx.ts';
import { mergeOps } from '../../src/storage/merge-ops.ts';
import { type Author, mutate } from '../../src/storage/mutate.ts';
import { changesBackTo, dropOldPast, keptPoints, readPoints } from '../../src/storage/points.ts';
import { undoMutation } from '../../src/storage/undo.ts';
import { stampAt, writerNamed } from '../support/arbitrary-records.ts';
import { contents, newDatabase } from '../support/test-database.ts';

const anyAct = fc.record({
  by: fc.constantFrom('owner', 'owner', 'other'),
  kind: fc.constantFrom('task', 'customer'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  does: fc.constantFrom('writes', 'writes', 'deletes', 'notes'),
  word: fc.constantFrom('one', 'two', 'three'),
  /** How long ago another device did it. */
  ago: fc.integer({ min: 0, max: 3 * 86_400_000 }),
});
type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;

/** A few acts a day; on some days the clock jumps, or nobody is there. */
const anyDays = fc.array(
  fc.record({
    acts: fc.array(anyAct, { maxLength: 5 }),
    passes: fc.constantFrom(1, 1, 1, 2, 365, -365),
  }),
  { minLength: 1, maxLength: 11 },
);

afterEach(() => vi.restoreAllMocks());

test('the state of a day is back to the letter, what was new since stays, and Undo takes it back', async () => {
  await fc.assert(
    fc.asyncProperty(anyDays, async (days) => {
      const { db, author, before } = await lived(days);
      const points = await readPoints(db);
      expect(points.length).toBeLessThanOrEqual(keptPoints);
      for (const { n } of points) {
        const then = before.get(n) ?? new Map<string, unknown>();
        const now = await shown(db);
        const id = `back-${n}`;
        const changes = () => changesBackTo(db, n);
        const done = await mutate(db, author, {
          id,
          changes,
          move: { verb: 'restored', title: '' },
        });
        expect(done.ok).toBe(true);
        expect(await shown(db)).toEqual(new Map([...now, ...then]));
        await undoMutation(db, author, { move: id, id: `undo-${n}` });
        expect(await shown(db)).toEqual(now);
      }
      await db.delete();
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('seven days are kept, and no row of an older one', async () => {
  const own = { by: 'owner', kind: 'task', does: 'writes', word: 'one', ago: 0 } as const;
  const acts: readonly Act[] = [
    { ...own, id: 'a' },
    { ...own, id: 'b' },
  ];
  const { db } = await lived(Array.from({ length: 12 }, () => ({ acts, passes: 1 })));
  await dropOldPast(db);
  expect((await readPoints(db)).map(({ n }) => n)).toEqual([6, 7, 8, 9, 10, 11, 12]);
  expect((await db.past.toArray()).length).toBe(7 * 2);
});

test('a record is laid aside once a day, and a new one not at all', async () => {
  const { db, author, turn } = await began();
  const set = (title: string) => writeTask(db, author, title);
  for (const title of ['one', 'two', 'three']) await set(title);
  expect(await db.past.count()).toBe(0);
  turn(1);
  for (const title of ['four', 'five']) await set(title);
  expect((await db.past.toArray()).map(({ row }) => row['title'])).toEqual(['three']);
});

test('nothing is kept by a writer who knows no day', async () => {
  const { db, author } = await began();
  const { today: _none, ...dayless } = author;
  for (const title of ['one', 'two']) await writeTask(db, dayless, title);
  expect(await db.past.count()).toBe(0);
  expect(await readPoints(db)).toEqual([]);
});

test('a disk that is full at any write, on the first touch of a day and on the way back: all or nothing', async () => {
  const { db, author, turn } = await began();
  await writeTask(db, author, 'one');
  turn(1);
  const tries = [
    await fullAtEach(db, () => writeTask(db, author, 'two')),
    await fullAtEach(db, () =>
      mutate(db, author, {
        id: 'back',
        changes: () => changesBackTo(db, 2),
        move: { verb: 'restored', title: '' },
      }),
    ),
  ];
  expect((await rows(db, 'task').get('a'))?.['title']).toBe('one');
  expect(Math.min(...tries)).toBeGreaterThan(2);
});

/** Fails at the first write, the second …, until it goes through; says how many failed. */
async function fullAtEach(db: Database, run: () => Promise<{ readonly ok: boolean }>) {
  for (let at = 1; ; at++) {
    const before = await contents(db);
    let count = 0;
    const spies = (['put', 'add'] as const).map((name) => {
      const own = IDBObjectStore.prototype[name];
      return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        count += 1;
        if (count === at) throw new DOMException('full', 'QuotaExceededError');
        return own.apply(this, args);
      });
    });
    const done = await run();
    for (const spy of spies) spy.mockRestore();
    if (done.ok) return at - 1;
    expect(await contents(db)).toEqual(before);
  }
}

let mutations = 0;

async function writeTask(db: Database, author: Author, title: string) {
  mutations += 1;
  const changes = [change('task', asId<'task'>('a'), { title })];
  return await mutate(db, author, { id: `m${mutations}`, changes });
}

async function began() {
  const db = await newDatabase();
  let day = '2026-11-02' as LocalDate;
  const now = () => Date.parse(`${day}T12:00Z`);
  const author: Author = { writer: writerNamed('a'), now, today: () => day };
  const turn = (days: number) => {
    day = addDays(day, days);
  };
  return { db, author, turn };
}

/** All days lived through; `before` has what each restore point must bring back. */
async function lived(days: readonly { readonly acts: readonly Act[]; readonly passes: number }[]) {
  const { db, author, turn } = await began();
  const before = new Map<number, ReadonlyMap<string, unknown>>();
  for (const { acts, passes } of days) {
    const then = await shown(db);
    for (const act of acts) {
      await doAct(db, author, act);
      const last = (await readPoints(db)).at(-1)?.n;
      if (last !== undefined && !before.has(last)) before.set(last, then);
    }
    turn(passes);
  }
  return { db, author, before };
}

async function doAct(db: Database, author: Author, { by, kind, id, does, word, ago }: Act) {
  mutations += 1;
  const name =
    kind === 'task' ? (does === 'notes' ? 'raw' : 'title') : does === 'notes' ? 'nextTime' : 'name';
  const f = does === 'deletes' ? { deleted: true } : { [name]: word };
  if (by === 'owner') {
    const one = change(kind as 'task', asId<'task'>(id), f);
    await mutate(db, author, { id: `m${mutations}`, changes: [one] });
    return;
  }
  const s = stampAt(author.now() - ago, mutations % 1000, writerNamed('b'));
  const op = { t: kind, r: id, s, f, b: {}, m: `theirs-${mutations}` };
  await dexieSyncStore(db, author.today).run('merge', (tx) =>
    mergeOps(tx, [op], { now: author.now(), from: 'theirs' }),
  );
}

/** Every record there is, as a screen shows it. */
async function shown(db: Database): Promise<Map<string, unknown>> {
  const all = new Map<string, unknown>();
  for (const kind of ['task', 'customer'] as const) {
    for (const row of await rows(db, kind).toArray())
      all.set(`${kind} ${row.id}`, isVisible(row) ? recordOf(kind, row) : 'gone');
  }
  return all;
}
