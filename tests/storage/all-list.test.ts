import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId, type TaskId } from '../../src/domain/record/id.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { addDays, dateOf } from '../../src/domain/time.ts';
import {
  type Dated,
  listKeys,
  listRows,
  openOrder,
  recordParts,
} from '../../src/storage/all-list.ts';
import type { Database } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { anyTask, momentAt } from '../support/arbitrary-records.ts';
import { authorNamed, newDatabase } from '../support/test-database.ts';

const now = momentAt('2026-11-24T10:10').local;
const near = `${addDays(dateOf(now), 7)}T24:00`;

const anyOpen = fc.uniqueArray(
  fc.nat(60).map((n) => asId<'task'>(`t${n}`)),
  { maxLength: 30 },
);
const anyDates = (open: readonly TaskId[]): fc.Arbitrary<readonly Dated[]> =>
  open.length === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          id: fc.constantFrom(...open),
          at: fc.integer({ min: -30, max: 60 }).map((n) => `${addDays(dateOf(now), n)}T09:00`),
        }),
        { maxLength: 40 },
      );

test('the open list has every open task once: near dates, then none, then far ones', () => {
  const given = anyOpen.chain((open) => fc.tuple(fc.constant(open), anyDates(open)));
  fc.assert(
    fc.property(given, ([open, dates]) => {
      const ordered = openOrder({ open, dates, now });
      expect([...ordered].sort()).toEqual([...open].sort());
      const next = (id: TaskId) =>
        dates.filter((dated) => dated.id === id).reduce((a, { at }) => (a && a < at ? a : at), '');
      const places = ordered.map((id) => {
        if (next(id) === '') return { group: 1, at: '' };
        return { group: next(id) <= near ? 0 : 2, at: next(id) };
      });
      const sorted = places.toSorted((a, b) => a.group - b.group || (a.at < b.at ? -1 : 1));
      expect(places.map(({ group }) => group)).toEqual(sorted.map(({ group }) => group));
      expect(places.map(({ at }) => at)).toEqual(sorted.map(({ at }) => at));
      const undated = ordered.filter((id) => next(id) === '');
      expect(undated).toEqual(open.filter((id) => next(id) === ''));
    }),
  );
});

test('the lists share out all tasks that are there, each in one list', async () => {
  const db = await newDatabase();
  const tasks = fc.sample(anyTask(), { numRuns: 120, seed: 5 }).map(numbered);
  await put(db, tasks);
  const read = await Promise.all(
    (['open', 'waiting', 'someday', 'done'] as const).map((list) => listKeys(db, { list, now })),
  );
  expect(read.flat().sort()).toEqual(tasks.map((task) => task.id).sort());
  const [open, waiting, someday, done] = read.map((keys) => new Set(keys));
  for (const { id, status, when } of tasks) {
    expect(waiting?.has(id)).toBe(status.is === 'waiting');
    expect(done?.has(id)).toBe(status.is === 'done' || status.is === 'let-go');
    expect(someday?.has(id)).toBe(status.is === 'open' && when.someday);
    expect(open?.has(id)).toBe(status.is === 'open' && !when.someday);
  }
});

test('the quick front begins as the whole list does', async () => {
  const db = await newDatabase();
  await put(db, fc.sample(anyTask(), { numRuns: 150, seed: 8 }).map(numbered).map(withNearDate));
  const whole = await listKeys(db, { list: 'open', now });
  const front = await listKeys(db, { list: 'open', now, front: 10 });
  expect(whole.length).toBeGreaterThan(20);
  expect(front.slice(0, 10)).toEqual(whole.slice(0, 10));
});

test('rows come with their customers, without those that are gone', async () => {
  const db = await newDatabase();
  const [first, second] = fc.sample(anyTask(), { numRuns: 2, seed: 2 }).map(numbered);
  const ana = asId<'customer'>('ana');
  await put(db, [{ ...(first as Task), customer: ana }, second as Task]);
  await write(db, [
    change('customer', ana, { name: 'Ana' }),
    change('task', (second as Task).id, { deleted: true }),
  ]);
  const rows = await listRows(db, [(second as Task).id, (first as Task).id]);
  expect([...rows.tasks.keys()]).toEqual([(first as Task).id]);
  expect(rows.customers.get(ana)?.name).toBe('Ana');
});

test('parts of a table hold every record once', async () => {
  const db = await newDatabase();
  const tasks = fc.sample(anyTask(), { numRuns: 25, seed: 3 }).map(numbered);
  await put(db, tasks);
  const seen: string[] = [];
  const sizes: number[] = [];
  for await (const part of recordParts(db, 'task', 10)) {
    sizes.push(part.length);
    seen.push(...part.map((task) => task.id));
  }
  expect(sizes).toEqual([10, 10, 5]);
  expect(seen).toEqual(tasks.map((task) => task.id).sort());
});

function numbered(task: Task, i: number): Task {
  return { ...task, id: asId<'task'>(`t${String(i).padStart(3, '0')}`) };
}

/** Enough near dates that the front of the list is made of them. */
function withNearDate(task: Task, i: number): Task {
  const on = addDays(dateOf(now), (i % 9) - 4);
  const due = { is: (['wish', 'promise', 'deadline'] as const)[i % 3] ?? 'wish', on, time: '' };
  const status = { is: 'open' } as const;
  return { ...task, status, when: { notBefore: null, someday: false, due: i % 2 ? due : null } };
}

async function put(db: Database, tasks: readonly Task[]): Promise<void> {
  await write(
    db,
    tasks.map(({ id, ...set }) => change('task', id, set)),
  );
}

let written = 0;
async function write(
  db: Database,
  changes: Parameters<typeof mutate>[2]['changes'],
): Promise<void> {
  written += 1;
  const result = await mutate(db, authorNamed('a'), { id: `m${written}`, changes });
  expect(result.ok).toBe(true);
}
