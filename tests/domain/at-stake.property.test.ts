import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atStake } from '../../src/domain/at-stake.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Job } from '../../src/domain/record/job.ts';
import { blank } from '../../src/domain/record/record.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import { anyTasks, taskWith } from '../support/arbitrary-records.ts';

const since = '2026-11-14' as LocalDate;

test('each total is the sum of its own records, which are all of its currency', () => {
  fc.assert(
    fc.property(anyTasks, (tasks) => {
      for (const sum of atStake(tasks, []).money) {
        const amounts = sum.items.map((item) => item.money.amount);
        expect(amounts.reduce((a, b) => a + b, 0)).toBe(sum.total);
        expect(sum.items.every((item) => item.money.currency === sum.currency)).toBe(true);
      }
    }),
  );
});

test('only what is in hand counts, and each record once', () => {
  fc.assert(
    fc.property(anyTasks, (tasks) => {
      const stake = atStake([...tasks, ...tasks], []);
      const owed = stake.money.flatMap((sum) => sum.items);
      const shown = [...stake.promises, ...stake.waiting];
      for (const list of [owed, stake.promises, stake.waiting]) {
        expect(new Set<unknown>(list).size).toBe(list.length);
      }
      for (const task of shown) expect(['open', 'waiting']).toContain(task.status.is);
      const wanted = tasks.filter(
        (task) =>
          ['open', 'waiting'].includes(task.status.is) &&
          task.money !== null &&
          (task.money.since !== null || task.kind.startsWith('chase-')),
      );
      expect(owed.map((item) => item.money.amount).sort()).toEqual(
        wanted.map((task) => task.money?.amount).sort(),
      );
    }),
  );
});

test('promises come soonest first; whoever answers some day comes after every date', () => {
  fc.assert(
    fc.property(anyTasks, (tasks) => {
      const { promises, waiting } = atStake(tasks, []);
      const dates = promises.map(({ when }) => `${when.due?.on}T${when.due?.time || '24:00'}`);
      expect(dates).toEqual([...dates].sort());
      const back = waiting.map(({ status }) => (status.is === 'waiting' && status.until) || '9999');
      expect(back).toEqual([...back].sort());
    }),
  );
});

test('a quoted price is not money waiting; a chase is', () => {
  const money = { amount: 12_345, currency: 'GBP', since: null };
  expect(atStake([taskWith({ kind: 'small-quote', money })], []).money).toEqual([]);
  expect(atStake([taskWith({ kind: 'chase-call', money })], []).money[0]?.total).toBe(12_345);
  const owed = taskWith({ kind: 'other', money: { ...money, since } });
  expect(atStake([owed], []).money[0]?.total).toBe(12_345);
});

test('a job and the task that chases it are the same money', () => {
  const amount = { amount: 5000, currency: 'GBP', since };
  const job = jobWith({ rung: 'chase', amount });
  const chase = taskWith({ kind: 'chase-message', job: job.id, money: amount });
  const [sum, ...others] = atStake([chase], [job]).money;
  expect(others).toEqual([]);
  expect(sum?.total).toBe(5000);
  expect(sum?.items.map((item) => item.is)).toEqual(['job']);
});

test.each([
  ['paid', { paid: since }, 0],
  ['still a quote', { rung: 'quote' }, 0],
  ['closed', { rung: 'closed' }, 0],
  ['deleted', { deleted: true }, 0],
  ['billed', {}, 5000],
] as const)('a job that is %s', (_, set, total) => {
  const amount = { amount: 5000, currency: 'GBP', since: null };
  const { money } = atStake([], [jobWith({ rung: 'invoice', amount, ...set })]);
  expect(money[0]?.total ?? 0).toBe(total);
});

function jobWith(set: Partial<Job>): Job {
  return { ...blank('job', asId<'job'>('j1')), ...set };
}
