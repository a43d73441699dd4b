import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { LocalDate, LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { setAmount, setDue, setNotBefore, setTitle } from '../../../src/state/tasks/task-edits.ts';
import { createTaskStore, type TaskStore } from '../../../src/state/tasks/task-store.ts';
import { allRecords, getRecord } from '../../../src/storage/reads.ts';
import { lastMoves, undoMutation } from '../../../src/storage/undo.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

const id = asId<'task'>('t1');
const berg = asId<'customer'>('berg');
let app: App;
let task: TaskStore;

beforeEach(async () => {
  app = await openApp();
  task = createTaskStore(app, id);
  await write(
    app,
    change('customer', berg, { name: 'Mrs Berg' }),
    change('task', id, { title: 'Ring Mrs Berg', kind: 'call', customer: berg, created: 1 }),
  );
});

describe('an edit', () => {
  test('writes the field it changes and no other', async () => {
    await task.edit(setTitle('Ring Mr Berg'), { undo: true });
    expect(Object.keys((await lastOp()).f).sort()).toEqual(['title', 'touched']);
    expect(await read()).toMatchObject({ title: 'Ring Mr Berg', kind: 'call', customer: berg });
    expect(app.toasts.getState().toast?.text).toBe('Changed: Ring Mrs Berg');
  });

  test('that changes nothing writes nothing and says nothing', async () => {
    const before = await app.services.db.ops.count();
    await task.edit(setTitle('Ring Mrs Berg'), { undo: true });
    expect(await app.services.db.ops.count()).toBe(before);
    expect(app.toasts.getState().toast).toBeNull();
    expect(await lastMoves(app.services.db)).toEqual([]);
  });

  test('is decided from the task as it lies there: two quick ones of one field both stay', async () => {
    await Promise.all([
      task.edit(setDue({ on: '2026-12-01' as LocalDate })),
      task.edit(setNotBefore('2026-11-30T08:30' as LocalDateTime)),
      task.edit(setAmount(4200, 'GBP')),
    ]);
    const stored = await read();
    expect(stored?.when).toEqual({
      notBefore: '2026-11-30T08:30',
      due: { is: 'wish', on: '2026-12-01', time: '' },
      someday: false,
    });
    expect(stored?.money).toEqual({ amount: 4200, currency: 'GBP', since: null });
  });

  test('drops its draft in the same breath, also words not yet on the disk', async () => {
    const draft = `task:${id}:title`;
    app.drafts.keep(draft, { text: 'Ring Mr', selection: [7, 7] });
    await app.drafts.flush();
    app.drafts.keep(draft, { text: 'Ring Mr Berg', selection: [12, 12] });
    await task.edit(setTitle('Ring Mr Berg'), { draft });
    await app.drafts.flush();
    expect(await app.services.db.drafts.toArray()).toEqual([]);
  });

  test('to a task that is gone says so, keeps the words and brings nothing back', async () => {
    const draft = `task:${id}:title`;
    app.drafts.keep(draft, { text: 'Ring Mr Berg', selection: [12, 12] });
    await app.drafts.flush();
    await write(app, change('task', id, { deleted: true }));
    const before = await app.services.db.ops.count();
    expect(await task.edit(setTitle('Ring Mr Berg'), { draft, undo: true })).toBe(false);
    expect(app.toasts.getState().toast).toMatchObject({ text: app.words.gone });
    expect(app.toasts.getState().toast?.undo).toBeUndefined();
    expect(await task.newCustomer('Zoë', draft)).toBe(false);
    expect(await task.addNote('Wants it soon')).toBe(false);
    expect(await read()).toBeUndefined();
    expect(await app.services.db.ops.count()).toBe(before);
    expect((await app.drafts.read(draft))?.text).toBe('Ring Mr Berg');
  });
});

describe('the moves', () => {
  test('each is one mutation with its way back', async () => {
    const moves = [
      task.done,
      () => task.later('2026-11-25T08:30' as LocalDateTime, 'tomorrow 08:30'),
      () => task.waiting('the bank', null),
      task.someday,
      task.letGo,
      task.remove,
    ];
    for (const move of moves) {
      const before = await read();
      expect(await move()).toBe(true);
      expect(await read()).not.toEqual(before);
      const [last] = await lastMoves(app.services.db);
      const undone = await undoMutation(app.services.db, app.services.author, {
        move: last?.n ?? 0,
        id: app.services.platform.newId(),
      });
      expect(undone.ok && undone.value.kept).toEqual([]);
      expect(await read()).toEqual(before);
    }
  });

  test('reopen brings a task back from anywhere, free of its hold', async () => {
    for (const away of [task.done, task.letGo, task.someday]) {
      await away();
      await task.reopen();
      expect(await read()).toMatchObject({ status: { is: 'open' }, when: { someday: false } });
    }
  });
});

test('a new customer comes with the task that needed one, and goes with its undo', async () => {
  await task.newCustomer('Zoë Núñez', 'task:t1:customer');
  const zoe = (await allRecords(app.services.db, 'customer')).find(
    (one) => one.name === 'Zoë Núñez',
  );
  expect((await read())?.customer).toBe(zoe?.id);
  const [move] = await lastMoves(app.services.db);
  await undoMutation(app.services.db, app.services.author, { move: move?.n ?? 0, id: 'undo' });
  expect((await read())?.customer).toBe(berg);
  expect(await allRecords(app.services.db, 'customer')).toHaveLength(1);
});

test('a note hangs on the task and its customer', async () => {
  await task.addNote('Wants it before Christmas');
  expect(await allRecords(app.services.db, 'note')).toMatchObject([
    {
      about: { customer: berg, job: null, task: id },
      text: 'Wants it before Christmas',
      at: app.services.platform.now().instant,
    },
  ]);
  expect(app.toasts.getState().toast?.text).toBe('Note added: Ring Mrs Berg');
  await undoLast(app);
  expect(await allRecords(app.services.db, 'note')).toEqual([]);
});

test('the state follows the disk, from wherever the change came', async () => {
  const stop = task.start();
  await vi.waitFor(() => expect(task.getState().customer?.name).toBe('Mrs Berg'));
  await write(app, change('task', id, { title: 'Ring Mr Berg' }));
  await vi.waitFor(() => expect(task.getState().task?.title).toBe('Ring Mr Berg'));
  stop();
});

function read() {
  return getRecord(app.services.db, 'task', id);
}

async function lastOp() {
  const op = await app.services.db.ops.orderBy('n').last();
  if (!op) throw new Error('nothing was written');
  return op;
}
