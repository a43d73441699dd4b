import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { mostShown } from '../../../src/domain/catch-up/catch-up.ts';
import { type Change, change } from '../../../src/domain/change/change.ts';
import { asId, type TaskId } from '../../../src/domain/record/id.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import type { App } from '../../../src/state/app.ts';
import { createCatchUpMoves } from '../../../src/state/catch-up/catch-up-moves.ts';
import {
  type CatchUpStore,
  createCatchUpStore,
  type Found,
} from '../../../src/state/catch-up/catch-up-store.ts';
import { startJob } from '../../../src/state/jobs/job-moves.ts';
import { metaKeys } from '../../../src/state/round/deck.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { catchUpWords } from '../../../src/text/en-catch-up.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import {
  type Away,
  comeBack as comeBackTo,
  dueOn,
  leftAt,
  oldDeck,
  oldTask,
  openAgain as openOnceMore,
  until,
} from '../../support/away.ts';
import { openApp, undoLast, write } from '../../support/whole-app.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function comeBack(time: string, ...changes: readonly Change[]): Promise<Away> {
  return stopping(await comeBackTo(time, changes));
}

async function openAgain(name: string, time: string): Promise<App> {
  return stopping(await openOnceMore(name, time)).app;
}

function stopping(away: Away): Away {
  stops.push(away.stop);
  return away;
}

function open(app: App): CatchUpStore {
  const store = createCatchUpStore(app, catchUpWords.fellTitle);
  stops.push(store.start());
  return store;
}

function found(store: CatchUpStore, fits: (found: Found) => boolean = () => true): Promise<Found> {
  return until(() => {
    const state = store.getState();
    return state.found !== null && fits(state.found) && state.found;
  });
}

async function tasksOf({ services }: App): Promise<ReadonlyMap<TaskId, Task>> {
  return new Map((await allRecords(services.db, 'task')).map((one) => [one.id, one]));
}

const moves = (app: App) => createCatchUpMoves(app, catchUpWords.several);

describe('coming back', () => {
  test.each(['2026-11-25T10:10', '2026-11-27T10:10'])('by %s: silence', async (time) => {
    const { app } = await comeBack(time, ...oldDeck);
    expect(app.absence.getState().back).toBeNull();
  });

  test('after sixteen days: what matters first, the rest in two lots', async () => {
    const { app } = await comeBack('2026-12-10T10:10', ...oldDeck);
    expect(app.absence.getState().back).toMatchObject({ days: 16, shown: false });
    const { catchUp } = await found(open(app));
    expect(catchUp.matter.map(({ id }) => id).sort()).toEqual(['bill', 'p1', 'p2']);
    expect(catchUp.round?.cards).toHaveLength(3);
    expect([catchUp.canWait.length, catchUp.probablyOver.length]).toEqual([20, 12]);
  });

  test('to fewer than three that lay there: the usual Now', async () => {
    const { app } = await comeBack('2026-12-10T10:10', ...oldDeck.slice(0, 2));
    const store = open(app);
    await until(() => store.getState().over);
    await until(() => app.absence.getState().back === null);
    expect(await app.services.reader.meta(metaKeys.catchUp)).toBeUndefined();
  });

  test('with nothing to catch up: said once, and written no more', async () => {
    const { app } = await comeBack('2026-12-10T10:10', ...oldDeck.slice(0, 2));
    let written = 0;
    const act: App['act'] = (action) => {
      written++;
      return app.act(action);
    };
    const store = open({ ...app, act });
    await until(() => store.getState().over);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(written).toBe(1);
  });

  test('on a holiday: nobody is called', async () => {
    const ana = asId<'customer'>('ana');
    const { app } = await comeBack(
      '2026-12-25T10:10',
      ...oldDeck,
      oldTask('call', { kind: 'call', customer: ana, ...dueOn('promise', '2026-11-27') }),
      change('customer', ana, { name: 'Ana' }),
    );
    const holidays = { country: 'GB', days: { '2026-12-25': 'Christmas Day' } };
    await app.act({ changes: [], local: { meta: { [metaKeys.holidays]: holidays } } });
    const { catchUp } = await found(open(app));
    expect(catchUp.round?.cards.find(({ task }) => task === 'call')?.face).toBe('write');
  });

  test('bills without a sum, a promise whose day is gone and who asked: they matter, the promise first', async () => {
    const ana = asId<'customer'>('ana');
    const { app } = await comeBack(
      '2027-01-03T10:10',
      oldTask('visit-bill', { madeBy: { is: 'visit', visit: 'v' } }),
      oldTask('job-bill', { madeBy: { is: 'ladder', job: 'j', rung: 'invoice', step: 'bill' } }),
      oldTask('asked', { kind: 'call', customer: ana }),
      oldTask('word', { kind: 'preparation', ...dueOn('promise', '2026-11-27') }),
      oldTask('rich', {
        kind: 'chase-message',
        money: { amount: 900_000, currency: 'GBP', since: null },
      }),
      change('customer', ana, { name: 'Ana' }),
      ...Array.from({ length: 12 }, (_, i) => oldTask(`over-${i}`, dueOn('wish', '2026-11-25'))),
    );
    const back = await found(open(app));
    const matter = ['asked', 'job-bill', 'rich', 'visit-bill', 'word'];
    expect(back.catchUp.matter.map(({ id }) => id).sort()).toEqual(matter);
    expect(back.catchUp.matter[0]?.id).toBe('word');
    await moves(app).keepOnly(back);
    const rests = [...(await tasksOf(app)).values()].filter(({ when }) => when.someday);
    expect(rests.map(({ id }) => id).some((id) => matter.includes(id))).toBe(false);
    expect(rests).toHaveLength(12);
  });

  test('and closing the app again: it goes on, and counts the same days', async () => {
    const { app, name } = await comeBack('2026-12-10T10:10', ...oldDeck);
    const store = open(app);
    await found(store, ({ kept }) => kept.shown);
    await moves(app).thisWeek(await found(store));
    const again = await openAgain(name, '2026-12-11T07:00');
    const { kept, catchUp } = await found(open(again));
    expect([kept.days, catchUp.matter.length, catchUp.canWait.length]).toEqual([16, 3, 0]);
  });

  test('in the middle of sorting: the same card', async () => {
    const { app, name } = await comeBack('2026-12-10T10:10', ...oldDeck);
    const store = open(app);
    const { catchUp } = await found(store);
    const cards = [...catchUp.probablyOver, ...catchUp.canWait].slice(0, mostShown);
    await store.sort(cards.map(({ id }) => id));
    const again = await openAgain(name, '2026-12-10T10:30');
    expect(again.absence.getState().back?.cards).toEqual(cards.map(({ id }) => id));
  });

  test('a card that is decided goes at once, before all is read again; Undo brings it back', async () => {
    const { app } = await comeBack('2026-12-10T10:10', ...oldDeck);
    const store = open(app);
    const [first] = (await found(store)).catchUp.canWait;
    if (!first) throw new Error('nothing can wait');
    const isThere = ({ catchUp }: Found) => catchUp.canWait.some(({ id }) => id === first.id);
    expect(await moves(app).someday(first.id)).toBe(true);
    store.decided(first.id);
    const now = store.getState().found as Found;
    expect([isThere(now), now.catchUp.canWait.length]).toEqual([false, 19]);
    await undoLast(app);
    await found(store, isThere);
  });

  test('not now: it comes back once, on the next day, and then no more', async () => {
    const { app, name } = await comeBack('2026-12-10T10:10', ...oldDeck);
    const store = open(app);
    await found(store);
    await store.notNow();
    expect(app.absence.getState().back).toBeNull();
    expect((await openAgain(name, '2026-12-10T11:00')).absence.getState().back).toBeNull();
    expect((await openAgain(name, '2026-12-10T23:50')).absence.getState().back).toBeNull();
    const once = open(await openAgain(name, '2026-12-11T07:00'));
    await found(once);
    await once.notNow();
    expect((await openAgain(name, '2026-12-12T18:00')).absence.getState().back).toBeNull();
  });

  test('its round done, what can wait does not ask again', async () => {
    const { app, name } = await comeBack('2026-12-10T10:10', ...oldDeck);
    const store = open(app);
    const { catchUp } = await found(store);
    await store.begun();
    for (const { id } of catchUp.matter) await moves(app).letGo(id);
    await until(() => store.getState().over);
    await until(() => app.absence.getState().back === null);
    expect((await openAgain(name, '2026-12-10T18:00')).absence.getState().back).toBeNull();
  });

  test('to a page that lay in the background: closing it says nothing of its owner', async () => {
    let hide: () => void = () => undefined;
    const away = await comeBackTo('2026-11-25T10:10', oldDeck);
    away.stop();
    const { name } = away;
    let now = momentAt('2026-11-25T10:10');
    const onHide = (listener: () => void) => {
      hide = listener;
      return () => undefined;
    };
    const app = await openApp({ name, platform: { now: () => now, onHide } });
    stops.push(app.absence.start());
    const seen = async () => await app.services.reader.meta(metaKeys.seen);
    await until(async () => String(await seen()) === String(now.instant));
    now = momentAt('2026-11-26T10:10');
    hide();
    await until(async () => String(await seen()) === String(now.instant));
    now = momentAt('2026-12-12T10:10');
    hide();
    const again = await openAgain(name, '2026-12-12T10:10');
    expect(again.absence.getState().back).toMatchObject({ days: 16 });
  });

  test('by a clock that runs a year ahead: gone when it is right again', async () => {
    const { name } = await comeBack('2027-11-20T10:10', ...oldDeck);
    const right = await openAgain(name, '2026-11-25T10:10');
    expect(right.absence.getState().back).toBeNull();
  });
});

describe('one tap for many', () => {
  const taps = {
    thisWeek: 'Moved: What can wait, over this week',
    toSomeday: 'Someday: What is probably over',
    keepOnly: 'Someday: All that can rest',
  } as const;

  test.each(['thisWeek', 'toSomeday', 'keepOnly'] as const)(
    '%s is one move, and Undo brings every task back exactly',
    async (tap) => {
      const { app } = await comeBack('2026-12-10T10:10', ...oldDeck);
      const before = await tasksOf(app);
      const count = await app.services.db.moves.count();
      await moves(app)[tap](await found(open(app)));
      expect(app.toasts.getState().toast?.text).toBe(taps[tap]);
      expect(await app.services.db.moves.count()).toBe(count + 1);
      expect(await tasksOf(app)).not.toEqual(before);
      await undoLast(app);
      expect(await tasksOf(app)).toEqual(before);
    },
  );

  test('the week does not begin with all of them', async () => {
    const { app } = await comeBack('2026-12-10T10:10', ...oldDeck);
    await moves(app).thisWeek(await found(open(app)));
    const days = [...(await tasksOf(app)).values()].flatMap(({ when }) => when.notBefore ?? []);
    const perDay = new Map<string, number>();
    for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    expect(days).toHaveLength(20);
    expect([...perDay.values()]).toEqual([4, 4, 4, 4, 4]);
  });

  test('what was moved meanwhile stays as it was left', async () => {
    const { app } = await comeBack('2026-12-10T10:10', ...oldDeck);
    const seen = await found(open(app));
    await write(app, change('task', asId<'task'>('wait-1'), { touched: leftAt.instant + 1 }));
    await moves(app).keepOnly(seen);
    const tasks = await tasksOf(app);
    expect(tasks.get(asId<'task'>('wait-1'))?.when.someday).toBe(false);
    expect(tasks.get(asId<'task'>('wait-2'))?.when.someday).toBe(true);
  });
});

test('letting a job’s task go lets the job go with it', async () => {
  const { app } = await comeBack('2026-12-10T10:10', ...oldDeck);
  const given = {
    title: 'Roof',
    customer: null,
    due: null,
    ladder: 'trade',
    amount: null,
  } as const;
  await startJob(app, { ...given, rung: 'quote' });
  const [made] = [...(await tasksOf(app)).values()].filter(({ madeBy }) => madeBy.is === 'ladder');
  if (!made) throw new Error('the job made no task');
  await moves(app).letGo(made.id);
  const [job] = await allRecords(app.services.db, 'job');
  expect(job?.rung).toBe('closed');
  await undoLast(app);
  expect((await tasksOf(app)).get(made.id)).toEqual(made);
});
