import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atStake } from '../../../src/domain/at-stake.ts';
import { change } from '../../../src/domain/change/change.ts';
import { ladderNames } from '../../../src/domain/ladder/ladder.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { rungs } from '../../../src/domain/record/job.ts';
import { isInHand, type Task } from '../../../src/domain/record/task.ts';
import type { App } from '../../../src/state/app.ts';
import { createAtStakeStore, paidItem } from '../../../src/state/customers/at-stake-store.ts';
import { moveJob, startJob } from '../../../src/state/jobs/job-moves.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { anyTasks } from '../../support/arbitrary-records.ts';
import { openApp, stateOf, undoLast, write } from '../../support/whole-app.ts';

test('read by lane it is what the whole table would say', async () => {
  await fc.assert(
    fc.asyncProperty(anyTasks, async (tasks) => {
      const app = await openApp();
      await write(app, ...tasks.map(({ id, ...set }) => change('task', id, set)));
      const state = await stateOf(createAtStakeStore(app), ({ ready }) => ready);
      const whole = atStake(await allRecords(app.services.db, 'task'), []);
      expect(state.money).toEqual(whole.money);
      expect(ids(state.promises)).toEqual(ids(whole.promises));
      expect(ids(state.waiting)).toEqual(ids(whole.waiting));
      await app.services.db.delete();
    }),
    { numRuns: 40 },
  );
});

test('knows whose money it is, and follows what changes', async () => {
  const app = await openApp();
  const ana = asId<'customer'>('ana');
  const bill = asId<'task'>('bill');
  await write(
    app,
    change('customer', ana, { name: 'Ana' }),
    change('task', bill, {
      title: 'Invoice 1',
      kind: 'chase-message',
      customer: ana,
      money: { amount: 4210, currency: 'GBP', since: null },
    }),
    change('job', asId<'job'>('roof'), {
      title: 'Roof',
      rung: 'chase',
      amount: { amount: 99, currency: 'GBP', since: null },
    }),
  );
  const store = createAtStakeStore(app);
  const stop = store.start();
  const { money, customers } = await stateOf(store, ({ ready }) => ready);
  expect(money.map(({ currency, total }) => [currency, total])).toEqual([['GBP', 4309]]);
  expect(customers.get(ana)?.name).toBe('Ana');
  await write(app, change('task', bill, { status: { is: 'done', at: 1, minutes: null } }));
  await stateOf(store, (state) => state.money[0]?.total === 99);
  stop();
});

const anyJobs = fc.array(
  fc.record({
    ladder: fc.constantFrom(...ladderNames),
    begun: fc.constantFrom(...rungs),
    moved: fc.constantFrom(...rungs),
    amount: fc.integer({ min: 1, max: 99_999_999 }),
    currency: fc.constantFrom('GBP', 'EUR', 'NOK'),
  }),
  { minLength: 1, maxLength: 5 },
);

test('over any deck, each sum is what was billed and not paid, to the penny', async () => {
  await fc.assert(
    fc.asyncProperty(anyJobs, anyTasks, async (jobs, tasks) => {
      const app = await openApp();
      const unattached = tasks.map(({ id, ...set }) => change('task', id, { ...set, job: null }));
      await write(app, ...unattached);
      await begin(app, jobs);
      const { money } = await shown(app);
      const owed = (await allRecords(app.services.db, 'job')).filter(
        ({ rung, paid }) => (rung === 'invoice' || rung === 'chase') && paid === null,
      );
      const alone = atStake(tasks, []).money;
      for (const currency of ['GBP', 'EUR', 'NOK']) {
        const billed = owed.filter(({ amount }) => amount?.currency === currency);
        const want =
          billed.reduce((sum, { amount }) => sum + (amount?.amount ?? 0), 0) +
          (alone.find((sum) => sum.currency === currency)?.total ?? 0);
        expect(money.find((sum) => sum.currency === currency)?.total ?? 0).toBe(want);
      }
      await app.services.db.delete();
    }),
    { numRuns: 15 },
  );
});

test('paid from here, row by row, leaves nothing waiting and nobody chased', async () => {
  await fc.assert(
    fc.asyncProperty(anyJobs, anyTasks, async (jobs, tasks) => {
      const app = await openApp();
      await write(app, ...tasks.map(({ id, ...set }) => change('task', id, set)));
      await begin(app, jobs);
      const before = (await shown(app)).money;
      for (const item of before.flatMap((sum) => sum.items)) {
        const was = (await shown(app)).money;
        expect(await paidItem(app, item)).toBe(true);
        await undoLast(app);
        expect((await shown(app)).money).toEqual(was);
        await paidItem(app, item);
      }
      expect((await shown(app)).money).toEqual([]);
      const left = (await allRecords(app.services.db, 'task')).filter(isInHand);
      const rungsLeft = left.map(({ madeBy }) => (madeBy.is === 'ladder' ? madeBy.rung : ''));
      expect(rungsLeft).not.toContain('chase');
      await app.services.db.delete();
    }),
    { numRuns: 15 },
  );
});

async function begin(
  app: App,
  jobs: typeof anyJobs extends fc.Arbitrary<infer J> ? J : never,
): Promise<void> {
  for (const { ladder, begun, moved, amount, currency } of jobs) {
    const money = { amount, currency, since: null };
    const given = { title: 'Roof', customer: null, due: null, ladder, rung: begun, amount: money };
    const id = await startJob(app, given);
    if (id) await moveJob(app, id, moved);
  }
}

function shown(app: App) {
  return stateOf(createAtStakeStore(app), ({ ready }) => ready);
}

function ids(tasks: readonly Task[]): readonly string[] {
  return tasks.map((task) => task.id);
}
