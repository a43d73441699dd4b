/** Two devices work on the same job without knowing of each other; what they exchange comes to one job with one live task. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change } from '../../src/domain/change/change.ts';
import { recordOf } from '../../src/domain/change/merge.ts';
import type { Ladder } from '../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../src/domain/ladder/ladders.ts';
import { liveTaskId, mendJob } from '../../src/domain/ladder/live-task.ts';
import { asId, type JobId } from '../../src/domain/record/id.ts';
import { blank } from '../../src/domain/record/record.ts';
import { isInHand, type Task } from '../../src/domain/record/task.ts';
import type { Moment } from '../../src/domain/time.ts';
import { type Database, rows } from '../../src/storage/database.ts';
import { mutate } from '../../src/storage/mutate.ts';
import { anyStart, anySteps, played, type Step } from '../support/arbitrary-climbs.ts';
import { atTime, begun, emptyWorld, titleOf, type World } from '../support/ladder-world.ts';
import { authorNamed, joinState, newDatabase, takeIn } from '../support/test-database.ts';

type Device = { readonly db: Database; readonly name: string };

/** Ladders are not edited here: their steps are one register, and both devices hold the same. */
const deeds = fc
  .array(anySteps, { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.map((steps) => steps.filter(({ does }) => does !== 'steps' && does !== 'undo')),
  );

it('both hold the same records after each exchange, and one live task per open job after mending', async () => {
  await fc.assert(
    fc.asyncProperty(anyStart, deeds, deeds, async (start, ofA, ofB) => {
      const [a, b] = [await device('a'), await device('b')];
      await write(a, start.log, start.now);
      await exchange(a, b, start.now);
      for (let part = 0; part < Math.max(ofA.length, ofB.length); part++) {
        const now = await bothWork(a, b, { start, steps: [ofA[part] ?? [], ofB[part] ?? []] });
        await exchange(a, b, now);
        expect(await joinState(a.db)).toBe(await joinState(b.db));
        await mend(a, start, now);
        await mend(b, start, later(now));
        await exchange(a, b, now);
        expect(await joinState(a.db)).toBe(await joinState(b.db));
        for (const one of [a, b]) await expectOneLiveTaskEach(one, start, now);
      }
      for (const { db } of [a, b]) await db.delete();
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('what is paid on one device is not asked for again by the other, which had asked once more since', async () => {
  const ladder: Ladder = { steps: builtInSteps('trade', 'GB') };
  const roof = asId<'job'>('roof');
  const start = begun(emptyWorld, { id: roof, ladder, rung: 'chase' });
  const [a, b] = [await device('a'), await device('b')];
  await write(a, start.log, start.now);
  await exchange(a, b, start.now);
  const asked = { does: 'answer', job: 0, answer: { is: 'done', inDays: 0 }, all: false } as const;
  const paid: readonly Step[] = [{ does: 'move', job: 0, rung: 'paid' }];
  const now = await bothWork(a, b, { start, steps: [paid, [{ does: 'days', days: 1 }, asked]] });
  await exchange(a, b, now);
  for (const one of [a, b]) {
    await mend(one, start, now);
    const { jobs, tasks } = await worldOf(one, start);
    expect(jobs.get(roof)).toMatchObject({ rung: 'chase', paid: '2026-11-23' });
    const titles = [...tasks.values()].filter(isInHand).map(({ title }) => title);
    expect(titles).toEqual(['roof review/ask']);
    await one.db.delete();
  }
});

async function device(name: string): Promise<Device> {
  return { db: await newDatabase(), name };
}

type Work = { readonly start: World; readonly steps: readonly [readonly Step[], readonly Step[]] };

/** Each begins from what it holds; the later of their clocks is where they meet. */
async function bothWork(a: Device, b: Device, { start, steps }: Work): Promise<Moment> {
  const ends = [await works(a, start, steps[0]), await works(b, start, steps[1])];
  return ends.reduce((last, now) => (now.instant > last.instant ? now : last));
}

async function works(on: Device, start: World, steps: readonly Step[]): Promise<Moment> {
  let world = await worldOf(on, start);
  for (const step of steps) {
    const next = played({ world, past: [] }, step).world;
    await write(on, next.log.slice(world.log.length), next.now);
    world = next;
  }
  return world.now;
}

/** As the devices hold it, with the ladders both know. */
async function worldOf({ db }: Device, start: World): Promise<World> {
  const jobs = (await rows(db, 'job').toArray()).map((row) => recordOf('job', row));
  const tasks = (await rows(db, 'task').toArray()).map((row) => recordOf('task', row));
  const clock = (await db.meta.get('wall'))?.value as string | undefined;
  return {
    ...atTime(start, clock ?? start.now.local),
    jobs: new Map(jobs.map((job) => [job.id, job])),
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

let count = 0;

async function write({ db, name }: Device, changes: readonly Change[], now: Moment): Promise<void> {
  count += 1;
  const author = authorNamed(name, () => now.instant);
  expect((await mutate(db, author, { id: `m${count}`, changes })).ok).toBe(true);
  await db.meta.put({ key: 'wall', value: now.local });
}

/** Each hears of the other's ops, one of them in reverse order. */
async function exchange(a: Device, b: Device, { instant, local }: Moment): Promise<void> {
  const [ofA, ofB] = [await a.db.ops.toArray(), await b.db.ops.toArray()];
  await takeIn(a.db, [...ofB].reverse(), instant);
  await takeIn(b.db, ofA, instant);
  for (const { db } of [a, b]) await db.meta.put({ key: 'wall', value: local });
}

async function mend(on: Device, start: World, now: Moment): Promise<void> {
  const world = await worldOf(on, start);
  const changes = [...world.jobs.keys()].flatMap((id) => mending({ ...world, now }, id));
  await write(on, changes, now);
}

function mending(world: World, id: JobId): readonly Change[] {
  const { job, ladder, tasks } = ofJob(world, id);
  return mendJob(job, tasks, { ladder, now: world.now, titleOf });
}

function ofJob(world: World, id: JobId) {
  const job = world.jobs.get(id) ?? blank('job', asId<'job'>(id));
  const ladder = world.ladders.get(id) as Ladder;
  return { job, ladder, tasks: [...world.tasks.values()].filter((task) => task.job === id) };
}

async function expectOneLiveTaskEach(on: Device, start: World, now: Moment): Promise<void> {
  const world = { ...(await worldOf(on, start)), now };
  for (const id of world.jobs.keys()) {
    const { job, ladder, tasks } = ofJob(world, id);
    const live = liveTaskId(job, ladder);
    expect(tasks.filter(isInHand).map((task) => task.id)).toEqual(live === null ? [] : [live]);
    expect(mending(world, id)).toEqual([]);
    if (job.paid !== null) expect(tasks.filter(isInHand).some(asksForMoney)).toBe(false);
  }
}

function asksForMoney({ madeBy }: Task): boolean {
  return madeBy.is === 'ladder' && (madeBy.rung === 'invoice' || madeBy.rung === 'chase');
}

/** The other device mends an hour on, or on the next day. */
function later({ instant }: Moment): Moment {
  const then = instant + 20 * 3_600_000;
  return atTime(emptyWorld, new Date(then).toISOString().slice(0, 16)).now;
}
