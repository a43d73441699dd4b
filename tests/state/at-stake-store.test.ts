import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atStake } from '../../src/domain/at-stake.ts';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { Task } from '../../src/domain/record/task.ts';
import { createAtStakeStore } from '../../src/state/at-stake-store.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { anyTasks } from '../support/arbitrary-records.ts';
import { openApp, stateOf, write } from '../support/whole-app.ts';

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

function ids(tasks: readonly Task[]): readonly string[] {
  return tasks.map((task) => task.id);
}
