import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import type { JobId } from '../../../src/domain/record/id.ts';
import type { Rung } from '../../../src/domain/record/job.ts';
import type { Visit } from '../../../src/domain/record/visit.ts';
import type { LocalDate } from '../../../src/domain/time.ts';
import type { VisitEnd } from '../../../src/domain/visit-end.ts';
import type { App } from '../../../src/state/app.ts';
import { moveJob } from '../../../src/state/jobs/job-moves.ts';
import {
  followsFrom,
  logSent,
  putVisitOff,
  sayVisit,
} from '../../../src/state/visits/visit-moves.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { visitsWords } from '../../../src/text/en-visits.ts';
import { climbOn, everything, liveTaskOf, started } from '../../support/job-desk.ts';
import { ana, visit, visitId, withVisit } from '../../support/visit-desk.ts';
import { undoLast, write } from '../../support/whole-app.ts';

const amount = { amount: 84_000, currency: 'GBP', since: null } as const;

function say(app: App, end: VisitEnd): Promise<boolean> {
  return sayVisit(app, visitId, end, { title: 'Boiler', titles: visitsWords.titles });
}

async function jobAt(app: App, rung: Rung, ladder = 'trade'): Promise<JobId> {
  const id = await started(app, {
    title: 'Boiler',
    customer: ana,
    ladder: ladder as never,
    amount,
  });
  if (rung !== 'enquiry') await moveJob(app, id, rung);
  return id;
}

async function stored(app: App): Promise<Visit> {
  const found = (await allRecords(app.services.db, 'visit')).find(({ id }) => id === visitId);
  if (!found) throw new Error('no visit');
  return found;
}

describe('a visit apart from any job', () => {
  test('leaves one task for the bill, held until two days after; Undo brings all back', async () => {
    const app = await withVisit();
    const before = await everything(app);
    expect(await followsFrom(app, await stored(app))).toBe('bill');
    await say(app, 'done');
    expect((await stored(app)).state).toBe('done');
    expect((await everything(app)).tasks).toMatchObject([
      {
        title: 'Bill for Ana Berg: Boiler',
        kind: 'invoice',
        customer: ana,
        status: { is: 'open' },
        when: { notBefore: '2026-11-25T09:00', due: null, someday: false },
      },
    ]);
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
    await say(app, 'done');
    expect((await everything(app)).tasks).toHaveLength(1);
  });

  test('said twice, or on two devices, there is one task', async () => {
    const [one, other] = [await withVisit(), await withVisit()];
    await say(one, 'done');
    await say(one, 'done');
    await say(other, 'done');
    const [here] = (await everything(one)).tasks;
    const there = (await everything(other)).tasks;
    expect(there.map(({ id }) => id)).toEqual([here?.id]);
    expect((await everything(one)).tasks).toHaveLength(1);
  });

  test('answered days later, its bill is due at once', async () => {
    const app = await withVisit({}, '2026-11-16T10:00');
    await say(app, 'done');
    expect((await everything(app)).tasks).toMatchObject([{ when: { notBefore: null } }]);
  });

  test.each([
    ['no-bill', 'done'],
    ['cancelled', 'cancelled'],
  ] as const)('%s leaves nothing', async (end, state) => {
    const app = await withVisit();
    await say(app, end);
    expect((await stored(app)).state).toBe(state);
    expect((await everything(app)).tasks).toEqual([]);
  });

  test('with who is no customer is billed by its words; no bill where the owner says so', async () => {
    const [app, other] = [
      await withVisit({ customer: null, title: 'Patel tap' }),
      await withVisit({ customer: null }),
    ];
    expect(await followsFrom(app, await stored(app))).toBe('bill');
    await say(app, 'done');
    expect((await everything(app)).tasks).toMatchObject([
      { title: 'Bill for Patel tap', customer: null, madeBy: { is: 'visit', visit: visitId } },
    ]);
    await say(other, 'no-bill');
    expect((await everything(other)).tasks).toEqual([]);
  });

  test.each(['done', 'no-show'] as const)(
    'with nobody and no words, %s leaves nothing',
    async (end) => {
      const app = await withVisit({ customer: null, title: '' });
      expect(await followsFrom(app, await stored(app))).toBe('nothing');
      await say(app, end);
      expect((await everything(app)).tasks).toEqual([]);
    },
  );

  test('when they were not there: said on the timeline, and a new day is to be found', async () => {
    const app = await withVisit();
    const before = await everything(app);
    await say(app, 'no-show');
    const { tasks, notes, visits } = await everything(app);
    expect(visits).toMatchObject([{ state: 'cancelled' }]);
    expect(tasks).toMatchObject([
      { title: 'Find a new day with Ana Berg', kind: 'message', customer: ana },
    ]);
    expect(notes).toMatchObject([{ about: { customer: ana }, how: 'visit' }]);
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
    await say(app, 'no-show');
    expect((await everything(app)).notes).toHaveLength(1);
  });
});

describe('a visit of a job', () => {
  test.each(['follow-up', 'deposit', 'visit', 'invoice'] as const)(
    'done on the rung %s: the bill comes two days after the visit',
    async (rung) => {
      const app = await withVisit();
      const id = await jobAt(app, rung, rung === 'deposit' ? 'deposit' : 'trade');
      await write(app, change('visit', visitId, { job: id }));
      const before = await everything(app);
      await say(app, 'done');
      expect(await liveTaskOf(app, id)).toMatchObject({
        title: 'Send the bill: Boiler',
        when: { notBefore: '2026-11-25T09:00' },
      });
      expect((await climbOn(app, id)).job).toMatchObject({ rung: 'invoice', paid: null });
      await undoLast(app);
      expect(await everything(app)).toEqual(before);
    },
  );

  test('done on a Friday: the bill comes on the Monday, not on the Sunday', async () => {
    const app = await withVisit({}, '2026-11-20T10:00');
    const id = await jobAt(app, 'visit');
    await write(app, change('visit', visitId, { job: id }));
    await putVisitOff(app, await stored(app), '2026-11-27' as LocalDate);
    await say(app, 'done');
    expect(await liveTaskOf(app, id)).toMatchObject({
      title: 'Send the bill: Boiler',
      when: { notBefore: '2026-11-30T09:00' },
    });
  });

  test('by hand it is found by its customer, where one job alone waits for a visit', async () => {
    const app = await withVisit();
    const id = await jobAt(app, 'visit');
    await jobAt(app, 'chase');
    await say(app, 'done');
    expect((await stored(app)).job).toBe(id);
    expect((await liveTaskOf(app, id)).title).toBe('Send the bill: Boiler');
    expect(
      (await everything(app)).tasks.filter(({ title }) => title.startsWith('Bill for')),
    ).toEqual([]);
  });

  test('before the quote it is a look: the quote comes next, unless it is billed at once', async () => {
    const look = await withVisit();
    const id = await jobAt(look, 'enquiry');
    await write(look, change('visit', visitId, { job: id }));
    expect(await followsFrom(look, await stored(look))).toBe('quote');
    await say(look, 'done');
    expect((await liveTaskOf(look, id)).title).toBe('Write the quote: Boiler');
    const urgent = await withVisit();
    const other = await jobAt(urgent, 'enquiry');
    await write(urgent, change('visit', visitId, { job: other }));
    await say(urgent, 'bill');
    expect((await liveTaskOf(urgent, other)).title).toBe('Send the bill: Boiler');
  });

  test('on a ladder without a bill goes on to the review', async () => {
    const app = await withVisit();
    const id = await jobAt(app, 'visit', 'appointment');
    await write(app, change('visit', visitId, { job: id }));
    await say(app, 'done');
    expect(await liveTaskOf(app, id)).toMatchObject({
      title: 'Ask for a review: Boiler',
      when: { notBefore: '2026-11-24T09:00' },
    });
  });

  test('with another visit to come is billed after that one', async () => {
    const app = await withVisit();
    const id = await jobAt(app, 'visit');
    await write(
      app,
      change('visit', visitId, { job: id }),
      visit(app, 'second', '2026-11-27T10:00', { job: id, customer: ana }),
    );
    await say(app, 'done');
    expect(await liveTaskOf(app, id)).toMatchObject({
      title: 'Confirm the visit: Boiler',
      when: { notBefore: '2026-11-26T09:00' },
    });
  });

  test('without a bill the review comes, and nothing is called paid', async () => {
    const app = await withVisit();
    const id = await jobAt(app, 'visit');
    await write(app, change('visit', visitId, { job: id }));
    await say(app, 'no-bill');
    expect((await climbOn(app, id)).job).toMatchObject({ rung: 'review', paid: null });
  });

  test.each(['no-show', 'cancelled'] as const)('%s: a day is to be agreed anew', async (end) => {
    const app = await withVisit();
    const id = await jobAt(app, 'invoice');
    await write(app, change('visit', visitId, { job: id }));
    await say(app, end);
    expect((await liveTaskOf(app, id)).title).toBe('Agree a day: Boiler');
    expect((await everything(app)).tasks.some(({ title }) => title.startsWith('Find'))).toBe(false);
  });

  test('put off: confirmed the working day before the new one', async () => {
    const app = await withVisit();
    const id = await jobAt(app, 'invoice');
    await write(app, change('visit', visitId, { job: id }));
    await putVisitOff(app, await stored(app), '2026-11-30' as LocalDate);
    const { time, state } = await stored(app);
    expect([new Date(time.start).toISOString(), state]).toEqual([
      '2026-11-30T10:00:00.000Z',
      'planned',
    ]);
    expect(await liveTaskOf(app, id)).toMatchObject({
      title: 'Confirm the visit: Boiler',
      when: { notBefore: '2026-11-28T09:00' },
    });
    await undoLast(app);
    expect((await liveTaskOf(app, id)).title).toBe('Send the bill: Boiler');
  });

  test('whose bill is out stays where it is', async () => {
    const app = await withVisit();
    const id = await jobAt(app, 'chase');
    await write(app, change('visit', visitId, { job: id }));
    const before = (await climbOn(app, id)).job;
    await say(app, 'done');
    expect((await climbOn(app, id)).job).toEqual(before);
    expect((await everything(app)).tasks.some(({ title }) => title.startsWith('Bill for'))).toBe(
      false,
    );
  });
});

test('words handed to the phone stand on the timeline, and are not called sent before they are', async () => {
  const app = await withVisit();
  await logSent(app, await stored(app), {
    way: 'text',
    text: 'Hi Ana',
    title: 'Running late, Ana',
  });
  expect((await everything(app)).notes).toMatchObject([
    { about: { customer: ana, task: null }, text: 'Hi Ana', how: 'message', outcome: 'sent' },
  ]);
  expect(app.toasts.getState().toast?.text).toBe('Running late, Ana');
});
