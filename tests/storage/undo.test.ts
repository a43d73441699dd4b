import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId, type TaskId } from '../../src/domain/record/id.ts';
import * as moves from '../../src/domain/round/moves.ts';
import { type Database, rows } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { allRecords, getRecord, laneKeys } from '../../src/storage/reads.ts';
import { lastMoves, undoMutation } from '../../src/storage/undo.ts';
import { anyTaskSet, momentAt, stampAt, writerNamed } from '../support/arbitrary-records.ts';
import { authorNamed, contents, newDatabase, takeIn } from '../support/test-database.ts';

const author = authorNamed('a');
const id = asId<'task'>('t1');
const now = momentAt('2026-11-23T09:40');
const until = momentAt('2026-11-24T08:30').local;

describe('undo', () => {
  it('restores every record as it was, whatever the move wrote', async () => {
    const anyMove = fc.array(fc.tuple(fc.constantFrom('t1', 't2', 't3', 'new'), anyTaskSet), {
      minLength: 1,
      maxLength: 5,
    });
    const anyStart = anyMove.map((sets) =>
      sets.flatMap(([name, { deleted: _, ...set }]) =>
        name === 'new' ? [] : [[name, set] as const],
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyStart, anyMove, async (start, made) => {
        const db = await newDatabase();
        await write(db, 'start', changesOf(start));
        const before = [await allRecords(db, 'task'), await laneKeys(db, 'all')];
        await write(db, 'made', changesOf(made), 'done');
        expect(await undo(db, 'made')).toEqual({
          ok: true,
          value: { verb: 'done', title: 'made', kept: [] },
        });
        expect([await allRecords(db, 'task'), await laneKeys(db, 'all')]).toEqual(before);
        db.close();
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('takes a field that had never been written back to where it starts', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana' })]);
    const before = await getRecord(db, 'task', id);
    const task = before as NonNullable<typeof before>;
    await write(db, 'made', moves.later([task], { now, until }), 'later');
    await undo(db, 'made');
    expect(await getRecord(db, 'task', id)).toEqual(before);
  });

  it('deletes what the move made, and the same record can be made again', async () => {
    const db = await newDatabase();
    const made = [change('task', id, { title: 'Chase Ana', created: 5 })];
    await write(db, 'm1', made, 'done');
    await undo(db, 'm1');
    expect(await getRecord(db, 'task', id)).toBeUndefined();
    expect(await laneKeys(db, 'all')).toEqual([]);
    await write(db, 'm2', made, 'done');
    expect((await getRecord(db, 'task', id))?.title).toBe('Chase Ana');
    expect(await laneKeys(db, 'all')).toEqual(['t1']);
  });

  it('of a record made again after it was undone takes it away again', async () => {
    const db = await newDatabase();
    const made = [change('task', id, { title: 'Chase Ana', created: 5 })];
    await write(db, 'm1', made, 'done');
    await undo(db, 'm1');
    await write(db, 'm2', made, 'done');
    await undo(db, 'm2');
    expect(await getRecord(db, 'task', id)).toBeUndefined();
  });

  it('leaves what was changed since, and says what', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana', skips: 1 })]);
    await write(db, 'made', [change('task', id, { title: 'Call Anna', skips: 0 })], 'changed');
    await write(db, 'since', [change('task', id, { title: 'Call Anne' })]);
    const undone = await undo(db, 'made');
    expect(undone).toEqual({
      ok: true,
      value: { verb: 'changed', title: 'made', kept: [{ t: 'task', r: 't1', field: 'title' }] },
    });
    expect(await getRecord(db, 'task', id)).toMatchObject({ title: 'Call Anne', skips: 1 });
  });

  it('keeps a record that somebody wrote to after the move made it', async () => {
    const db = await newDatabase();
    await write(db, 'made', [change('task', id, { title: 'Chase Ana' })], 'done');
    const theirs = stampAt(1_800_000_000_500, 0, writerNamed('b'));
    await takeIn(db, [{ t: 'task', r: 't1', s: theirs, f: { raw: 'me too' }, b: {}, m: 'x' }], 0);
    const undone = await undo(db, 'made');
    expect(undone).toMatchObject({ value: { kept: [{ t: 'task', r: 't1', field: 'raw' }] } });
    expect(await getRecord(db, 'task', id)).toMatchObject({ title: 'Chase Ana', raw: 'me too' });
  });

  it('does not bring back what was deleted since', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana' })]);
    await write(db, 'made', moves.letGo([await task(db)], now), 'let-go');
    await write(db, 'gone', [change('task', id, { deleted: true })]);
    const undone = await undo(db, 'made');
    expect(undone.ok && undone.value.kept.map(({ field }) => field).sort()).toEqual([
      'skips',
      'status',
      'touched',
    ]);
    expect(await getRecord(db, 'task', id)).toBeUndefined();
  });

  it('of a delete brings the record back', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana', created: 5 })]);
    const before = await getRecord(db, 'task', id);
    await write(db, 'gone', [change('task', id, { deleted: true })], 'deleted');
    await undo(db, 'gone');
    expect(await getRecord(db, 'task', id)).toEqual(before);
  });

  it('restores a value of a newer version just as it was stored', async () => {
    const db = await newDatabase();
    const newer = { is: 'delegated', to: 'Mia' };
    const theirs = stampAt(1_700_000_000_000, 0, writerNamed('b'));
    await takeIn(db, [{ t: 'task', r: 't1', s: theirs, f: { status: newer }, b: {}, m: 'x' }], 0);
    await write(db, 'made', moves.letGo([await task(db)], now), 'let-go');
    await undo(db, 'made');
    expect((await rows(db, 'task').get('t1'))?.['status']).toEqual(newer);
  });

  it('asked twice, or again after a crash, does nothing more', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana' })]);
    await write(db, 'made', [change('task', id, { title: 'x' })], 'changed');
    await undo(db, 'made');
    const after = await contents(db);
    expect(await undo(db, 'made')).toEqual({
      ok: true,
      value: { verb: 'changed', title: 'made', kept: [] },
    });
    const [move] = await db.moves.toArray();
    await undoMutation(db, author, { move: move?.n ?? -1, id: 'again' });
    expect(await contents(db)).toEqual(after);
  });

  it('is journalled as any change, and keeps local state in step', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana' })]);
    await write(db, 'made', [change('task', id, { title: 'x' })], 'changed');
    const local = { meta: { round: 'card 1 again' } };
    await undoMutation(db, author, { move: 'made', id: 'u1', local });
    const ops = await db.ops.toArray();
    expect(ops.at(-1)).toMatchObject({
      f: { title: 'Call Ana' },
      b: { title: ops.at(-2)?.s },
      m: 'u1',
    });
    expect((await db.meta.get('round'))?.value).toBe('card 1 again');
  });

  it('of a move long gone says so', async () => {
    const db = await newDatabase();
    expect(await undo(db, 'never')).toEqual({ ok: false, error: { is: 'gone' } });
  });
});

describe('the moves that can be undone', () => {
  it('are the last twenty, newest first, also after a restart', async () => {
    const db = await newDatabase();
    for (let i = 0; i < 25; i++)
      await write(db, `m${i}`, [change('task', id, { skips: i })], 'skip');
    expect(await db.moves.count()).toBe(20);
    db.close();
    await db.open();
    expect((await lastMoves(db)).map(({ m }) => m)).toEqual(
      Array.from({ length: 20 }, (_, i) => `m${24 - i}`),
    );
    expect(await undo(db, 'm4')).toEqual({ ok: false, error: { is: 'gone' } });
    await undo(db, 'm24');
    expect((await lastMoves(db))[0]?.m).toBe('m23');
    expect((await task(db)).skips).toBe(23);
  });

  it('undone newest first restore the start, whatever they wrote', async () => {
    const anyMove = fc.record({
      on: fc.constantFrom('t1', 't2', 'new').map((name) => asId<'task'>(name)),
      set: anyTaskSet.map(({ deleted: _, ...set }) => ({ skips: 1, ...set })),
      isDelete: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove, { minLength: 1, maxLength: 8 }), async (made) => {
        const db = await newDatabase();
        await write(
          db,
          'start',
          changesOf([
            ['t1', { title: 'One' }],
            ['t2', { title: 'Two' }],
          ]),
        );
        const before = [await allRecords(db, 'task'), await laneKeys(db, 'all')];
        for (const [i, { on, set, isDelete }] of made.entries()) {
          // What is not there can only be made: nobody edits what they do not see.
          const isThere = (await getRecord(db, 'task', on)) !== undefined;
          const fields = isThere && isDelete ? { deleted: true } : set;
          await write(db, `m${i}`, [change('task', on, fields)], 'changed');
        }
        for (const move of await lastMoves(db)) {
          expect(await undo(db, move.m)).toMatchObject({ ok: true, value: { kept: [] } });
        }
        expect([await allRecords(db, 'task'), await laneKeys(db, 'all')]).toEqual(before);
        db.close();
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it('undone one by one lead all the way back', async () => {
    const db = await newDatabase();
    await write(db, 'start', [change('task', id, { title: 'Call Ana', skips: 7 })]);
    const before = await task(db);
    await write(db, 'm1', moves.skip([await task(db)], { now }), 'skip');
    await write(
      db,
      'm2',
      moves.written([await task(db)], { now, text: 'Hello', leaves: until }),
      'written',
    );
    await write(db, 'm3', moves.sent([await task(db)], { now }), 'sent');
    await write(db, 'm4', moves.done([await task(db)], { now, minutes: 3, step: null }), 'done');
    for (const move of await lastMoves(db)) await undo(db, move.m);
    expect(await task(db)).toEqual(before);
    expect(await lastMoves(db)).toEqual([]);
  });
});

let undos = 0;

async function undo(db: Database, move: string) {
  undos += 1;
  return await undoMutation(db, author, { move, id: `undo${undos}` });
}

async function write(
  db: Database,
  m: string,
  changes: readonly Change[],
  verb?: string,
): Promise<void> {
  const move = verb === undefined ? {} : { move: { verb, title: m } };
  expect((await mutate(db, author, { id: m, changes, ...move })).ok).toBe(true);
}

async function task(db: Database) {
  const found = await getRecord(db, 'task', id);
  if (found === undefined) throw new Error('the task is not there');
  return found;
}

function changesOf(
  sets: readonly (readonly [string, Parameters<typeof change<'task'>>[2]])[],
): Change[] {
  return sets.map(([name, set]) => change('task', name as TaskId, set));
}
