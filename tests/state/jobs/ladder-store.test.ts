import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { stepOf } from '../../../src/domain/ladder/climb.ts';
import { type LadderName, ladderNames } from '../../../src/domain/ladder/ladder.ts';
import { isOfLadder, liveTaskId, mendJob } from '../../../src/domain/ladder/live-task.ts';
import { asId, type JobId } from '../../../src/domain/record/id.ts';
import { type Rung, rungs } from '../../../src/domain/record/job.ts';
import { isInHand } from '../../../src/domain/record/task.ts';
import type { LocalDate, LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { moveJob, startJob } from '../../../src/state/jobs/job-moves.ts';
import { createLadderStore, type LadderStore } from '../../../src/state/jobs/ladder-store.ts';
import { readClimbs, titleWords } from '../../../src/state/round/settling.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { type AnyStepEdit, anyStepEdit, stepAt } from '../../support/arbitrary-ladders.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { openApp, stateOf, undoLast, write } from '../../support/whole-app.ts';

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ is: fc.constant('edit' as const), edit: anyStepEdit }) },
    fc.record({
      is: fc.constant('move' as const),
      job: fc.nat(3),
      rung: fc.constantFrom(...rungs),
    }),
    fc.record({ is: fc.constant('sleep' as const), days: fc.integer({ min: 1, max: 20 }) }),
  ),
  { maxLength: 12 },
);

test('whatever is done to the steps, each open job has its one live task', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ladderNames), steps, async (name, acts) => {
      const clock = { day: 1 };
      const app = await openAppOn(clock);
      const jobs = await someJobs(app, name);
      const store = createLadderStore(app, name, 'Steps');
      for (const act of acts) {
        if (act.is === 'sleep') clock.day += act.days;
        else if (act.is === 'move')
          await moveJob(app, jobs[act.job % jobs.length] as JobId, act.rung);
        else await editOnce(store, act.edit);
        await expectOneLiveTaskEach(app, jobs);
      }
      await app.services.db.delete();
    }),
    { numRuns: 40 },
  );
});

test('one Undo brings back the steps and the tasks as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ladderNames), anyStepEdit, async (name, edit) => {
      const app = await openAppOn({ day: 1 });
      await someJobs(app, name);
      const before = await everything(app);
      const store = createLadderStore(app, name, 'Steps');
      app.toasts.dismiss();
      await editOnce(store, edit);
      if (app.toasts.offersUndo()) await undoLast(app);
      expect(await everything(app)).toEqual(before);
      await app.services.db.delete();
    }),
    { numRuns: 40 },
  );
});

test('a touch still to come moves with the days of its step', async () => {
  const { app, job, store } = await waitingForMoney();
  expect(await until(app, job)).toBe('2026-12-15T09:00');
  await store.setDays({ rung: 'chase', id: 'due' }, 2, 'days');
  expect(await until(app, job)).toBe('2026-12-17T09:00');
  await undoLast(app);
  expect(await until(app, job)).toBe('2026-12-15T09:00');
});

test('a touch the owner put elsewhere stays there', async () => {
  const { app, job, store } = await waitingForMoney();
  const { task } = await liveOf(app, job);
  const owners = { is: 'waiting', until: '2026-12-20T09:00' as LocalDateTime, on: '' } as const;
  await write(app, change('task', task.id, { status: owners }));
  await store.setDays({ rung: 'chase', id: 'due' }, 2, 'days');
  expect(await until(app, job)).toBe('2026-12-20T09:00');
});

test('a job whose step is taken out waits for the next one, and not for the first again', async () => {
  const { app, job, store } = await waitingForMoney();
  const from = (await liveOf(app, job)).climb.job.step.from;
  await write(app, change('job', job, { step: { rung: 'chase', id: 'soon', from } }));
  await store.remove({ rung: 'chase', id: 'soon' });
  const { task, climb } = await liveOf(app, job);
  expect(climb.job.step.id).toBe('week');
  expect(task.kind).toBe('chase-call');
});

test('another kind is the kind of the task there is', async () => {
  const { app, job, store } = await waitingForMoney();
  await store.setKind({ rung: 'chase', id: 'due' }, 'call');
  expect((await liveOf(app, job)).task.kind).toBe('call');
});

test('as it came is kept as nothing of one’s own', async () => {
  const { app, store } = await waitingForMoney();
  await store.remove({ rung: 'quote', id: 'write' });
  expect((await shownNow(store)).steps.some(isQuote)).toBe(false);
  await store.restore();
  const state = await shownNow(store);
  expect(state.steps).toEqual(state.builtIn);
  const [own] = await allRecords(app.services.db, 'ladder');
  expect(own?.steps).toEqual([]);
});

test('nothing new says nothing, and keeps nothing', async () => {
  const { app, store } = await waitingForMoney();
  app.toasts.dismiss();
  await store.setDays({ rung: 'chase', id: 'due' }, 0, 'days');
  await store.restore();
  expect(app.toasts.getState().toast).toBeNull();
  expect(await allRecords(app.services.db, 'ladder')).toEqual([]);
});

test('a job of a ladder unknown here follows the plainest one', async () => {
  const app = await openAppOn({ day: 1 });
  const [id] = await someJobs(app, 'trade');
  await write(app, change('job', id as JobId, { ladder: 'from-a-newer-version' }));
  await createLadderStore(app, 'trade', 'Steps').remove({ rung: 'enquiry', id: 'answer' });
  await expectOneLiveTaskEach(app, [id as JobId]);
});

function isQuote({ rung }: { readonly rung: Rung }): boolean {
  return rung === 'quote';
}

async function waitingForMoney() {
  const due = '2026-12-15' as LocalDate;
  const app = await openAppOn({ day: 1 });
  const job = await startJob(app, { ...aJob, ladder: 'trade', rung: 'chase', due });
  if (!job) throw new Error('not started');
  return { app, job, store: createLadderStore(app, 'trade', 'Steps') };
}

const aJob = { title: 'Roof', customer: null, amount: null, due: null } as const;

function openAppOn(clock: { readonly day: number }): Promise<App> {
  const date = () => new Date(Date.UTC(2026, 11, clock.day)).toISOString().slice(0, 10);
  return openApp({ platform: { now: () => momentAt(`${date()}T14:05`) } });
}

async function someJobs(app: App, ladder: LadderName): Promise<readonly JobId[]> {
  const begun: readonly Rung[] = ['enquiry', 'follow-up', 'visit', 'chase'];
  const made: JobId[] = [];
  for (const rung of begun) {
    const amount = { amount: 12_345, currency: 'GBP', since: null };
    const id = await startJob(app, { ...aJob, title: rung, ladder, rung, amount });
    if (id) made.push(id);
  }
  return made;
}

async function editOnce(store: LadderStore, edit: AnyStepEdit): Promise<unknown> {
  const { steps: now } = await shownNow(store);
  switch (edit.is) {
    case 'days':
      return await store.setDays(stepAt(now, edit.at), edit.days, 'days');
    case 'kind':
      return await store.setKind(stepAt(now, edit.at), edit.kind);
    case 'remove':
      return await store.remove(stepAt(now, edit.at));
    case 'add':
      return await store.add(edit.rung);
    case 'restore':
      return await store.restore();
  }
}

/** Read anew: a store that was left shows what it saw last. */
function shownNow(store: LadderStore) {
  store.setState({ ready: false });
  return stateOf(store, ({ ready }) => ready);
}

async function expectOneLiveTaskEach(app: App, ids: readonly JobId[]): Promise<void> {
  for (const [, { job, ladder, tasks }] of await readClimbs(app, ids)) {
    const live = tasks.filter((task) => isOfLadder(task, job) && isInHand(task));
    const wanted = liveTaskId(job, ladder);
    expect(live.map(({ id }) => id)).toEqual(wanted === null ? [] : [wanted]);
    expect(live.map(({ madeBy }) => madeBy)).toMatchObject(
      wanted === null ? [] : [{ rung: stepOf(job, ladder)?.rung }],
    );
    const setting = { ladder, now: app.services.platform.now(), titleOf: titleWords(app) };
    expect(mendJob(job, tasks, setting)).toEqual([]);
  }
}

async function liveOf(app: App, id: JobId) {
  const climb = (await readClimbs(app, [id])).get(id);
  const task = climb?.tasks.find(isInHand);
  if (!climb || !task) throw new Error('no live task');
  return { climb, task };
}

async function until(app: App, id: JobId) {
  const { status } = (await liveOf(app, asId<'job'>(id))).task;
  return status.is === 'waiting' ? status.until : null;
}

/** A new record that was undone is gone again. */
async function everything(app: App) {
  const { db } = app.services;
  const [jobs, tasks, ladders] = await Promise.all([
    allRecords(db, 'job'),
    allRecords(db, 'task'),
    allRecords(db, 'ladder'),
  ]);
  return { jobs, tasks, ladders };
}
