import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { rungs } from '../../../src/domain/record/job.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { deleteJob, moveJob, paidJob, setJob } from '../../../src/state/jobs/job-moves.ts';
import { climbOn, everything, liveTaskOf, started } from '../../support/job-desk.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

const amount = { amount: 84_050, currency: 'EUR', since: null } as const;
/** Where nothing else was agreed, in Britain; the app of a test stands on Monday the 23rd of November. */
const inThirtyDays = '2026-12-23';

async function expectOneLiveTask(app: App, id: Parameters<typeof climbOn>[1]): Promise<void> {
  const { inHand, wanted } = await climbOn(app, id);
  expect(inHand.map((task) => task.id)).toEqual(wanted);
}

describe('a job that is started', () => {
  test.each(rungs.filter((rung) => rung !== 'closed'))('at %s has its one task', async (rung) => {
    const app = await openApp();
    const id = await started(app, { rung, amount });
    await expectOneLiveTask(app, id);
    const { job } = await climbOn(app, id);
    expect(job).toMatchObject({ title: 'Roof', amount, deleted: false });
  });

  test('with its bill out is not asked for before the bill is due', async () => {
    const app = await openApp();
    const task = await liveTaskOf(app, await started(app, { rung: 'chase', amount }));
    expect(task).toMatchObject({
      kind: 'chase-message',
      status: { is: 'waiting', until: `${inThirtyDays}T09:00` },
      money: { amount: 84_050, since: inThirtyDays },
    });
  });

  test('takes the place of the task it grew from; Undo brings back that one alone', async () => {
    const app = await openApp();
    const call = asId<'task'>('call');
    await write(app, change('task', call, { title: 'Call Ana', kind: 'call' }));
    const before = await everything(app);
    const id = await started(app, { from: call });
    const { tasks } = await everything(app);
    expect(tasks.find((task) => task.id === call)).toMatchObject({
      status: { is: 'done' },
      job: id,
    });
    await expectOneLiveTask(app, id);
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
  });
});

const dueOn = { due: '2026-11-30' as LocalDate };
const byHand: {
  readonly [name: string]: (app: App, id: Parameters<typeof paidJob>[1]) => Promise<boolean>;
} = {
  ...Object.fromEntries(
    rungs.map((rung) => [`to ${rung}`, (app: App, id) => moveJob(app, id, rung)] as const),
  ),
  paid: paidJob,
  deleted: deleteJob,
  'another amount': (app, id) =>
    setJob(app, id, { amount: { ...amount, amount: 1 } }, { verb: 'changed' }),
  'another day it is due': (app, id) => setJob(app, id, dueOn, { verb: 'changed' }),
  'another title': (app, id) => setJob(app, id, { title: 'Boiler' }, { verb: 'changed' }),
};

describe.each(['enquiry', 'follow-up', 'visit', 'invoice', 'chase', 'review'] as const)(
  'a job at %s, by hand',
  (rung) => {
    test.each(Object.entries(byHand))(
      '%s: one live task, and Undo brings back what was',
      async (name, move) => {
        const app = await openApp();
        const id = await started(app, { rung, amount });
        const before = await everything(app);
        expect(await move(app, id)).toBe(true);
        if ((await everything(app)).jobs.length > 0) await expectOneLiveTask(app, id);
        else
          expect(
            (await everything(app)).tasks.filter(({ status }) => status.is !== 'let-go'),
          ).toEqual([]);
        if (name !== `to ${rung}`) expect(await everything(app)).not.toEqual(before);
        await undoLast(app);
        expect(await everything(app)).toEqual(before);
      },
    );
  },
);

describe('what the job says, its task says', () => {
  test('amount and title, at once', async () => {
    const app = await openApp();
    const id = await started(app, { rung: 'chase', amount });
    await setJob(app, id, { amount: { ...amount, amount: 1 }, title: 'Boiler' });
    const task = await liveTaskOf(app, id);
    expect(task.money).toEqual({ ...amount, amount: 1, since: inThirtyDays });
    expect(task.title).toContain('Boiler');
  });

  test('a day it is due by moves the asking, and keeps the words that wait to be sent', async () => {
    const app = await openApp();
    const id = await started(app, { rung: 'chase', amount });
    const { id: live } = await liveTaskOf(app, id);
    const message = { text: 'Hello Ana', written: 1 };
    await write(app, change('task', live, { message, tries: 2 }));
    await setJob(app, id, dueOn);
    expect(await liveTaskOf(app, id)).toMatchObject({
      status: { is: 'waiting', until: '2026-11-30T09:00' },
      money: { since: '2026-11-30' },
      message,
      tries: 2,
    });
  });

  test('a bill said to be out has its day, and is asked for then', async () => {
    const app = await openApp();
    const id = await started(app, { rung: 'visit', amount });
    await moveJob(app, id, 'chase');
    expect((await climbOn(app, id)).job).toMatchObject({ sent: '2026-11-23', due: inThirtyDays });
    const { status } = await liveTaskOf(app, id);
    expect(status).toMatchObject({ is: 'waiting', until: `${inThirtyDays}T09:00` });
  });
});
