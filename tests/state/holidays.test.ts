import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId, theBusiness } from '../../src/domain/record/id.ts';
import { dateOf } from '../../src/domain/time.ts';
import { parseHolidays } from '../../src/state/holiday-cache.ts';
import { followHolidays } from '../../src/state/holidays.ts';
import { moveJob, startJob } from '../../src/state/jobs/job-moves.ts';
import { tasksOfJob } from '../../src/storage/climb-reads.ts';
import { holidayWords } from '../../src/text/en-holidays.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { openApp, write } from '../support/whole-app.ts';

async function openAt(time: string, language = 'nb-NO') {
  const app = await openApp({ language, platform: { now: () => momentAt(time) } });
  const stop = followHolidays(app, holidayWords);
  const stopNow = app.now.start();
  await expect.poll(() => app.now.getState().holidays.size).toBeGreaterThan(8);
  return {
    app,
    stop: () => {
      stop();
      stopNow();
    },
  };
}

test('the year to come lies beside the deck, in the country of the business', async () => {
  const { app, stop } = await openAt('2027-05-16T12:00');
  const days = () => app.now.getState().holidays;
  expect([...days()].filter(([on]) => on.startsWith('2027-05'))).toEqual([
    ['2027-05-16', 'Whit Sunday'],
    ['2027-05-17', 'Constitution Day'],
  ]);
  await write(app, change('business', theBusiness, { country: 'US' }));
  await expect
    .poll(() => days().get(dateOf(momentAt('2027-05-31T00:00').local)))
    .toBe('Memorial Day');
  stop();
});

test('another language names them anew', async () => {
  const { app, stop } = await openAt('2027-05-16T12:00');
  expect(await app.language.choose('de')).toBe(true);
  await expect
    .poll(() => app.now.getState().holidays.get(dateOf(momentAt('2027-05-16T00:00').local)))
    .toBe('Pfingstsonntag');
  await app.language.choose('en');
  stop();
});

test('on a holiday a call is written for the next working day, and the card says why', async () => {
  const { app, stop } = await openAt('2028-05-17T10:00');
  const task = { title: 'ring Ana', kind: 'call', created: 1, touched: 1 } as const;
  await write(app, change('task', asId<'task'>('t1'), task));
  const card = () => {
    const { round } = app.now.getState();
    return round.is === 'dealt' ? round.cards[0] : undefined;
  };
  await expect.poll(() => card()?.face).toBe('write');
  expect(card()?.leaves).toBe('2028-05-18T08:30');
  expect(card()?.reasons).toContainEqual({ is: 'leaves', at: '2028-05-18T08:30', holiday: true });
  stop();
});

test('a bill due on a holiday is asked for on the working day after', async () => {
  const { app, stop } = await openAt('2027-05-03T10:00');
  const id = await startJob(app, {
    ...{ title: 'Roof', customer: null, ladder: 'trade', rung: 'invoice' },
    ...{ amount: { amount: 84_000, currency: 'NOK', since: null }, due: null },
  });
  if (!id) throw new Error('not started');
  // Fourteen days, and the 17th of May is the day of the constitution.
  await moveJob(app, id, 'chase');
  const tasks = await tasksOfJob(app.services.db, id);
  expect(tasks.map(({ status }) => status)).toContainEqual({
    ...{ is: 'waiting', on: '' },
    until: '2027-05-18T09:00',
  });
  stop();
});

test('what is no such list is none', () => {
  for (const value of [undefined, null, 3, {}, { country: 'NO' }, { country: 3, days: {} }])
    expect(parseHolidays(value)).toBeUndefined();
  const days = { '2027-05-17': 'x', nonsense: 'y', '2027-05-18': 3 };
  expect([...(parseHolidays({ country: 'NO', days })?.days ?? [])]).toEqual([['2027-05-17', 'x']]);
});
