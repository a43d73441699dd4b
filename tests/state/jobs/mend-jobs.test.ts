import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { toRung } from '../../../src/domain/ladder/climb.ts';
import { builtInSteps } from '../../../src/domain/ladder/ladders.ts';
import { changeJob } from '../../../src/domain/ladder/live-task.ts';
import { asId, type JobId } from '../../../src/domain/record/id.ts';
import type { Rung } from '../../../src/domain/record/job.ts';
import { blank } from '../../../src/domain/record/record.ts';
import { dateOf, type LocalDate } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { moveJob, setJob, startJob } from '../../../src/state/jobs/job-moves.ts';
import { mendJobs } from '../../../src/state/jobs/mend-jobs.ts';
import { titleWords } from '../../../src/state/round/settling.ts';
import { tasksOfJob } from '../../../src/storage/climb-reads.ts';
import { contents } from '../../support/test-database.ts';
import { openApp, write } from '../../support/whole-app.ts';

const given = { customer: null, ladder: 'trade', amount: null, due: null } as const;

async function begun(app: App, title: string, rung: Rung): Promise<JobId> {
  const id = await startJob(app, { ...given, title, rung });
  if (id === undefined) throw new Error('the job was not kept');
  return id;
}

async function inHand(app: App, job: JobId): Promise<readonly string[]> {
  const tasks = await tasksOfJob(app.services.db, job);
  return tasks
    .filter(({ deleted, status }) => !deleted && (status.is === 'open' || status.is === 'waiting'))
    .map(({ title }) => title);
}

test('where nothing is to be mended, nothing is written', async () => {
  const app = await openApp();
  const [roof] = [await begun(app, 'Roof', 'chase'), await begun(app, 'Boiler', 'quote')];
  await moveJob(app, roof, 'closed');
  const before = await contents(app.services.db);
  await mendJobs(app);
  expect(await contents(app.services.db)).toEqual(before);
});

test('a job that lost its task gets it back, without a word and without a way back', async () => {
  const app = await openApp();
  const job = await begun(app, 'Roof', 'quote');
  const before = await inHand(app, job);
  const [task] = await tasksOfJob(app.services.db, job);
  await write(app, change('task', task?.id ?? asId<'task'>(''), { deleted: true }));
  const moves = await app.services.db.moves.count();
  app.toasts.dismiss();
  await mendJobs(app);
  expect(await inHand(app, job)).toEqual(before);
  expect(before).toHaveLength(1);
  expect(await app.services.db.moves.count()).toBe(moves);
  expect(app.toasts.getState().toast).toBeNull();
});

test.each([
  ['closed', { rung: 'closed' }],
  ['deleted', { deleted: true }],
] as const)('a job that was %s on one device leaves no task of another in hand', async (_, set) => {
  const app = await openApp();
  const job = await begun(app, 'Roof', 'chase');
  // As a merge leaves it: the job's fields came without its tasks'.
  await write(app, change('job', job, set));
  expect(await inHand(app, job)).toHaveLength(1);
  await mendJobs(app);
  expect(await inHand(app, job)).toEqual([]);
});

test('money asked for on one device is asked for by the day the other one set', async () => {
  const app = await openApp();
  const job = await begun(app, 'Roof', 'chase');
  const amount = { amount: 84_000, currency: 'GBP', since: null };
  await setJob(app, job, { amount });
  await write(app, change('job', job, { due: '2027-01-31' as LocalDate }));
  await mendJobs(app);
  const [task] = await tasksOfJob(app.services.db, job);
  expect(task).toMatchObject({
    // The day it is due by is a Sunday.
    status: { is: 'waiting', until: '2027-02-01T09:00' },
    money: { ...amount, since: '2027-01-31' },
  });
});

test('a step of one’s own ladder that has gone is mended by that ladder', async () => {
  const app = await openApp();
  const job = await begun(app, 'Roof', 'follow-up');
  const steps = builtInSteps('trade', 'GB').filter(({ id }) => id !== 'first');
  await write(app, change('ladder', asId<'ladder'>('trade'), { steps }));
  await mendJobs(app);
  const tasks = await tasksOfJob(app.services.db, job);
  expect(await inHand(app, job)).toHaveLength(1);
  expect(tasks).toHaveLength(2);
});

test('ten thousand tasks and five hundred open jobs are looked through without a write', async () => {
  const app = await openApp();
  await manyJobs(app, 500);
  const before = await app.services.db.ops.count();
  await mendJobs(app);
  expect(await app.services.db.ops.count()).toBe(before);
});

/** Each with its live task and nineteen others, of which some are about it. */
async function manyJobs(app: App, count: number): Promise<void> {
  const now = app.services.platform.now();
  const ladder = { steps: builtInSteps('trade', 'GB') };
  const setting = { ladder, now, titleOf: titleWords(app), tasks: [] };
  const changes = Array.from({ length: count }, (_, i) => {
    const bare = { ...blank('job', asId<'job'>(`j${i}`)), ladder: 'trade' };
    const stood = toRung(bare, ladder, { rung: 'chase', on: dateOf(now.local) });
    const others = Array.from({ length: 19 }, (__, n) =>
      change('task', asId<'task'>(`t${i}-${n}`), { title: 'Call', job: n < 3 ? bare.id : null }),
    );
    return [
      ...changeJob(bare, { title: `Job ${i}`, ladder: 'trade', ...stood }, setting),
      ...others,
    ];
  });
  await write(app, ...changes.flat());
}
