import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Change, change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Due, Task } from '../../../src/domain/record/task.ts';
import type { LocalDate, LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { sweepWishes, tellFallen } from '../../../src/state/catch-up/sweep-wishes.ts';
import { metaKeys } from '../../../src/state/round/deck.ts';
import { allRecords, getRecord } from '../../../src/storage/reads.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { contents } from '../../support/test-database.ts';
import { openApp, write } from '../../support/whole-app.ts';

const title = 'Wishes of long ago';
const hourMs = 3_600_000;

/** The app's clock shows 23 November 2026. */
function wish(id: string, on: string, touched: string, set: Partial<Task> = {}): Change {
  const { instant } = momentAt(touched);
  const due: Due = { is: 'wish', on: on as LocalDate, time: '' };
  const when = { notBefore: null, due, someday: false };
  const task = { title: id, created: instant, touched: instant, when, ...set };
  return change('task', asId<'task'>(id), task);
}

async function someday(app: App): Promise<readonly string[]> {
  const tasks = await allRecords(app.services.db, 'task');
  return tasks.filter(({ when }) => when.someday).map(({ id }) => id);
}

test('wishes untouched for 45 days fall; a younger, touched, promised or paid one does not', async () => {
  const app = await openApp();
  await write(
    app,
    wish('old', '2026-10-09', '2026-10-01T10:00'),
    wish('young', '2026-10-10', '2026-10-01T10:00'),
    wish('touched', '2026-10-01', '2026-10-10T10:00'),
    wish('bill', '2026-10-01', '2026-10-01T10:00', {
      money: { amount: 100, currency: 'GBP', since: null },
    }),
  );
  expect(await sweepWishes(app, title)).toBe(true);
  expect(await someday(app)).toEqual(['old']);
  const old = await getRecord(app.services.db, 'task', asId<'task'>('old'));
  expect(old?.when).toEqual({ notBefore: null, due: null, someday: true });
  // Nobody did anything about it.
  expect(old?.touched).toBe(momentAt('2026-10-01T10:00').instant);
  expect(app.toasts.getState().toast).toBeNull();
});

test('the day is the owner’s: what was touched late in the evening by their clock counts there', async () => {
  // Eleven hours ahead of UTC: 13:30 UTC is half an hour into the next day.
  const localAt = (instant: number) =>
    new Date(instant + 11 * hourMs).toISOString().slice(0, 16) as LocalDateTime;
  const app = await openApp({ platform: { localAt } });
  await write(app, wish('near', '2026-09-01', '2026-10-09T13:30'));
  expect(await sweepWishes(app, title)).toBe(false);
  const inUtc = await openApp();
  await write(inUtc, wish('near', '2026-09-01', '2026-10-09T13:30'));
  expect(await sweepWishes(inUtc, title)).toBe(true);
});

test('where none falls nothing is written', async () => {
  const app = await openApp();
  await write(app, wish('young', '2026-11-20', '2026-11-01T10:00'));
  const before = await contents(app.services.db);
  expect(await sweepWishes(app, title)).toBe(false);
  expect(await contents(app.services.db)).toEqual(before);
});

test('they fall by one move; taken back they stay for as long again', async () => {
  const app = await openApp();
  const tasks = ['a', 'b', 'c'].map((id) => wish(id, '2026-09-01', '2026-08-01T10:00'));
  await write(app, ...tasks);
  const before = await allRecords(app.services.db, 'task');
  await sweepWishes(app, title);
  const [move, ...others] = await app.services.db.moves.toArray();
  expect([move?.verb, move?.title, others.length]).toEqual(['someday', title, 0]);
  await app.undo(move?.m ?? '');
  expect(await allRecords(app.services.db, 'task')).toEqual(before);
  expect(await sweepWishes(app, title)).toBe(false);
});

test('two devices come to the same by themselves', async () => {
  const tasks = ['a', 'b', 'c'].map((id) => wish(id, '2026-09-01', '2026-08-01T10:00'));
  const [one, other] = [await openApp(), await openApp()];
  for (const app of [one, other]) {
    await write(app, ...tasks);
    await sweepWishes(app, title);
  }
  expect(await allRecords(one.services.db, 'task')).toEqual(
    await allRecords(other.services.db, 'task'),
  );
});

test('it is told once', async () => {
  const app = await openApp();
  await write(app, wish('old', '2026-09-01', '2026-08-01T10:00'));
  await sweepWishes(app, title);
  expect(await app.services.reader.meta(metaKeys.fell)).toMatchObject({ untold: true });
  await tellFallen(app);
  expect(await app.services.reader.meta(metaKeys.fell)).toMatchObject({ untold: false });
});

test('a clock that stood elsewhere lately puts nothing away', async () => {
  const app = await openApp();
  await write(app, wish('old', '2026-09-01', '2026-08-01T10:00'));
  const ahead = momentAt('2027-11-23T10:00').instant;
  await app.act({ changes: [], local: { meta: { [metaKeys.seen]: [ahead] } } });
  expect(await sweepWishes(app, title)).toBe(false);
});

test('over ten thousand tasks: a reading of the lane, and the five hundred that fall', async () => {
  const app = await openApp();
  const many = Array.from({ length: 9_500 }, (_, i) =>
    wish(`t${i}`, '2026-11-20', '2026-11-01T10:00'),
  );
  await write(app, ...many);
  const timed = async (falls: boolean): Promise<string> => {
    const before = performance.now();
    expect(await sweepWishes(app, title)).toBe(falls);
    return `${(performance.now() - before).toFixed(1)} ms`;
  };
  const ops = await app.services.db.ops.count();
  const none = await timed(false);
  expect(await app.services.db.ops.count()).toBe(ops);
  const old = Array.from({ length: 500 }, (_, i) =>
    wish(`o${i}`, '2026-09-01', '2026-08-01T10:00'),
  );
  await write(app, ...old);
  const all = await timed(true);
  process.stdout.write(`Sweep over 10,000 tasks: ${none} when none falls, ${all} for 500\n`);
  expect(await someday(app)).toHaveLength(500);
});
