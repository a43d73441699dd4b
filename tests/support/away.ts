/** A deck that was left on Tuesday 24 November 2026, and the app opened again on a later day. */
import { type Change, change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Due, Task } from '../../src/domain/record/task.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import type { App } from '../../src/state/app.ts';
import { metaKeys } from '../../src/state/round/deck.ts';
import { beginOpened } from '../../src/state/round/resume.ts';
import { momentAt } from './arbitrary-records.ts';
import { type AppOptions, openApp, write } from './whole-app.ts';

export const leftAt = momentAt('2026-11-24T10:10');

export type Away = {
  /** Of the database. */
  readonly name: string;
  readonly app: App;
  readonly stop: () => void;
};

export async function comeBack(
  time: string,
  changes: readonly Change[],
  options: AppOptions = {},
): Promise<Away> {
  const name = `away-${crypto.randomUUID()}`;
  const before = await openApp({ name, platform: { now: () => leftAt } });
  await write(before, ...changes);
  const stop = before.absence.start();
  await until(async () => (await before.services.reader.meta(metaKeys.seen)) !== undefined);
  stop();
  return await openAgain(name, time, options);
}

export async function openAgain(
  name: string,
  time: string,
  options: AppOptions = {},
): Promise<Away> {
  const now = momentAt(time);
  const app = await openApp({ ...options, name, platform: { now: () => now } });
  await beginOpened(app);
  return { name, app, stop: app.absence.start() };
}

export async function until<T>(
  read: () => T | false | undefined | Promise<T | false | undefined>,
): Promise<T> {
  for (let tries = 0; tries < 400; tries++) {
    const value = await read();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('it never came to that');
}

export function oldTask(id: string, set: Partial<Omit<Task, 'id'>> = {}): Change {
  const { instant } = leftAt;
  const fresh = { title: id, kind: 'other', created: instant, touched: instant } as const;
  return change('task', asId<'task'>(id), { ...fresh, ...set });
}

export function dueOn(is: Due['is'], on: string): Partial<Task> {
  const date = on as LocalDate;
  return { when: { notBefore: null, due: { is, on: date, time: '' }, someday: false } };
}

/** Two promises, a bill, twenty things that can wait and twelve that are probably over by 10 December. */
export const oldDeck = [
  oldTask('p1', dueOn('promise', '2026-11-27')),
  oldTask('p2', dueOn('promise', '2026-12-01')),
  oldTask('bill', {
    kind: 'chase-message',
    money: { amount: 124_000, currency: 'GBP', since: null },
  }),
  ...Array.from({ length: 20 }, (_, i) => oldTask(`wait-${i}`)),
  ...Array.from({ length: 12 }, (_, i) => oldTask(`over-${i}`, dueOn('wish', '2026-11-25'))),
];
