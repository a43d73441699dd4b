/** The answers on a job's card, in the real store: what each does to the job, and its way back. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import type { Outcome } from '../../../src/domain/outcome/outcome.ts';
import { asId, type TaskId } from '../../../src/domain/record/id.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { loggedAs } from '../../../src/state/customers/contact.ts';
import { createMoves } from '../../../src/state/round/round-moves.ts';
import { climbOn, deal, everything, inFront, liveTaskOf, started } from '../../support/job-desk.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

const amount = { amount: 84_050, currency: 'EUR', since: null } as const;
const thursday = '2026-11-26' as LocalDate;
const said = { way: 'call', text: 'Hello Ana' } as const;

const answers: readonly Outcome[] = [
  { is: 'done' },
  { is: 'sent' },
  { is: 'spoke' },
  { is: 'no-answer' },
  { is: 'left-message' },
  { is: 'yes' },
  { is: 'no' },
  { is: 'paid' },
  { is: 'let-go' },
  { is: 'will-pay', on: thursday },
  { is: 'booked', on: thursday },
];

async function openDesk(): Promise<{ readonly app: App; readonly stop: () => void }> {
  const app = await openApp();
  const stops = [app.now.start(), app.round.start()];
  return { app, stop: () => stops.forEach((stop) => void stop()) };
}

describe.each([
  'enquiry',
  'quote',
  'follow-up',
  'deposit',
  'visit',
  'invoice',
  'chase',
  'review',
] as const)('a card of the rung %s', (rung) => {
  test('whatever is answered: one live task, one note, and Undo brings back what was', async () => {
    const { app, stop } = await openDesk();
    const id = await started(app, { rung, amount });
    const { id: task } = await liveTaskOf(app, id);
    await deal(app, task);
    const moves = createMoves(app);
    const before = await everything(app);
    for (const outcome of answers) {
      await moves.answer(outcome, { ...said, time: '10:00' });
      const { inHand, wanted } = await climbOn(app, id);
      expect(inHand.map((one) => one.id)).toEqual(wanted);
      const after = await everything(app);
      const about = { customer: null, job: id, task };
      expect(after.notes).toMatchObject([{ about, outcome: loggedAs(outcome.is) }]);
      expect(after.visits).toHaveLength(outcome.is === 'booked' ? 1 : 0);
      await undoLast(app);
      expect(await everything(app)).toEqual(before);
      await inFront(app, task);
    }
    stop();
  });
});

describe('from the enquiry to the money', () => {
  test('the round alone carries the job there; each answer asks for the next thing once', async () => {
    const { app, stop } = await openDesk();
    const id = await started(app, { rung: 'enquiry', amount, ladder: 'trade' });
    const moves = createMoves(app);
    const way: readonly (readonly [Outcome, string])[] = [
      [{ is: 'spoke' }, 'quote'],
      [{ is: 'sent' }, 'follow-up'],
      [{ is: 'yes' }, 'visit'],
      [{ is: 'booked', on: thursday }, 'visit'],
      [{ is: 'done' }, 'invoice'],
      [{ is: 'sent' }, 'chase'],
      [{ is: 'sent' }, 'chase'],
      [{ is: 'paid' }, 'review'],
      [{ is: 'sent' }, 'closed'],
    ];
    for (const [outcome, rung] of way) {
      await deal(app, (await liveTaskOf(app, id)).id);
      await moves.answer(outcome, said);
      expect((await climbOn(app, id)).job.rung).toBe(rung);
    }
    const { job, inHand } = await climbOn(app, id);
    expect(job).toMatchObject({ sent: '2026-11-23', due: '2026-12-23', paid: '2026-11-23' });
    expect(inHand).toEqual([]);
    stop();
  });
});

describe('a customer with several jobs', () => {
  const ana = asId<'customer'>('ana');

  async function someJobs(app: App) {
    await write(app, change('customer', ana, { name: 'Ana' }));
    const of = { customer: ana, amount };
    const due = '2026-11-20' as LocalDate;
    return {
      near: await started(app, { ...of, title: 'Roof', rung: 'chase', due }),
      also: await started(app, { ...of, title: 'Gate', rung: 'chase', due }),
      far: await started(app, { ...of, title: 'Boiler', rung: 'chase' }),
      other: await started(app, { amount, title: 'Fence', rung: 'chase', due }),
    };
  }

  test('reached once: what is due is settled, what is far and who is another are not', async () => {
    const { app, stop } = await openDesk();
    const jobs = await someJobs(app);
    const before = await everything(app);
    const step = async (id: typeof jobs.near) => (await climbOn(app, id)).job.step.id;
    const { id: task } = await liveTaskOf(app, jobs.near);
    await deal(app, task);
    await createMoves(app).answer({ is: 'spoke' }, said);
    expect(await step(jobs.near)).not.toBe('due');
    expect(await step(jobs.also)).not.toBe('due');
    expect(await step(jobs.far)).toBe('due');
    expect(await step(jobs.other)).toBe('due');
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
    stop();
  });

  test('one answer settles both tasks of one card, and one Undo brings back both', async () => {
    const { app, stop } = await openDesk();
    const jobs = await someJobs(app);
    const before = await everything(app);
    const ids: TaskId[] = [];
    for (const job of [jobs.near, jobs.also]) ids.push((await liveTaskOf(app, job)).id);
    const [first, second] = ids as [TaskId, TaskId];
    await deal(app, first, [second]);
    await createMoves(app).answer({ is: 'no-answer' }, said);
    for (const job of [jobs.near, jobs.also])
      expect(await liveTaskOf(app, job)).toMatchObject({ tries: 1, status: { is: 'open' } });
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
    stop();
  });
});
