import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, change } from '../../../src/domain/change/change.ts';
import type { Hanging } from '../../../src/domain/customer-merge.ts';
import type { Customer } from '../../../src/domain/record/customer.ts';
import { asId } from '../../../src/domain/record/id.ts';
import { type RecordKind, recordKinds } from '../../../src/domain/record/record.ts';
import type { App } from '../../../src/state/app.ts';
import { createAtStakeStore } from '../../../src/state/customers/at-stake-store.ts';
import { mergeInto } from '../../../src/state/customers/customer-moves.ts';
import { createCustomerStore } from '../../../src/state/customers/customer-store.ts';
import { createCustomersStore } from '../../../src/state/customers/customers-store.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { customerId } from '../../support/arbitraries.ts';
import { anyCustomer, anyHanging } from '../../support/arbitrary-customers.ts';
import { openApp, stateOf, write } from '../../support/whole-app.ts';

const [ana, tom, eva] = [customerId('ana'), customerId('tom'), customerId('eva')];
const page = (app: App, id = ana) => stateOf(createCustomerStore(app, id), ({ ready }) => ready);

test('one Undo brings all of both back; nothing hangs on the other meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(anyCustomer(ana), anyCustomer(tom)),
      anyHanging([ana, tom, eva]),
      async (both, hanging) => {
        const app = await openApp();
        await write(app, ...both.map(customerChange), ...changesOf(hanging));
        const before = await everything(app);
        expect(await mergeInto(app, ana, tom)).toBe(true);
        const merged = await everything(app);
        const left = [...merged.task, ...merged.job, ...merged.visit].filter(
          (one) => (one as Customer & { customer?: string }).customer === tom,
        );
        expect(left).toEqual([]);
        expect(
          [...merged.note, ...merged.attachment].filter(
            (one) => (one as { about?: { customer?: string } }).about?.customer === tom,
          ),
        ).toEqual([]);
        expect(Object.values(merged).map((all) => all.length)).toEqual(
          Object.values(before).map((all) => all.length),
        );
        app.toasts.dismiss();
        expect(await mergeInto(app, ana, tom)).toBe(true);
        expect(app.toasts.getState().toast).toBeNull();
        expect(await everything(app)).toEqual(merged);
        const [move] = await app.services.db.moves.toArray();
        await app.undo(move?.m ?? '');
        expect(await everything(app)).toEqual(before);
        app.services.db.close();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('what another device writes to the merged one meanwhile is on the page of the one that stays', async () => {
  const app = await withBoth();
  await mergeInto(app, ana, tom);
  await write(
    app,
    change('note', asId<'note'>('n1'), {
      about: { customer: tom, job: null, task: null },
      text: 'Rang',
      at: 5,
    }),
    change('task', asId<'task'>('t1'), { title: 'Ring back', customer: tom }),
  );
  const state = await page(app);
  expect(state.timeline.map(({ is }) => is)).toEqual(['note']);
  expect(state.tasks.map(({ id }) => id)).toEqual(['t1']);
  expect((await page(app, tom)).stays?.id).toBe('ana');
  await mergeInto(app, ana, tom);
  expect((await allRecords(app.services.db, 'task'))[0]?.customer).toBe('ana');
});

test('at two removes too, and in the chain that import leaves', async () => {
  const app = await withBoth();
  await write(app, change('customer', eva, { name: 'Eva', mergedInto: tom }));
  await write(app, change('task', asId<'task'>('t1'), { title: 'Ring', customer: eva }));
  await mergeInto(app, ana, tom);
  expect((await page(app)).tasks.map(({ id }) => id)).toEqual(['t1']);
  expect((await page(app, eva)).stays?.id).toBe('ana');
});

test('merged both ways round on two devices, one of them is still there, with all of both', async () => {
  const app = await withBoth();
  await write(
    app,
    change('customer', ana, { mergedInto: tom }),
    change('customer', tom, { mergedInto: ana }),
    change('task', asId<'task'>('t1'), { title: 'A', customer: ana }),
    change('task', asId<'task'>('t2'), { title: 'B', customer: tom }),
  );
  const { shown } = await stateOf(createCustomersStore(app), ({ ready }) => ready);
  expect(shown.map(({ id }) => id)).toEqual(['ana']);
  const state = await page(app);
  expect(state.stays).toBeNull();
  expect(state.tasks.map(({ id }) => id).sort()).toEqual(['t1', 't2']);
  expect((await page(app, tom)).stays?.id).toBe('ana');
});

test('a memo of a task that got its customer afterwards is on the page', async () => {
  const app = await withBoth();
  const task = asId<'task'>('t1');
  const about = { customer: null, job: null, task };
  await write(
    app,
    change('task', task, { title: 'Captured', customer: ana }),
    change('attachment', asId<'attachment'>('a1'), { about, media: 'audio', at: 2 }),
    change('note', asId<'note'>('n1'), { about, text: 'Said on the phone', at: 1 }),
  );
  expect((await page(app)).timeline.map(({ is }) => is)).toEqual(['medium', 'note']);
});

test('the pages together show what At stake shows, also for a task whose job is billed to another', async () => {
  const app = await withBoth();
  const money = { amount: 84_000, currency: 'EUR', since: null };
  const job = asId<'job'>('j1');
  await write(
    app,
    change('job', job, { title: 'Roof', customer: tom, rung: 'chase', amount: money }),
    change('task', asId<'task'>('t1'), {
      title: 'Ask',
      kind: 'chase-call',
      customer: ana,
      job,
      money,
    }),
  );
  const whole = await stateOf(createAtStakeStore(app), ({ ready }) => ready);
  const parts = [await page(app, ana), await page(app, tom)].flatMap(({ owed }) => owed);
  expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(whole.money[0]?.total);
  expect(parts).toHaveLength(1);
});

async function withBoth(): Promise<App> {
  const app = await openApp();
  await write(
    app,
    change('customer', ana, { name: 'Ana' }),
    change('customer', tom, { name: 'A. Berg' }),
  );
  return app;
}

function customerChange({ id, ...set }: Customer): Change {
  return change('customer', id, set);
}

function changesOf({ tasks, jobs, visits, notes, attachments }: Hanging): readonly Change[] {
  return [
    ...tasks.map(({ id, ...set }) => change('task', id, set)),
    ...jobs.map(({ id, ...set }) => change('job', id, set)),
    ...visits.map(({ id, ...set }) => change('visit', id, set)),
    ...notes.map(({ id, ...set }) => change('note', id, set)),
    ...attachments.map(({ id, ...set }) => change('attachment', id, set)),
  ];
}

async function everything(app: App): Promise<{ readonly [K in RecordKind]: readonly unknown[] }> {
  const all = await Promise.all(
    recordKinds.map(async (kind) => [kind, await allRecords(app.services.db, kind)] as const),
  );
  return Object.fromEntries(all) as { readonly [K in RecordKind]: readonly unknown[] };
}
