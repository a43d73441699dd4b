import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { ChoreId } from '../../../src/domain/record/id.ts';
import type { LocalDate, LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import {
  choreDoneNow,
  deleteChore,
  pauseChore,
  setChore,
} from '../../../src/state/chores/chore-moves.ts';
import { createMoves } from '../../../src/state/round/round-moves.ts';
import { setKind, setTitle } from '../../../src/state/tasks/task-edits.ts';
import { createTaskStore } from '../../../src/state/tasks/task-store.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import {
  choreIn,
  choreOf,
  everything,
  inHandOf,
  liveTaskOf,
  oil,
} from '../../support/chore-desk.ts';
import { deal } from '../../support/job-desk.ts';
import { openApp as open, undoLast } from '../../support/whole-app.ts';

const later = '2026-11-24T08:30' as LocalDateTime;

async function openApp(): Promise<App> {
  const app = await open();
  app.round.start();
  return app;
}

async function store(app: App, id: ChoreId) {
  return createTaskStore(app, (await liveTaskOf(app, id)).id);
}

/** Every way a chore is changed, from where the owner does it. */
const ways: { readonly [way: string]: (app: App, id: ChoreId) => Promise<unknown> } = {
  'done on the card': async (app, id) => {
    await deal(app, (await liveTaskOf(app, id)).id);
    await createMoves(app).settle();
  },
  'let go on the card': async (app, id) => {
    await deal(app, (await liveTaskOf(app, id)).id);
    await createMoves(app).letGo();
  },
  'later on the card': async (app, id) => {
    await deal(app, (await liveTaskOf(app, id)).id);
    await createMoves(app).later(later, 'tomorrow');
  },
  'skipped on the card': async (app, id) => {
    await deal(app, (await liveTaskOf(app, id)).id);
    await createMoves(app).skip();
  },
  'done on the task': async (app, id) => (await store(app, id)).done(),
  'let go on the task': async (app, id) => (await store(app, id)).letGo(),
  'later on the task': async (app, id) => (await store(app, id)).later(later, 'tomorrow'),
  'someday on the task': async (app, id) => (await store(app, id)).someday(),
  'the task deleted': async (app, id) => (await store(app, id)).remove(),
  'the task renamed': async (app, id) =>
    (await store(app, id)).edit(setTitle('Rent of the shed'), { undo: true }),
  'done just now': choreDoneNow,
  paused: (app, id) => pauseChore(app, id, true),
  'another rule': (app, id) => setChore(app, id, { rule: { is: 'after', days: 7 } }, ''),
  'another day': (app, id) => setChore(app, id, { next: '2027-03-04' as LocalDate }, ''),
  'another title': (app, id) => setChore(app, id, { title: 'Shed' }, ''),
};

describe.each(Object.entries(ways))('%s', (way, does) => {
  test.each([
    ['on a date', undefined],
    ['after the last time', oil],
  ] as const)('%s: one live task, and Undo brings all back as it was', async (_, rule) => {
    const app = await openApp();
    const id = await choreIn(app, rule ? { rule } : {});
    const before = await everything(app);
    await does(app, id);
    expect(await inHandOf(app, id)).toHaveLength(way === 'paused' ? 0 : 1);
    const after = await everything(app);
    expect(after).not.toEqual(before);
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
    // And once more, now that the records of the first time lie there deleted.
    await does(app, id);
    expect(await inHandOf(app, id)).toHaveLength(way === 'paused' ? 0 : 1);
    await undoLast(app);
    expect(await everything(app)).toEqual(before);
  });
});

test('done in the round, the next one comes on the next date, and the card says what it is', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  expect(await liveTaskOf(app, id)).toMatchObject({
    title: 'Rent',
    when: { notBefore: '2026-11-24T06:00', due: { is: 'deadline', on: '2026-12-01' } },
  });
  await ways['done on the card']?.(app, id);
  expect(await choreOf(app, id)).toMatchObject({ lastDone: '2026-11-23', through: '2026-12-01' });
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2027-01-01');
});

test('a turn let go goes on to the next date and says nothing of having been done', async () => {
  const app = await openApp();
  const id = await choreIn(app, { rule: oil });
  await ways['let go on the card']?.(app, id);
  expect(await choreOf(app, id)).toMatchObject({ lastDone: null, through: '2026-11-23' });
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2027-02-21');
});

test('done twice on one day is done once', async () => {
  const app = await openApp();
  const id = await choreIn(app, { rule: oil });
  await choreDoneNow(app, id);
  await choreDoneNow(app, id);
  await ways['done on the card']?.(app, id);
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2027-02-21');
});

test('opened again, the task is the live one and the chore stands on it', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const first = await store(app, id);
  await first.done();
  await first.reopen();
  expect((await liveTaskOf(app, id)).id).toBe(first.id);
  expect(await choreOf(app, id)).toMatchObject({ lastDone: null });
  await undoLast(app);
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2027-01-01');
  expect((await choreOf(app, id)).lastDone).toBe('2026-11-23');
});

test('opened again after its chore has gone, it is a task of the owner’s own', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const first = await store(app, id);
  await first.done();
  await pauseChore(app, id, true);
  await first.reopen();
  const task = await getRecord(app.services.db, 'task', first.id);
  expect(task).toMatchObject({ status: { is: 'open' }, madeBy: { is: 'owner' } });
  expect(await inHandOf(app, id)).toEqual([]);
});

test('paused it has no task; going again, its date lies ahead', async () => {
  const app = await openApp();
  const past = { ...oil, days: 10 };
  const id = await choreIn(app, { rule: past, next: '2026-10-01' as LocalDate });
  await pauseChore(app, id, true);
  expect(await inHandOf(app, id)).toEqual([]);
  await pauseChore(app, id, false);
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2026-11-24');
});

test('a chore deleted takes its task with it, and Undo brings both back', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  await deleteChore(app, id);
  expect(await everything(app)).toEqual({ chores: [], tasks: [] });
  await undoLast(app);
  expect((await liveTaskOf(app, id)).title).toBe('Rent');
});

test('what the task is called and its kind are the chore’s, whichever is changed', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  await (await store(app, id)).edit(setTitle('Rent of the shed'));
  await (await store(app, id)).edit(setKind('errand'));
  expect(await choreOf(app, id)).toMatchObject({ title: 'Rent of the shed', kind: 'errand' });
  await setChore(app, id, { title: 'Shed' }, '');
  await choreDoneNow(app, id);
  expect(await liveTaskOf(app, id)).toMatchObject({ title: 'Shed', kind: 'errand' });
});

test('a turn that is over is called what it is called, and its chore stays as it is', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const task = await store(app, id);
  await task.done();
  await task.edit(setTitle('Rent, by hand'));
  expect((await choreOf(app, id)).title).toBe('Rent');
  await deleteChore(app, id);
  await task.edit(setTitle('Rent, in cash'));
  expect((await everything(app)).chores).toEqual([]);
});

test('going again on the very day it is due, that day’s turn is dealt', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const today = '2026-11-23' as LocalDate;
  await setChore(app, id, { next: today }, '');
  await pauseChore(app, id, true);
  await pauseChore(app, id, false);
  expect((await liveTaskOf(app, id)).when.due?.on).toBe(today);
});

test('paused and going again, the turn is as the owner had set it', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  await (await store(app, id)).edit(() => ({ minutes: 12 }));
  await pauseChore(app, id, true);
  await pauseChore(app, id, false);
  expect((await liveTaskOf(app, id)).minutes).toBe(12);
});

test('an earlier Done undone when the next turn was put off leaves one live task', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  await ways['done on the task']?.(app, id);
  const { toast } = app.toasts.getState();
  await ways['later on the task']?.(app, id);
  await app.undo(toast?.undo ?? '');
  expect(await inHandOf(app, id)).toHaveLength(1);
});

test('steps and minutes set on one turn come along to the next', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const task = await store(app, id);
  await task.edit(() => ({ minutes: 12, steps: [{ text: 'Open the bank', done: true }] }));
  await task.done();
  expect(await liveTaskOf(app, id)).toMatchObject({
    minutes: 12,
    steps: [{ text: 'Open the bank', done: false }],
  });
});
