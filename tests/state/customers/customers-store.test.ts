import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '../../../src/domain/change/change.ts';
import { asId } from '../../../src/domain/record/id.ts';
import {
  createCustomersStore,
  newCustomerDraft,
} from '../../../src/state/customers/customers-store.ts';
import { allRecords } from '../../../src/storage/reads.ts';
import { appHour, openApp, stateOf, undoLast, write } from '../../support/whole-app.ts';

const empty = { name: '', phone: '', mail: '', address: '' };

test('everybody is there by name as the owner’s language sorts', async () => {
  const app = await openApp({ language: 'nb-NO' });
  await write(app, ...['Østby', 'Aase', 'zoe', 'Ådne', 'berg'].map(named));
  const { shown } = await stateOf(createCustomersStore(app), (state) => state.ready);
  // In Norwegian Aa is Å, which ends the alphabet.
  const names = shown.map((one) => one.name);
  expect(names.slice(0, 3)).toEqual(['berg', 'zoe', 'Østby']);
  expect(names.slice(3)).toEqual(expect.arrayContaining(['Aase', 'Ådne']));
});

test('one merged away and one deleted are not in the list', async () => {
  const app = await openApp();
  await write(app, named('Ana'), named('Anna'), named('Ben'));
  await write(
    app,
    change('customer', asId<'customer'>('Anna'), { mergedInto: asId<'customer'>('Ana') }),
    change('customer', asId<'customer'>('Ben'), { deleted: true }),
  );
  const { shown } = await stateOf(createCustomersStore(app), (state) => state.ready);
  expect(shown.map((one) => one.id)).toEqual(['Ana']);
});

test('search narrows and follows what changes', async () => {
  const app = await openApp();
  await write(app, named('Ana'), named('Ben'));
  const store = createCustomersStore(app);
  const stop = store.start();
  store.search('an');
  await stateOf(store, (state) => state.shown.length === 1);
  await write(app, named('Andy'));
  const { shown } = await stateOf(store, (state) => state.shown.length === 2);
  expect(shown.map((one) => one.name)).toEqual(['Ana', 'Andy']);
  stop();
});

test('a new customer is written once, its draft goes with it, and Undo takes it back', async () => {
  const app = await openApp();
  const store = createCustomersStore(app);
  app.drafts.keep(newCustomerDraft, { text: '', selection: [0, 0], extra: { path: '/customers' } });
  await app.drafts.flush();
  const id = await store.add({ ...empty, name: ' Tom Okafor ', phone: '07700-900832' });
  const [tom, ...others] = await allRecords(app.services.db, 'customer');
  expect(others).toEqual([]);
  expect(tom).toMatchObject({
    id,
    name: 'Tom Okafor',
    phones: [{ label: '', number: '07700 900832' }],
    created: Date.parse(`${appHour}Z`),
  });
  expect(await app.drafts.read(newCustomerDraft)).toBeUndefined();
  expect(app.toasts.getState().toast?.text).toBe('Added: Tom Okafor');
  await undoLast(app);
  expect(await allRecords(app.services.db, 'customer')).toEqual([]);
});

test('somebody with the same number is already here', async () => {
  const app = await openApp();
  const store = createCustomersStore(app);
  await store.add({ ...empty, name: 'Tom', phone: '07700 900832' });
  await stateOf(store, (state) => state.all.length === 1);
  const alike = store.alike({ ...empty, name: 'Thomas', phone: '+44 7700 900832' });
  expect(alike.map((one) => one.name)).toEqual(['Tom']);
  expect(store.alike({ ...empty, name: 'Thomas' })).toEqual([]);
});

function named(name: string) {
  return change('customer', asId<'customer'>(name), { name });
}
