import 'fake-indexeddb/auto';
import type { DBCoreGetManyRequest } from 'dexie';
import { expect, test, vi } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { type LocalDate, parseLocalDate } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { addChores } from '../../../src/state/chores/chore-moves.ts';
import { mendChores } from '../../../src/state/chores/mend-chores.ts';
import * as reads from '../../../src/storage/chore-reads.ts';
import type { Database } from '../../../src/storage/database.ts';
import { choreIn, choreOf, inHandOf, liveTaskOf, monthly, oil } from '../../support/chore-desk.ts';
import { contents } from '../../support/test-database.ts';
import { openApp, write } from '../../support/whole-app.ts';

test('a chore that lost its task gets it back, without a word and without a way back', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const task = await liveTaskOf(app, id);
  await write(app, change('task', task.id, { deleted: true }));
  const moves = await app.services.db.moves.count();
  app.toasts.dismiss();
  await mendChores(app);
  expect((await liveTaskOf(app, id)).id).toBe(task.id);
  expect(await app.services.db.moves.count()).toBe(moves);
  expect(app.toasts.getState().toast).toBeNull();
});

test.each([
  ['paused', { paused: true }],
  ['deleted', { deleted: true }],
] as const)('a chore %s on one device leaves no task of another in hand', async (_, set) => {
  const app = await openApp();
  const id = await choreIn(app);
  // As a merge leaves it: the chore's fields came without its task's.
  await write(app, change('chore', id, set));
  expect(await inHandOf(app, id)).toHaveLength(1);
  await mendChores(app);
  expect(await inHandOf(app, id)).toEqual([]);
});

test('a task closed elsewhere takes its chore on', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const { id: task } = await liveTaskOf(app, id);
  await write(app, change('task', task, { status: { is: 'done', at: 1, minutes: null } }));
  await mendChores(app);
  expect(await choreOf(app, id)).toMatchObject({ through: '2026-12-01' });
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2027-01-01');
});

test('a rule, a title and a kind that came alone are on the task after', async () => {
  const app = await openApp();
  const id = await choreIn(app);
  const rule = { ...monthly, every: 2, deadline: false } as const;
  await write(app, change('chore', id, { title: 'Shed', kind: 'errand', rule }));
  await mendChores(app);
  expect(await liveTaskOf(app, id)).toMatchObject({
    title: 'Shed',
    kind: 'errand',
    when: { due: { is: 'wish', on: '2026-12-01' } },
  });
});

test('ten thousand tasks and two hundred chores: nothing is written, and only live tasks are read', async () => {
  const app = await openApp();
  await manyChores(app);
  await mendChores(app);
  const before = await contents(app.services.db);
  expect(before['task']?.length).toBeGreaterThanOrEqual(10_000);
  const whole = vi.spyOn(reads, 'tasksOfChore');
  const { db } = app.services;
  const read = watchedReads(db);
  db.close({ disableAutoOpen: false });
  await db.open();
  await mendChores(app);
  expect(read).toEqual(expect.arrayContaining(['chore query', 'task get 200']));
  expect(read.filter((one) => one.startsWith('task'))).toEqual(['task get 200']);
  expect(whole).not.toHaveBeenCalled();
  expect(await contents(db)).toEqual(before);
});

function watchedReads(db: Database): readonly string[] {
  const read: string[] = [];
  const noted = <A, R>(what: (asked: A) => string, does: (asked: A) => R) => {
    return (asked: A): R => {
      read.push(what(asked));
      return does(asked);
    };
  };
  db.use({
    stack: 'dbcore',
    name: 'watch',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const query = noted(() => `${name} query`, table.query);
        const getMany = noted<DBCoreGetManyRequest, Promise<unknown[]>>(
          ({ keys }) => `${name} get ${keys.length}`,
          table.getMany,
        );
        return { ...table, query, getMany };
      },
    }),
  });
  return read;
}

/** Half of each kind, with forty-nine closed turns each behind them. */
async function manyChores(app: App): Promise<void> {
  const next = parseLocalDate('2026-12-01') as LocalDate;
  const chores = Array.from({ length: 200 }, (_, i) => ({
    title: `Chore ${i}`,
    kind: 'paperwork' as const,
    rule: i % 2 ? oil : monthly,
    next,
  }));
  await addChores(app, chores, { together: 'many' });
  const ids = await app.services.db.table('chore').toCollection().primaryKeys();
  const past = ids.flatMap((chore) =>
    Array.from({ length: 49 }, (_, n) =>
      change('task', asId<'task'>(`${chore}-${n}`), {
        title: 'Then',
        status: { is: 'done', at: n, minutes: null },
        madeBy: { is: 'chore', chore: String(chore), period: `${n}`, rule: null, lastDone: null },
      }),
    ),
  );
  await write(app, ...past);
}
