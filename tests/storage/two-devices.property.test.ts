import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { isVisible } from '../../src/domain/change/merge.ts';
import { asId, type TaskId } from '../../src/domain/record/id.ts';
import { type Database, type OpRow, rows } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { allRecords, laneKeys } from '../../src/storage/reads.ts';
import { anyTaskSet } from '../support/arbitrary-records.ts';
import { authorNamed, joinState, newDatabase, takeIn } from '../support/test-database.ts';

const start = Date.UTC(2026, 10, 23);
const yearMs = 365 * 86_400_000;
/** Each device edits, and now and then hears what the others wrote so far. */
const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      on: fc.nat(2),
      task: fc.constantFrom('t1', 't2'),
      set: anyTaskSet,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('hear' as const), on: fc.nat(2), from: fc.nat(2) }),
  },
);
const anySkews = fc.tuple(
  ...Array.from({ length: 3 }, () => fc.integer({ min: -yearMs, max: yearMs })),
);

describe('devices that exchange their ops', () => {
  it('hold the same records in the end, in whatever order they heard of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 1, maxLength: 25 }),
        anySkews,
        async (steps, skews) => {
          const devices = await Promise.all(skews.map(() => newDatabase()));
          for (const [i, step] of steps.entries()) {
            const on = devices[step.on] as Database;
            const now = start + i * 1_000 + (skews[step.on] ?? 0);
            if (step.does === 'hear')
              await takeIn(on, await opsOf(devices[step.from] as Database), now);
            else
              await edit(on, {
                n: i,
                device: step.on,
                now,
                task: step.task as TaskId,
                set: step.set,
              });
          }
          const all = (await Promise.all(devices.map(opsOf))).flat();
          for (const [i, device] of devices.entries())
            await takeIn(device, i === 1 ? [...all].reverse() : all, start);
          await expectSame(devices);
          devices.forEach((device) => {
            device.close();
          });
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);
});

async function expectSame(devices: readonly Database[]): Promise<void> {
  const [first, ...others] = devices as [Database, ...Database[]];
  const visible = (await rows(first, 'task').toArray()).filter(isVisible).length;
  for (const other of others) {
    expect(await joinState(other)).toBe(await joinState(first));
    expect(await allRecords(other, 'task')).toEqual(await allRecords(first, 'task'));
    expect(await laneKeys(other, 'all')).toEqual(await laneKeys(first, 'all'));
  }
  expect(await allRecords(first, 'task')).toHaveLength(visible);
}

type Edit = {
  readonly n: number;
  readonly device: number;
  readonly now: number;
  readonly task: TaskId;
  readonly set: Parameters<typeof change<'task'>>[2];
};

async function edit(db: Database, { n, device, now, task, set }: Edit): Promise<void> {
  const author = authorNamed(['a', 'b', 'c'][device] ?? 'd', () => now);
  const changes = [
    change('task', task, set),
    change('customer', asId<'customer'>('c1'), { name: `name ${n}` }),
  ];
  expect((await mutate(db, author, { id: `m${n}`, changes })).ok).toBe(true);
}

async function opsOf(db: Database): Promise<OpRow[]> {
  return await db.ops.toArray();
}
