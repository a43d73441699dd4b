import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { LocalDateTime } from '../../../src/domain/time.ts';
import type { App } from '../../../src/state/app.ts';
import { moveJob } from '../../../src/state/jobs/job-moves.ts';
import { sayVisit } from '../../../src/state/visits/visit-moves.ts';
import { createVisitsStore, visitDraft } from '../../../src/state/visits/visits-store.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { visitsWords } from '../../../src/text/en-visits.ts';
import { climbOn, everything, liveTaskOf, started } from '../../support/job-desk.ts';
import { openApp, stateOf, undoLast, write } from '../../support/whole-app.ts';

const ana = asId<'customer'>('ana');

test('days from today on, each from morning to evening, without what was called off', async () => {
  const app = await openApp();
  await write(
    app,
    change('customer', ana, { name: 'Ana' }),
    visit(app, 'evening', '2026-11-23T18:00'),
    visit(app, 'morning', '2026-11-23T08:00'),
    visit(app, 'tomorrow', '2026-11-24T09:00'),
    visit(app, 'yesterday', '2026-11-22T23:59'),
    visit(app, 'midnight', '2026-11-23T00:00'),
    change('visit', asId<'visit'>('tomorrow'), { customer: ana }),
    visit(app, 'off', '2026-11-24T10:00'),
    change('visit', asId<'visit'>('off'), { state: 'cancelled' }),
  );
  const state = await stateOf(createVisitsStore(app), (visits) => visits.ready);
  expect(daysOf(state.ahead)).toEqual([
    ['2026-11-23', 'midnight', 'morning', 'evening'],
    ['2026-11-24', 'tomorrow'],
  ]);
  expect(state.earlier).toBeNull();
  expect(state.customers.get(ana)?.name).toBe('Ana');
});

test('days gone come when asked for, newest first', async () => {
  const app = await openApp();
  await write(
    app,
    visit(app, 'a', '2026-11-20T09:00'),
    visit(app, 'b', '2026-11-22T09:00'),
    visit(app, 'c', '2026-11-22T15:00'),
    visit(app, 'today', '2026-11-23T09:00'),
  );
  const store = createVisitsStore(app);
  const stop = store.start();
  store.showEarlier();
  const state = await stateOf(store, ({ earlier }) => (earlier?.length ?? 0) > 0);
  expect(daysOf(state.earlier ?? [])).toEqual([
    ['2026-11-22', 'b', 'c'],
    ['2026-11-20', 'a'],
  ]);
  stop();
});

test('a visit by hand starts at the next full hour and is stored as instants', async () => {
  const app = await openApp();
  const store = createVisitsStore(app);
  const form = store.formFor(null);
  expect(form).toMatchObject({ start: '2026-11-23T15:00', minutes: 60, place: null });
  const start = form.start as LocalDateTime;
  const draft = visitDraft(null);
  app.drafts.keep(draft, { text: '', selection: [0, 0], extra: { path: '/visits' } });
  await app.drafts.flush();
  await store.save(null, { ...form, title: ' Boiler ', start, minutes: 90, place: '1 Quay' });
  const [saved] = await allRecords(app.services.db, 'visit');
  const begins = Date.parse('2026-11-23T15:00Z');
  expect(saved).toMatchObject({
    title: 'Boiler',
    place: '1 Quay',
    state: 'planned',
    time: { start: begins, end: begins + 90 * 60_000 },
  });
  expect(await app.drafts.read(draft)).toBeUndefined();
});

test('an edit changes the visit it was opened for and keeps an odd length', async () => {
  const app = await openApp();
  await write(app, visit(app, 'v', '2026-11-24T09:00', 50));
  const store = createVisitsStore(app);
  const [before] = await allRecords(app.services.db, 'visit');
  const form = store.formFor(before ?? null);
  expect(form).toMatchObject({ title: 'v', start: '2026-11-24T09:00', minutes: 50 });
  const start = '2026-11-25T10:30' as LocalDateTime;
  await store.save(asId<'visit'>('v'), { ...form, start, place: form.place ?? '' });
  const [after, ...others] = await allRecords(app.services.db, 'visit');
  expect(others).toEqual([]);
  expect(after?.time).toEqual({
    start: Date.parse('2026-11-25T10:30Z'),
    end: Date.parse('2026-11-25T11:20Z'),
  });
});

test('an edit of a visit that is gone says so and does not bring it back', async () => {
  const app = await openApp();
  await write(app, visit(app, 'v', '2026-11-24T09:00'));
  const store = createVisitsStore(app);
  const [before] = await allRecords(app.services.db, 'visit');
  const form = store.formFor(before ?? null);
  await write(app, change('visit', asId<'visit'>('v'), { deleted: true }));
  const start = '2026-11-25T10:30' as LocalDateTime;
  expect(await store.save(asId<'visit'>('v'), { ...form, start, place: '' })).toBe(false);
  expect(app.toasts.getState().toast?.text).toBe(app.words.gone);
  expect(await allRecords(app.services.db, 'visit')).toEqual([]);
});

test('an edit writes only what the owner changed', async () => {
  const app = await openApp();
  await write(app, visit(app, 'v', '2026-11-24T09:00'));
  const store = createVisitsStore(app);
  const [before] = await allRecords(app.services.db, 'visit');
  const began = store.formFor(before ?? null);
  await write(app, change('visit', asId<'visit'>('v'), { title: 'Moved in another window' }));
  const start = began.start as LocalDateTime;
  await store.save(asId<'visit'>('v'), { ...began, start, place: '', note: 'keys' }, began);
  const ops = await app.services.db.ops.toArray();
  expect(Object.keys(ops.at(-1)?.f ?? {})).toEqual(['note']);
  const [after] = await allRecords(app.services.db, 'visit');
  expect(after).toMatchObject({ title: 'Moved in another window', note: 'keys' });
});

test('given to another customer and another day at once, it says nothing to the job of the first', async () => {
  const app = await openApp();
  await write(
    app,
    change('customer', ana, { name: 'Ana' }),
    change('customer', asId<'customer'>('bob'), { name: 'Bob' }),
    visit(app, 'v', '2026-11-24T09:00'),
    change('visit', asId<'visit'>('v'), { customer: ana }),
  );
  const job = await started(app, { customer: ana, ladder: 'trade' });
  await moveJob(app, job, 'visit');
  const before = (await climbOn(app, job)).job;
  const store = createVisitsStore(app);
  const [planned] = await allRecords(app.services.db, 'visit');
  const began = store.formFor(planned ?? null);
  const start = '2026-11-26T09:00' as LocalDateTime;
  const customer = asId<'customer'>('bob');
  await store.save(asId<'visit'>('v'), { ...began, start, customer, place: '' }, began);
  expect((await climbOn(app, job)).job).toEqual(before);
});

test('a visit by hand is the day its customer’s job waited for: nobody is asked for one again', async () => {
  const app = await openApp();
  await write(app, change('customer', ana, { name: 'Ana' }));
  const job = await started(app, { customer: ana, ladder: 'trade' });
  await moveJob(app, job, 'visit');
  const before = await everything(app);
  expect((await liveTaskOf(app, job)).title).toBe('Agree a day: Roof');
  const store = createVisitsStore(app);
  const start = '2026-11-26T09:00' as LocalDateTime;
  await store.save(null, {
    ...store.formFor(null),
    title: 'Roof',
    customer: ana,
    start,
    place: '',
  });
  expect(await liveTaskOf(app, job)).toMatchObject({
    title: 'Confirm the visit: Roof',
    when: { notBefore: '2026-11-25T09:00' },
  });
  expect(await allRecords(app.services.db, 'visit')).toMatchObject([{ job, customer: ana }]);
  await undoLast(app);
  expect(await everything(app)).toEqual(before);
});

test('a visit called off leaves the list, and Undo brings it back', async () => {
  const app = await openApp();
  await write(app, visit(app, 'v', '2026-11-24T09:00'));
  const [planned] = await allRecords(app.services.db, 'visit');
  if (!planned) throw new Error('no visit');
  await sayVisit(app, planned.id, 'cancelled', { title: 'v', titles: visitsWords.titles });
  expect(app.toasts.getState().toast?.text).toBe('Cancelled: v');
  expect((await stateOf(createVisitsStore(app), ({ ready }) => ready)).ahead).toEqual([]);
  await undoLast(app);
  const { ahead } = await stateOf(createVisitsStore(app), ({ ready }) => ready);
  expect(daysOf(ahead)).toEqual([['2026-11-24', 'v']]);
});

type Days = readonly {
  readonly date: string;
  readonly visits: readonly { readonly id: string }[];
}[];

function daysOf(days: Days): readonly (readonly string[])[] {
  return days.map(({ date, visits }) => [date, ...visits.map((one) => one.id)]);
}

function visit(app: App, id: string, start: string, minutes = 60) {
  const begins = app.services.platform.instantOf(start as LocalDateTime);
  const time = { start: begins, end: begins + minutes * 60_000 };
  return change('visit', asId<'visit'>(id), { title: id, time });
}
