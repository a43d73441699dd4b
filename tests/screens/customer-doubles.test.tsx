import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import type { LocalDate } from '../../src/domain/time.ts';
import type { OutFile, PickedContact } from '../../src/platform/platform.ts';
import { CustomerScreen } from '../../src/screens/customers/customer-screen.tsx';
import { CustomersScreen } from '../../src/screens/customers/customers-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { createCustomersStore } from '../../src/state/customers/customers-store.ts';
import { allRecords, getRecord } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { type AppOptions, openApp, stateOf, write } from '../support/whole-app.ts';

const ana = asId<'customer'>('ana');

beforeEach(() => window.history.replaceState(null, '', '/customers'));

test('a pair is looked at, made one, and Undo makes it two again', async () => {
  const { app, user } = await draw([person('Ana Berg', 1), person('A Berg', 2)]);
  await user.click(await screen.findByRole('button', { name: '2 may be the same person' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'The same person?' }));
  expect(sheet.getByText('Ana Berg')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Yes, make them one' }));
  await waitFor(async () => expect(await shownIn(app)).toEqual(['Ana Berg']));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await shownIn(app)).toEqual(['A Berg', 'Ana Berg']));
});

test('two who are said to be two are not asked about again, after a restart either', async () => {
  const { app, user } = await draw([person('Ana Berg', 1), person('A Berg', 2)]);
  await user.click(await screen.findByRole('button', { name: '2 may be the same person' }));
  await user.click(await screen.findByRole('button', { name: 'No, they are two' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  document.body.replaceChildren();
  const next = await openApp({ view: window, name: app.services.db.name });
  drawScreen(next, <CustomersScreen />);
  await screen.findByRole('link', { name: /Ana Berg/ });
  expect(screen.queryByRole('button', { name: /same person/ })).toBeNull();
});

test('by hand: found by name, and all of the other comes to this page', async () => {
  const app = await openApp({ view: window });
  await write(
    app,
    person('Ana Berg', 1),
    person('Annie', 2, '01632 960 111'),
    change('note', asId<'note'>('n'), {
      about: { customer: asId<'customer'>('Annie'), job: null, task: null },
      text: 'Likes mornings',
    }),
  );
  const user = drawScreen(app, <CustomerScreen id="Ana Berg" />);
  await user.click(await screen.findByRole('button', { name: 'This is the same person as…' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Who is the same person?' }));
  await user.type(sheet.getByRole('searchbox', { name: 'Search' }), 'anni');
  await user.click(await sheet.findByRole('button', { name: /^Annie/ }));
  expect(await screen.findByText('Likes mornings', { selector: 'li p' })).toBeTruthy();
  expect(await screen.findByText('Made one: Ana Berg')).toBeTruthy();
  await waitFor(async () => expect(await shownIn(app)).toEqual(['Ana Berg']));
});

test('several of the phone’s contacts come in at once; who is here gets what was missing', async () => {
  const picked: readonly PickedContact[] = [
    { name: 'Ana Berg', phones: ['+44 7700 900832', '01632 960 111'], mails: [], addresses: [] },
    { name: 'Tom Okafor', phones: ['07700-900111'], mails: ['t@o.example'], addresses: ['1 Quay'] },
    { name: '', phones: [], mails: [], addresses: [] },
  ];
  const platform = { canPickContacts: () => true, pickContacts: async () => picked };
  const { app, user } = await draw([person('Ana Berg', 1)], { platform });
  await user.click(screen.getByRole('button', { name: 'Add customer' }));
  await user.click(await screen.findByRole('button', { name: 'From your phone’s contacts' }));
  await waitFor(async () => expect(await shownIn(app)).toEqual(['Ana Berg', 'Tom Okafor']));
  const all = await allRecords(app.services.db, 'customer');
  const [anas, toms] = ['Ana Berg', 'Tom Okafor'].map((name) =>
    all.find((one) => one.name === name && one.mergedInto === null),
  );
  expect(anas?.phones.map(({ number }) => number)).toEqual(['07700 900832', '01632 960 111']);
  expect(toms?.mails).toEqual([{ label: '', address: 't@o.example' }]);
  expect(await screen.findByText('Added: 2 customers')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add customer' }));
  await user.click(await screen.findByRole('button', { name: 'From your phone’s contacts' }));
  expect(await screen.findByText('Nobody new came in.')).toBeTruthy();
});

test('where the browser has no contacts to hand over, nothing offers them', async () => {
  const { user } = await draw([]);
  await user.click(screen.getByRole('button', { name: 'Add customer' }));
  await screen.findByRole('dialog');
  expect(screen.queryByRole('button', { name: /phone’s contacts/ })).toBeNull();
});

test('all go out as one file of contact cards', async () => {
  const out: OutFile[] = [];
  const platform = { handOut: async (file: OutFile) => out.push(file) > 0 };
  const { user } = await draw([person('Ana Berg', 1), person('Tom', 2, '01632 960 111')], {
    platform,
  });
  await screen.findByRole('link', { name: /Tom/ });
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('button', { name: 'Share all as contact cards' }));
  await waitFor(() => expect(out.map(({ name }) => name)).toEqual(['customers.vcf']));
  expect(String(out[0]?.text).match(/^FN:.*$/gm)).toEqual(['FN:Ana Berg', 'FN:Tom']);
});

test('the customer’s language is one of those with ready words; another that came in stays', async () => {
  const app = await openApp({ view: window });
  await write(app, change('customer', ana, { name: 'Ana', language: 'sv' }));
  const user = drawScreen(app, <CustomerScreen id="ana" />);
  const field = await screen.findByLabelText<HTMLSelectElement>('Language');
  expect([...field.options].map(({ text }) => text)).toEqual([
    'As the business',
    'English',
    'Norsk',
    'Deutsch',
    'Français',
    'Español',
    'Swedish',
  ]);
  expect(field.selectedOptions[0]?.text).toBe('Swedish');
  await user.selectOptions(field, 'Norsk');
  await waitFor(async () =>
    expect((await getRecord(app.services.db, 'customer', ana))?.language).toBe('nb'),
  );
});

test('what is waiting opens its records, and a job can be started from here', async () => {
  const app = await openApp({ view: window });
  const amount = { amount: 84_000, currency: 'EUR', since: '2026-11-04' as LocalDate };
  await write(
    app,
    change('customer', ana, { name: 'Ana' }),
    change('job', asId<'job'>('j'), { title: 'Roof', customer: ana, rung: 'chase', amount }),
  );
  drawScreen(app, <CustomerScreen id="ana" />);
  const heading = await screen.findByRole('heading', { name: '€840 waiting' });
  const list = within(heading.parentElement as HTMLElement);
  expect(list.getByRole('link').getAttribute('href')).toBe('/job/j');
  const start = screen.getByRole('link', { name: 'Start a job' });
  expect(start.getAttribute('href')).toBe('/job/new?customer=ana');
});

test('two thousand entries draw only what is near', async () => {
  const app = await openApp({ view: window });
  const about = { customer: ana, job: null, task: null };
  const notes = Array.from({ length: 2000 }, (_, i) =>
    change('note', asId<'note'>(`n${i}`), { about, text: `Note ${i}`, at: i }),
  );
  await write(app, change('customer', ana, { name: 'Ana' }), ...notes);
  const user = drawScreen(app, <CustomerScreen id="ana" />);
  const list = await screen.findByRole('list', { name: 'Notes' }, { timeout: 5000 });
  expect(list.querySelectorAll('[data-row]')).toHaveLength(10);
  expect(list.querySelector('[data-row] p')?.textContent).toBe('Note 1999');
  await user.click(screen.getByRole('button', { name: 'Show all 2000' }));
  await waitFor(() => expect(list.querySelectorAll('[data-row]').length).toBeGreaterThan(10));
  expect(list.querySelectorAll('[data-row]').length).toBeLessThan(200);
});

function person(name: string, created: number, number = '07700 900832') {
  const phones = [{ label: '', number }];
  return change('customer', asId<'customer'>(name), { name, created, phones });
}

async function draw(people: readonly ReturnType<typeof person>[], options: AppOptions = {}) {
  const app = await openApp({ view: window, ...options });
  await write(app, ...people);
  return { app, user: drawScreen(app, <CustomersScreen />) };
}

async function shownIn(app: App): Promise<readonly string[]> {
  const { shown } = await stateOf(createCustomersStore(app), ({ ready }) => ready);
  return shown.map(({ name }) => name);
}
