import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atStake, type MoneySum } from '../../src/domain/at-stake.ts';
import { owedBy } from '../../src/domain/customer-money.ts';
import type { CustomerId } from '../../src/domain/record/id.ts';
import { customerId } from '../support/arbitraries.ts';
import { anyHanging } from '../support/arbitrary-customers.ts';

const people = ['ana', 'tom', 'eva'].map(customerId);

/** What a customer's page reads: theirs, and the jobs of their tasks. */
function pageOf(id: CustomerId, { tasks, jobs }: Parameters<typeof allOf>[0]): readonly MoneySum[] {
  const theirs = tasks.filter(({ customer }) => customer === id);
  const named = new Set(theirs.map(({ job }) => job));
  const read = jobs.filter((job) => job.customer === id || named.has(job.id));
  return owedBy(new Set([id]), theirs, read);
}

function allOf({
  tasks,
  jobs,
}: Pick<typeof anyDeck extends fc.Arbitrary<infer H> ? H : never, 'tasks' | 'jobs'>) {
  return atStake(tasks, jobs).money;
}

const anyDeck = anyHanging(people, 8);

test('all pages and what is nobody’s come to the sums at stake, to the cent', () => {
  fc.assert(
    fc.property(anyDeck, (deck) => {
      const nobodys = allOf(deck)
        .flatMap(({ items }) => items)
        .filter((item) => (item.is === 'task' ? item.task : item.job).customer === null);
      const pages = people.flatMap((id) => pageOf(id, deck));
      for (const { currency, total, items } of allOf(deck)) {
        const parts = [
          ...pages.filter((sum) => sum.currency === currency).map((sum) => sum.total),
          ...nobodys
            .filter(({ money }) => money.currency === currency)
            .map(({ money }) => money.amount),
        ];
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        const shown = pages.filter((sum) => sum.currency === currency).flatMap((sum) => sum.items);
        expect(
          new Set(shown.map((item) => (item.is === 'task' ? item.task.id : item.job.id))).size,
        ).toBe(shown.length);
        expect(shown.length).toBeLessThanOrEqual(items.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('each sum of a page is the sum of the records it opens', () => {
  fc.assert(
    fc.property(anyDeck, (deck) => {
      for (const sum of people.flatMap((id) => pageOf(id, deck))) {
        expect(sum.items.length).toBeGreaterThan(0);
        expect(sum.items.reduce((total, { money }) => total + money.amount, 0)).toBe(sum.total);
        expect(sum.items.every(({ money }) => money.currency === sum.currency)).toBe(true);
      }
    }),
  );
});
