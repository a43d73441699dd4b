/** Yesterday in one tap, without losing what is new today; one Undo takes it back. */
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { addDays, type LocalDate } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { createPointsStore, daysToOffer } from '../../../src/state/backup/points-store.ts';
import { mendDeck } from '../../../src/state/jobs/mend-deck.ts';
import { readEverything } from '../../../src/storage/backup-reads.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { fillSample } from '../../support/sample-database.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

const day = (text: string) => text as LocalDate;

/** A deck made on Monday; `turn` makes it the next day. */
async function onMonday() {
  let on = day('2026-11-23');
  const app = await openApp({ platform: { now: () => momentAt(`${on}T10:00`) } });
  await fillSample(app.services.db, app.services.author);
  await mendDeck(app);
  const turn = () => {
    on = addDays(on, 1);
  };
  const titles = async () => {
    const tasks = await allRecords(app.services.db, 'task');
    return tasks.filter(({ deleted }) => !deleted).map(({ title }) => title);
  };
  return { app, turn, titles };
}

const everyTask = async ({ services }: App) =>
  (await allRecords(services.db, 'task')).filter(({ deleted }) => !deleted);

const task = asId<'task'>('0193-chase');

describe('yesterday', () => {
  test('is back with one tap, today’s new task stays, and Undo brings today back', async () => {
    const { app, turn, titles } = await onMonday();
    const monday = await titles();
    turn();
    await write(app, change('task', task, { deleted: true }));
    await write(app, change('task', asId<'task'>('new'), { title: 'New today', created: 1 }));
    const today = await titles();
    const store = createPointsStore(app);
    await store.read();
    const state = store.getState();
    expect(state).toMatchObject({ is: 'choose', days: [{ day: '2026-11-23', changed: 1 }] });
    if (state.is !== 'choose' || !state.days[0]) throw new Error('no day is offered');
    await store.goBack(state.days[0], 'as it was on Monday');
    expect(store.getState()).toMatchObject({ is: 'done', changed: 1 });
    expect((await titles()).sort()).toEqual([...monday, 'New today'].sort());
    await undoLast(app);
    expect((await titles()).sort()).toEqual(today.sort());
  });

  test('that tears a job is mended with it, and Undo takes both back', async () => {
    const { app, turn } = await onMonday();
    turn();
    const [job] = await allRecords(app.services.db, 'job');
    if (!job) throw new Error('the sample has no job');
    // Its next task is new today and stays, though by Monday's end the job has no use for it.
    await write(app, change('job', job.id, { rung: 'enquiry' }));
    await mendDeck(app);
    const today = await everyTask(app);
    const store = createPointsStore(app);
    await store.read();
    const state = store.getState();
    if (state.is !== 'choose') throw new Error('no day is offered');
    if (!state.days[0]) throw new Error('no day is offered');
    await store.goBack(state.days[0], 'then');
    const { toast } = app.toasts.getState();
    await mendDeck(app);
    expect(await everyTask(app)).not.toEqual(today);
    await app.undo(toast?.undo ?? '');
    expect(app.toasts.getState().toast?.text).toBe(app.words.restoreUndone('then'));
    expect(await everyTask(app)).toEqual(today);
  });

  test('is not offered where nothing was changed since', async () => {
    const { app, turn } = await onMonday();
    const store = createPointsStore(app);
    turn();
    await write(app, change('task', asId<'task'>('new'), { title: 'New today', created: 1 }));
    await store.read();
    expect(store.getState()).toEqual({ is: 'choose', days: [] });
  });

  test('is in no backup and no row of sync', async () => {
    const { app, turn } = await onMonday();
    turn();
    await write(app, change('task', task, { title: 'Other words' }));
    const { db } = app.services;
    expect(await db.past.count()).toBe(1);
    const backup = await readEverything(db);
    expect(backup.tables.map(({ table }) => table)).not.toContain('past');
    expect(backup.tables.flatMap(({ rows }) => rows).filter((row) => 'point' in row)).toEqual([]);
    expect((await db.ops.toArray()).filter(({ f }) => 'point' in f)).toEqual([]);
  });
});

test.each([
  ['each once, the newest first', ['2026-11-20', '2026-11-24'], ['2026-11-24', '2026-11-20']],
  ['none that is still to come', ['2026-11-23', '2027-11-23', '2026-11-23'], ['2026-11-23']],
] as const)('days are offered: %s', (_name, points, offered) => {
  const given = points.map((on, i) => ({ n: i + 1, day: day(on) }));
  const days = daysToOffer(given, day('2026-11-24'));
  expect(days.map((one) => one.day)).toEqual(offered);
  expect(days.every((one) => given.find((p) => p.day === one.day)?.n === one.n)).toBe(true);
});
