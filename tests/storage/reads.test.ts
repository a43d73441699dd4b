import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId, type TaskId, theBusiness } from '../../src/domain/record/id.ts';
import type { Task } from '../../src/domain/record/task.ts';
import type { Database } from '../../src/storage/database.ts';
import { candidatesOf, lastNoteOn, metaOf } from '../../src/storage/deck-reader.ts';
import { dexieReader } from '../../src/storage/dexie-reader.ts';
import { mutate } from '../../src/storage/mutate.ts';
import {
  allRecords,
  getRecord,
  getRecords,
  laneKeys,
  notesOn,
  openTasksOf,
} from '../../src/storage/reads.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

const author = authorNamed('a');
const ana = asId<'customer'>('ana');
const ben = asId<'customer'>('ben');
const now = momentAt('2026-11-23T09:00').local;
const before = momentAt('2026-11-20T09:00').local;
const after = momentAt('2026-12-01T09:00').local;
let mutations = 0;

describe('records', () => {
  it('are read by id, by ids in their order, and as a whole, without the deleted ones', async () => {
    const db = await newDatabase();
    await write(db, [task('t1', { title: 'One' }), task('t2', { title: 'Two' }), task('t3', {})]);
    await write(db, [task('t2', { deleted: true })]);
    expect((await getRecord(db, 'task', tid('t1')))?.title).toBe('One');
    expect(await getRecord(db, 'task', tid('t2'))).toBeUndefined();
    expect(await getRecord(db, 'business', theBusiness)).toBeUndefined();
    const some = await getRecords(db, 'task', ['t3', 't2', 'none', 't1'].map(tid));
    expect(some.map(({ id }) => id)).toEqual(['t3', 't1']);
    expect((await allRecords(db, 'task')).map(({ id }) => id)).toEqual(['t1', 't3']);
  });

  it('that were written to after they were deleted are back, and say so', async () => {
    const db = await newDatabase();
    await write(db, [task('t1', { title: 'One', created: 5 })]);
    await write(db, [task('t1', { deleted: true })]);
    await write(db, [task('t1', { title: 'One more' })]);
    expect(await getRecord(db, 'task', tid('t1'))).toMatchObject({
      title: 'One more',
      deleted: false,
    });
    expect(await laneKeys(db, 'all')).toEqual(['t1']);
  });
});

describe('candidates', () => {
  it('of a small deck are all open tasks and those whose waiting is over', async () => {
    const db = await newDatabase();
    await write(db, [
      task('open', {}),
      task('held', { when: when({ notBefore: after }) }),
      task('back', { status: { is: 'waiting', until: before, on: 'Ana' } }),
      task('away', { status: { is: 'waiting', until: after, on: 'Ana' } }),
      task('answer', { status: { is: 'waiting', until: null, on: 'Ana' } }),
      task('closed', { status: { is: 'done', at: 5, minutes: null } }),
      task('someday', { when: when({ someday: true }) }),
      task('gone', { deleted: true }),
    ]);
    await mutate(db, author, { id: 'd', changes: [], local: { dealt: { ids: ['open'], at: 42 } } });
    const found = await candidatesOf(dexieReader(db), { perLane: 10, now });
    expect(ids(found.tasks)).toEqual(['back', 'held', 'open']);
    expect(found.dealt).toEqual(new Map([['open', 42]]));
    expect(found.complete).toBe(true);
  });

  it('of a large deck are the front of every lane, each task once', async () => {
    const db = await newDatabase();
    const plain = Array.from({ length: 50 }, (_, i) => task(`plain${i}`, { created: 1_000 + i }));
    await write(db, [
      ...plain,
      task('rich', { created: 500, money: { amount: 99_999, currency: 'EUR', since: null } }),
      task('promise', { created: 600, when: due('promise', '2026-11-24') }),
      task('deadline', { created: 700, when: due('deadline', '2026-11-24') }),
      task('wish', { created: 800, when: due('wish', '2026-11-24') }),
      task('returned', { created: 900, when: when({ notBefore: before }) }),
      task('held', { created: 950, when: when({ notBefore: after }) }),
    ]);
    await mutate(db, author, {
      id: 'dealt',
      changes: [],
      local: {
        dealt: { ids: ['rich', 'promise', 'deadline', 'wish', 'returned', 'held'], at: 42 },
      },
    });
    const found = await candidatesOf(dexieReader(db), { perLane: 2, now });
    expect(ids(found.tasks)).toEqual([
      'deadline',
      'held',
      'plain0',
      'plain1',
      'plain48',
      'plain49',
      'promise',
      'returned',
      'rich',
      'wish',
    ]);
    expect(found.complete).toBe(false);
  });

  it('of those that came back are the latest, whatever came back long ago', async () => {
    const db = await newDatabase();
    const hours = ['2026-11-20T09:00', '2026-11-23T08:30', '2026-11-22T09:00', '2026-11-24T09:00'];
    const back = hours.map((hour, i) =>
      task(`back${i}`, { created: 500, when: when({ notBefore: momentAt(hour).local }) }),
    );
    const others = ['a', 'b'].map((name) => task(name, { created: name === 'a' ? 1 : 900 }));
    await write(db, [...back, ...others]);
    const found = await candidatesOf(dexieReader(db), { perLane: 1, now });
    expect(ids(found.tasks)).toEqual(['a', 'b', 'back1', 'back3']);
  });

  it('are complete exactly when nothing was cut', async () => {
    const db = await newDatabase();
    await write(
      db,
      Array.from({ length: 5 }, (_, i) => task(`t${i}`, { created: i })),
    );
    expect((await candidatesOf(dexieReader(db), { perLane: 5, now })).complete).toBe(true);
    expect((await candidatesOf(dexieReader(db), { perLane: 4, now })).complete).toBe(false);
  });

  it('are not hidden by many that are held until later', async () => {
    const db = await newDatabase();
    const held = Array.from({ length: 60 }, (_, i) =>
      task(`held${i}`, { created: i, money: money(90_000), when: when({ notBefore: after }) }),
    );
    const free = Array.from({ length: 20 }, (_, i) =>
      task(`free${i}`, { created: 1_000 + i, money: money(5) }),
    );
    await write(db, [...held, ...free]);
    const found = await candidatesOf(dexieReader(db), { perLane: 4, now });
    expect(found.tasks.filter(({ id }) => id.startsWith('free')).length).toBeGreaterThanOrEqual(4);
    expect(ids(found.tasks)).toContain('free0');
  });

  it('are read again, inside a live query, when a task joins', async () => {
    const db = await newDatabase();
    await write(db, [task('t1', {})]);
    const seen: (readonly string[])[] = [];
    const subscription = liveQuery(() =>
      candidatesOf(dexieReader(db), { perLane: 5, now }),
    ).subscribe((found) => {
      seen.push(ids(found.tasks));
    });
    await until(() => seen.length === 1);
    await write(db, [task('t2', {})]);
    await until(() => seen.length === 2);
    subscription.unsubscribe();
    expect(seen).toEqual([['t1'], ['t1', 't2']]);
  });
});

describe('a lane', () => {
  it('hands out its keys in order', async () => {
    const db = await newDatabase();
    await write(
      db,
      [3, 1, 4, 2, 5].map((n) => task(`t${n}`, { money: money(n * 100) })),
    );
    expect(await laneKeys(db, 'money')).toEqual(['t5', 't4', 't3', 't2', 't1']);
    expect(await laneKeys(db, 'closed')).toEqual([]);
  });
});

describe('what hangs on a customer', () => {
  it('are the tasks not closed, oldest first', async () => {
    const db = await newDatabase();
    await write(db, [
      task('new', { customer: ana, created: 9 }),
      task('old', { customer: ana, created: 1, status: { is: 'waiting', until: null, on: '' } }),
      task('done', { customer: ana, status: { is: 'done', at: 5, minutes: null } }),
      task('gone', { customer: ana, deleted: true }),
      task('ben', { customer: ben }),
    ]);
    expect((await openTasksOf(db, ana)).map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('are notes, newest first; the last one on a task or its customer stands on the card', async () => {
    const db = await newDatabase();
    const about = (customer: typeof ana | null, on: string | null) => ({
      customer,
      job: null,
      task: on === null ? null : tid(on),
    });
    await write(db, [
      note('n1', { about: about(ana, null), at: 1 }),
      note('n2', { about: about(ana, 't1'), at: 2 }),
      note('n3', { about: about(null, 't1'), at: 3 }),
      note('n4', { about: about(ben, null), at: 4 }),
      note('n5', { about: about(ana, null), at: 5, deleted: true }),
    ]);
    expect((await notesOn(db, 'customer', ana)).map(({ id }) => id)).toEqual(['n2', 'n1']);
    expect((await notesOn(db, 'task', tid('t1'))).map(({ id }) => id)).toEqual(['n3', 'n2']);
    const last = (id: string, customer: typeof ana | null) =>
      lastNoteOn(dexieReader(db), { id: tid(id), customer });
    expect((await last('t1', ana))?.id).toBe('n3');
    expect((await last('t2', ana))?.id).toBe('n2');
    expect(await last('t2', null)).toBeUndefined();
  });
});

describe('what is local', () => {
  it('is parsed as it is read', async () => {
    const db = await newDatabase();
    const draft = { key: 'add', text: 'Call', selection: [1, 2], at: 5 } as const;
    await mutate(db, author, { id: 'm', changes: [], local: { meta: { gap: 15 }, draft } });
    const whole = (value: unknown) => (typeof value === 'number' ? value : undefined);
    const words = (value: unknown) => (typeof value === 'string' ? value : undefined);
    const reader = dexieReader(db);
    expect(await metaOf(reader, 'gap', whole)).toBe(15);
    expect(await metaOf(reader, 'gap', words)).toBeUndefined();
    expect(await metaOf(reader, 'none', whole)).toBeUndefined();
    expect(await reader.draft('add')).toEqual(draft);
  });
});

async function write(db: Database, changes: readonly Change[]): Promise<void> {
  mutations += 1;
  const written = await mutate(db, author, { id: `w${mutations}`, changes });
  expect(written.ok).toBe(true);
}

function tid(text: string): TaskId {
  return asId<'task'>(text);
}

function task(id: string, set: Partial<Omit<Task, 'id'>>): Change {
  return change('task', tid(id), { title: id, ...set });
}

function note(id: string, set: NonNullable<Parameters<typeof change<'note'>>[2]>): Change {
  return change('note', asId<'note'>(id), set);
}

function when(set: Partial<Task['when']>): Task['when'] {
  return { notBefore: null, due: null, someday: false, ...set };
}

function due(is: 'wish' | 'promise' | 'deadline', on: string): Task['when'] {
  return when({ due: { is, on: on as never, time: '' } });
}

function money(amount: number): Task['money'] {
  return { amount, currency: 'EUR', since: null };
}

function ids(tasks: readonly Task[]): readonly string[] {
  return tasks.map(({ id }) => id).sort();
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}
