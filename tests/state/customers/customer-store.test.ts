import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import type { App } from '../../../src/state/app.ts';
import {
  type CustomerStore,
  createCustomerStore,
} from '../../../src/state/customers/customer-store.ts';
import { getRecord } from '../../../src/storage/reads.ts';
import { openApp, stateOf, undoLast, write } from '../../support/whole-app.ts';

const ana = asId<'customer'>('ana');
const shown = (store: CustomerStore) => stateOf(store, (state) => state.ready);

test('shows what hangs on the customer, newest first', async () => {
  const app = await withAna();
  await write(
    app,
    note('n1', { at: 1000 }),
    note('n2', { at: 3000 }),
    note('n3', { at: 2000 }),
    change('note', asId<'note'>('other'), {
      about: { customer: asId<'customer'>('ben'), job: null, task: null },
    }),
    change('task', asId<'task'>('open'), { title: 'Ring Ana', customer: ana }),
    change('task', asId<'task'>('done'), {
      title: 'Old',
      customer: ana,
      status: { is: 'done', at: 1, minutes: null },
    }),
    visit('v1', { time: { start: 1000, end: 2000 } }),
    visit('v2', { time: { start: 5000, end: 6000 } }),
    visit('v3', { time: { start: 7000, end: 8000 }, state: 'cancelled' }),
  );
  const state = await shown(createCustomerStore(app, ana));
  const notes = state.timeline.flatMap((entry) => (entry.is === 'note' ? [entry.note.id] : []));
  expect(notes).toEqual(['n2', 'n3', 'n1']);
  expect(state.tasks.map((one) => one.id)).toEqual(['open']);
  expect(state.visits.map((one) => one.id)).toEqual(['v2', 'v1']);
});

test('two quick edits of one list both stay', async () => {
  const app = await withAna();
  const store = createCustomerStore(app, ana);
  await Promise.all([
    store.setLine(
      { lines: 'phones', at: 0, was: '', text: '01632 960 111' },
      store.draft('phones:0'),
    ),
    store.setLine(
      { lines: 'phones', at: 1, was: '', text: '01632 960 222' },
      store.draft('phones:1'),
    ),
  ]);
  const customer = await getRecord(app.services.db, 'customer', ana);
  expect(customer?.phones.map((phone) => phone.number)).toEqual(['01632 960 111', '01632 960 222']);
});

test('an edit drops its draft and can be taken back', async () => {
  const app = await withAna();
  const store = createCustomerStore(app, ana);
  await shown(store);
  const draft = store.draft('name');
  app.drafts.keep(draft, { text: 'Anna', selection: [4, 4], extra: { path: store.path } });
  await app.drafts.flush();
  await store.edit(() => ({ name: 'Anna' }), draft);
  expect((await getRecord(app.services.db, 'customer', ana))?.name).toBe('Anna');
  expect(await app.drafts.read(draft)).toBeUndefined();
  expect(app.toasts.getState().toast?.text).toBe('Changed: Ana');
  await undoLast(app);
  expect((await getRecord(app.services.db, 'customer', ana))?.name).toBe('Ana');
});

test('an edit of one that is gone says so, and keeps the words', async () => {
  const app = await withAna();
  const store = createCustomerStore(app, ana);
  const draft = store.draft('name');
  app.drafts.keep(draft, { text: 'Anna', selection: [4, 4] });
  await app.drafts.flush();
  await write(app, change('customer', ana, { deleted: true }));
  expect(await store.edit(() => ({ name: 'Anna' }), draft)).toBe(false);
  expect(await store.addNote('Likes mornings', draft)).toBe(false);
  const { toast } = app.toasts.getState();
  expect([toast?.text, toast?.undo]).toEqual([app.words.gone, undefined]);
  expect((await app.drafts.read(draft))?.text).toBe('Anna');
  expect(await getRecord(app.services.db, 'customer', ana)).toBeUndefined();
});

test('an edit that changes nothing says nothing', async () => {
  const app = await withAna();
  const store = createCustomerStore(app, ana);
  const gone = { lines: 'phones', at: 2, was: '01632 960 111', text: '' } as const;
  expect(await store.setLine(gone, store.draft('phones'))).toBe(true);
  expect(app.toasts.getState().toast).toBeNull();
});

test('a note is one dated entry; empty words make none', async () => {
  const app = await withAna();
  const store = createCustomerStore(app, ana);
  expect(await store.addNote('  ', store.draft('note'))).toBe(false);
  expect(await store.addNote(' Likes mornings ', store.draft('note'))).toBe(true);
  const { timeline } = await shown(store);
  const notes = timeline.flatMap((entry) => (entry.is === 'note' ? [entry.note] : []));
  expect(notes.map(({ text, at }) => [text, at])).toEqual([
    ['Likes mornings', app.services.platform.now().instant],
  ]);
});

test('a deleted customer is gone, and Undo brings it back with all that hangs on it', async () => {
  const app = await withAna();
  await write(app, note('n1', { at: 1000 }));
  const store = createCustomerStore(app, ana);
  await shown(store);
  await store.remove();
  expect((await shown(createCustomerStore(app, ana))).customer).toBeNull();
  expect(app.toasts.getState().toast?.text).toBe('Deleted: Ana');
  await undoLast(app);
  const back = await shown(createCustomerStore(app, ana));
  expect(back.customer?.name).toBe('Ana');
  expect(back.timeline).toHaveLength(1);
});

test('one that was merged away names the one that stays', async () => {
  const app = await withAna();
  const twin = asId<'customer'>('twin');
  await write(app, change('customer', twin, { name: 'A. Example', mergedInto: ana }));
  const state = await shown(createCustomerStore(app, twin));
  expect(state.stays?.id).toBe('ana');
});

test('an address of nobody shows nobody', async () => {
  const app = await openApp();
  const state = await shown(createCustomerStore(app, asId<'customer'>('nobody')));
  expect(state.customer).toBeNull();
});

async function withAna(): Promise<App> {
  const app = await openApp();
  await write(app, change('customer', ana, { name: 'Ana' }));
  return app;
}

function note(id: string, set: { readonly at: number }) {
  const about = { customer: ana, job: null, task: null };
  return change('note', asId<'note'>(id), { about, text: id, ...set });
}

function visit(
  id: string,
  set: { time: { start: number; end: number }; state?: 'planned' | 'cancelled' },
) {
  return change('visit', asId<'visit'>(id), { title: id, customer: ana, ...set });
}
