import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDate, LocalDateTime } from '../../src/domain/time.ts';
import { createAct } from '../../src/state/act.ts';
import { createDrafts } from '../../src/state/draft.ts';
import type { Services } from '../../src/state/services.ts';
import { setAmount, setDue, setNotBefore, setTitle } from '../../src/state/task-edits.ts';
import { createTaskStore } from '../../src/state/task-store.ts';
import { createToastStore } from '../../src/state/toast-store.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { lastMoves, undoMutation } from '../../src/storage/undo.ts';
import { openedAt, openServices } from '../support/open-services.ts';

const id = asId<'task'>('t1');
const berg = asId<'customer'>('berg');
let services: Services;
let opened: ReturnType<typeof open>;

beforeEach(async () => {
  services = await openServices();
  opened = open(services);
  await opened.act({
    changes: [
      change('customer', berg, { name: 'Mrs Berg' }),
      change('task', id, { title: 'Ring Mrs Berg', kind: 'call', customer: berg, created: 1 }),
    ],
  });
});

describe('an edit', () => {
  test('writes the field it changes and no other', async () => {
    await opened.task.edit(setTitle('Ring Mr Berg'), { undo: true });
    expect(Object.keys((await lastOp()).f).sort()).toEqual(['title', 'touched']);
    expect(await read()).toMatchObject({ title: 'Ring Mr Berg', kind: 'call', customer: berg });
    expect(opened.toasts.getState().toast?.text).toBe('changed: Ring Mrs Berg');
  });

  test('that changes nothing writes nothing and says nothing', async () => {
    const before = await services.db.ops.count();
    await opened.task.edit(setTitle('Ring Mrs Berg'), { undo: true });
    expect(await services.db.ops.count()).toBe(before);
    expect(opened.toasts.getState().toast).toBeNull();
    expect(await lastMoves(services.db)).toEqual([]);
  });

  test('is decided from the task as it lies there: two quick ones of one field both stay', async () => {
    await Promise.all([
      opened.task.edit(setDue({ on: '2026-12-01' as LocalDate })),
      opened.task.edit(setNotBefore('2026-11-30T08:30' as LocalDateTime)),
      opened.task.edit(setAmount(4200, 'GBP')),
    ]);
    const task = await read();
    expect(task?.when).toEqual({
      notBefore: '2026-11-30T08:30',
      due: { is: 'wish', on: '2026-12-01', time: '' },
      someday: false,
    });
    expect(task?.money).toEqual({ amount: 4200, currency: 'GBP', since: null });
  });

  test('drops its draft in the same breath, also words not yet on the disk', async () => {
    const draft = `task:${id}:title`;
    opened.drafts.keep(draft, { text: 'Ring Mr', selection: [7, 7] });
    await opened.drafts.flush();
    opened.drafts.keep(draft, { text: 'Ring Mr Berg', selection: [12, 12] });
    await opened.task.edit(setTitle('Ring Mr Berg'), { draft });
    await opened.drafts.flush();
    expect(await services.db.drafts.toArray()).toEqual([]);
  });

  test('to a task that is gone brings nothing back', async () => {
    await opened.act({ changes: [change('task', id, { deleted: true })] });
    await opened.task.edit(setTitle('Ring Mr Berg'));
    expect(await read()).toBeUndefined();
  });
});

describe('the moves', () => {
  test('each is one mutation with its way back', async () => {
    const moves = [
      opened.task.done,
      () => opened.task.later('2026-11-25T08:30' as LocalDateTime),
      () => opened.task.waiting('the bank', null),
      opened.task.someday,
      opened.task.letGo,
      opened.task.remove,
    ];
    for (const move of moves) {
      const before = await read();
      expect(await move()).toBe(true);
      expect(await read()).not.toEqual(before);
      const [last] = await lastMoves(services.db);
      const undone = await undoMutation(services.db, services.author, {
        move: last?.n ?? 0,
        id: services.platform.newId(),
      });
      expect(undone.ok && undone.value.kept).toEqual([]);
      expect(await read()).toEqual(before);
    }
  });

  test('reopen brings a task back from anywhere, free of its hold', async () => {
    for (const away of [opened.task.done, opened.task.letGo, opened.task.someday]) {
      await away();
      await opened.task.reopen();
      expect(await read()).toMatchObject({ status: { is: 'open' }, when: { someday: false } });
    }
  });
});

test('a new customer comes with the task that needed one, and goes with its undo', async () => {
  await opened.task.newCustomer('Zoë Núñez', 'task:t1:customer');
  const zoe = (await allRecords(services.db, 'customer')).find((one) => one.name === 'Zoë Núñez');
  expect((await read())?.customer).toBe(zoe?.id);
  const [move] = await lastMoves(services.db);
  await undoMutation(services.db, services.author, { move: move?.n ?? 0, id: 'undo' });
  expect((await read())?.customer).toBe(berg);
  expect(await allRecords(services.db, 'customer')).toHaveLength(1);
});

test('a note hangs on the task and its customer', async () => {
  await opened.task.addNote('Wants it before Christmas');
  expect(await allRecords(services.db, 'note')).toMatchObject([
    {
      about: { customer: berg, job: null, task: id },
      text: 'Wants it before Christmas',
      at: openedAt.instant,
    },
  ]);
});

test('the state follows the disk, from wherever the change came', async () => {
  const stop = opened.task.start();
  await vi.waitFor(() => expect(opened.task.getState().customer?.name).toBe('Mrs Berg'));
  await opened.act({ changes: [change('task', id, { title: 'Ring Mr Berg' })] });
  await vi.waitFor(() => expect(opened.task.getState().task?.title).toBe('Ring Mr Berg'));
  stop();
});

function open(from: Services) {
  const toasts = createToastStore();
  const act = createAct(from, (error) => {
    throw new Error(`not kept: ${error.is}`);
  });
  const drafts = createDrafts(from, act);
  const say = (verb: string, title: string) => `${verb}: ${title}`;
  const task = createTaskStore({ services: from, act, drafts, toasts, say }, id);
  return { toasts, act, drafts, task };
}

function read() {
  return getRecord(services.db, 'task', id);
}

async function lastOp() {
  const op = await services.db.ops.orderBy('n').last();
  if (!op) throw new Error('nothing was written');
  return op;
}
