/** Two devices work on the same chores without knowing of each other; what they exchange comes to the same chores with one live task each. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../src/domain/change/change.ts';
import { recordOf } from '../../src/domain/change/merge.ts';
import { liveTaskId, mendChore } from '../../src/domain/chore/live-task.ts';
import { nextDate } from '../../src/domain/chore/turn.ts';
import type { ChoreId } from '../../src/domain/record/id.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { type Database, rows } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { anyStart, anyStep, played, type Start, startOf } from '../support/arbitrary-chores.ts';
import {
  begunChore,
  doneJustNow,
  inHandOf,
  today,
  turnIn,
  type World,
  worldAt,
} from '../support/chore-world.ts';
import { authorNamed, joinState, newDatabase, takeIn } from '../support/test-database.ts';

type Device = { readonly db: Database; readonly name: string };
type Pair = readonly [Device, Device];

const deeds = fc.array(fc.array(anyStep, { maxLength: 6 }), { minLength: 1, maxLength: 3 });

it('both hold the same records after each exchange, and one live task per chore after mending', async () => {
  await fc.assert(
    fc.asyncProperty(anyStart, deeds, deeds, async (start, ofA, ofB) => {
      const pair: Pair = [await device('a'), await device('b')];
      const begins = startOf(start, worldAt(start.zone, start.hour));
      await write(pair[0], begins.log, begins);
      await exchange(pair, begins);
      let now = begins;
      for (let part = 0; part < Math.max(ofA.length, ofB.length); part++) {
        const ends = [
          await works(pair[0], now, ofA[part] ?? []),
          await works(pair[1], now, ofB[part] ?? []),
        ] as const;
        now = ends[0].now.instant > ends[1].now.instant ? ends[0] : ends[1];
        await meet(pair, now);
      }
      for (const { db } of pair) await db.delete();
    }),
    { numRuns: 60 },
  );
}, 240_000);

it.each([
  ['the rent', { is: 'on-date', from: '2026-12-01', every: 1, unit: 'month', deadline: true }],
  ['the van oil', { is: 'after', days: 90 }],
] as const)('%s, finished on both on different days, is finished once', async (_, rule) => {
  const start: Start = { zone: 'Europe/Oslo', hour: 8000, rules: [] };
  const begins = begunChore(worldAt(start.zone, 24 * 340), 'chore', {
    rule: { ...rule, from: '2026-12-01' as LocalDate } as never,
    inDays: 0,
  });
  const pair: Pair = [await device('a'), await device('b')];
  await write(pair[0], begins.log, begins);
  await exchange(pair, begins);
  const sooner = await finishes(pair[0], begins.after(24));
  const afterwards = await finishes(pair[1], begins.after(24 * 3).inZone('Asia/Kathmandu'));
  expect(today(afterwards) > today(sooner)).toBe(true);
  await meet(pair, afterwards);
  const world = await worldOf(pair[0], afterwards);
  const chore = world.chores.get('chore' as ChoreId);
  expect(chore?.lastDone).toBe(today(afterwards));
  expect(chore && (nextDate(chore) ?? '') > today(afterwards)).toBe(true);
  const done = [...world.tasks.values()].filter(({ status }) => status.is === 'done');
  expect(done).toHaveLength(1);
});

it('a turn finished twice on one device while the other was away is not asked for again', async () => {
  const rule = { is: 'on-date', every: 1, unit: 'month', deadline: false } as const;
  const begins = begunChore(worldAt('UTC', 24 * 340), 'chore', {
    rule: { ...rule, from: '2026-12-01' as LocalDate },
    inDays: 0,
  });
  const pair: Pair = [await device('a'), await device('b')];
  await write(pair[0], begins.log, begins);
  await exchange(pair, begins);
  await finishes(pair[1], begins.after(1));
  await finishes(pair[1], begins.after(2));
  // Its clock stood behind the other's, and so its word is the last.
  const late = await finishes(pair[0], begins.after(5));
  await meet(pair, late);
  const chore = (await worldOf(pair[1], late)).chores.get('chore' as ChoreId);
  expect(chore && nextDate(chore)).toBe('2027-02-01');
});

async function meet(pair: Pair, now: World): Promise<void> {
  await exchange(pair, now);
  expect(await joinState(pair[0].db)).toBe(await joinState(pair[1].db));
  await mend(pair[0], now);
  await mend(pair[1], now.after(20));
  await exchange(pair, now);
  expect(await joinState(pair[0].db)).toBe(await joinState(pair[1].db));
  for (const one of pair) await expectOneLiveTaskEach(one, now);
}

async function device(name: string): Promise<Device> {
  return { db: await newDatabase(), name };
}

async function finishes(on: Device, now: World): Promise<World> {
  const world = await worldOf(on, now);
  const next = doneJustNow(world, 'chore' as ChoreId);
  await write(on, next.log.slice(world.log.length), next);
  return next;
}

async function works(on: Device, now: World, steps: readonly Parameters<typeof played>[1][]) {
  let world = await worldOf(on, now);
  for (const step of steps) {
    const next = played(world, step);
    await write(on, next.log.slice(world.log.length), next);
    world = next;
  }
  return world;
}

/** As the device holds it, by the clock of `now`. */
async function worldOf({ db }: Device, now: World): Promise<World> {
  const chores = (await rows(db, 'chore').toArray()).map((row) => recordOf('chore', row));
  const tasks = (await rows(db, 'task').toArray()).map((row) => recordOf('task', row));
  return {
    ...now,
    chores: new Map(chores.map((chore) => [chore.id, chore])),
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

let count = 0;

async function write({ db, name }: Device, changes: readonly Change[], world: World) {
  count += 1;
  const author = authorNamed(name, () => world.now.instant);
  expect((await mutate(db, author, { id: `m${count}`, changes })).ok).toBe(true);
}

/** Each hears of the other's ops, one of them in reverse order. */
async function exchange([a, b]: Pair, { now }: World): Promise<void> {
  const [ofA, ofB] = [await a.db.ops.toArray(), await b.db.ops.toArray()];
  await takeIn(a.db, [...ofB].reverse(), now.instant);
  await takeIn(b.db, ofA, now.instant);
}

async function mend(on: Device, now: World): Promise<void> {
  const world = await worldOf(on, now);
  await write(on, [...world.chores.keys()].flatMap(mending(world)), now);
}

function mending(world: World): (id: ChoreId) => readonly Change[] {
  return (id) => {
    const { chore, tasks } = turnIn(world, id);
    return mendChore(chore, { tasks, now: world.now });
  };
}

async function expectOneLiveTaskEach(on: Device, now: World): Promise<void> {
  const world = await worldOf(on, now);
  for (const [id, chore] of world.chores) {
    const live = liveTaskId(chore);
    expect(inHandOf(world, id).map((task) => task.id)).toEqual(live === null ? [] : [live]);
    expect(mending(world)(id)).toEqual([]);
  }
}
