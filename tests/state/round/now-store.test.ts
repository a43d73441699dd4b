import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { Task } from '../../../src/domain/record/task.ts';
import { momentAt } from '../../support/arbitrary-records.ts';
import { openApp, write } from '../../support/whole-app.ts';

async function openAt(time: string) {
  let now = momentAt(time);
  const app = await openApp({ platform: { now: () => now } });
  const turnTo = (next: string) => {
    now = momentAt(next);
    app.now.tick();
  };
  return { app, turnTo };
}

function task(id: string, set: Partial<Omit<Task, 'id'>> = {}) {
  return change('task', asId<'task'>(id), {
    title: id,
    kind: 'order',
    created: 1,
    touched: 1,
    ...set,
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(holds()).toBe(true);
}

describe('the clock moves on with nothing written', () => {
  test('a waiting task is dealt when its hour has come', async () => {
    const { app, turnTo } = await openAt('2026-11-24T10:10');
    const until10 = momentAt('2026-11-24T10:30').local;
    await write(app, task('a', { status: { is: 'waiting', until: until10, on: 'Ana' } }));
    const stop = app.now.start();
    await until(() => app.now.getState().ready);
    expect(app.now.getState().round.is).toBe('nothing');
    turnTo('2026-11-24T10:31');
    await until(() => app.now.getState().round.is === 'dealt');
    stop();
  });

  test('a visit comes near, is under way, and is over', async () => {
    const { app, turnTo } = await openAt('2026-11-24T10:10');
    const at = (time: string) => momentAt(time).instant;
    const time = { start: at('2026-11-24T10:30'), end: at('2026-11-24T11:00') };
    await write(app, change('visit', asId<'visit'>('v'), { title: 'Boiler', time }));
    const stop = app.now.start();
    const around = () => app.now.getState().visitsNow;
    await until(() => around().next?.title === 'Boiler');
    expect(app.now.getState().gap).toBe(15);
    turnTo('2026-11-24T10:31');
    await until(() => around().next === null && around().underWay.length === 1);
    expect(app.now.getState().gap).toBe(5);
    turnTo('2026-11-24T11:00');
    await until(() => around().underWay.length === 0 && around().passed?.title === 'Boiler');
    stop();
  });
});

test('a deck that does not fill the gap is read wider, but never whole', async () => {
  const { app } = await openAt('2026-11-24T10:10');
  const large = { kind: 'errand', minutes: 60 } as const;
  await write(app, ...Array.from({ length: 1000 }, (_, i) => task(`t${i}`, large)));
  app.now.chooseGap(2);
  const stop = app.now.start();
  await until(() => app.now.getState().tasks.size > 100);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(app.now.getState().tasks.size).toBeLessThan(900);
  stop();
});
