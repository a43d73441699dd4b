import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { CustomersScreen } from '../../src/screens/customers/customers-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { newCustomerDraft } from '../../src/state/customers/customers-store.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

beforeEach(() => window.history.replaceState(null, '', '/customers'));

test('a customer is added with a name and one way to reach them', async () => {
  const app = await openApp({ view: window });
  const user = drawScreen(app, <CustomersScreen />);
  await user.click(screen.getByRole('button', { name: 'Add customer' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add customer' }));
  const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Save' });
  expect(save.disabled).toBe(true);
  await user.type(dialog.getByLabelText('Name'), 'Tom Okafor');
  await user.type(dialog.getByLabelText('Phone'), '07700 900832');
  await user.click(save);
  const link = await screen.findByRole('link', { name: /Tom Okafor/ });
  expect(link.textContent).toContain('07700 900832');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText('Added: Tom Okafor')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: /Tom Okafor/ })).toBeNull());
});

test('who may be the same person is said before saving', async () => {
  const app = await openApp({ view: window });
  await write(app, person('Kari Østby', '+47 22 12 34 56'));
  const user = drawScreen(app, <CustomersScreen />);
  await screen.findByRole('link', { name: /Kari Østby/ });
  await user.click(screen.getByRole('button', { name: 'Add customer' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Phone'), '22123456');
  await dialog.findByText(/Already here:/);
  expect(dialog.getByRole('link', { name: 'Kari Østby' }).getAttribute('href')).toBe(
    '/customers/Kari%20%C3%98stby',
  );
});

test('a form half filled in is back after the app went away, and one put away is not', async () => {
  const app = await openApp({ view: window });
  const user = drawScreen(app, <CustomersScreen />);
  await user.click(screen.getByRole('button', { name: 'Add customer' }));
  await user.type(screen.getByLabelText('Name'), 'Half a na');
  await waitFor(async () => {
    expect(await app.services.db.drafts.get(newCustomerDraft)).toBeTruthy();
  });
  const next = await startAgain(app);
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveValue('Half a na'));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(async () => {
    const kept = await next.services.db.drafts.get(newCustomerDraft);
    expect(kept?.extra).toEqual({ form: { name: 'Half a na' } });
  });
  await startAgain(next);
  await screen.findByText(/The people you work for/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await allRecords(app.services.db, 'customer')).toEqual([]);
});

test('search by part of a name; nobody found offers to add', async () => {
  const app = await openApp({ view: window });
  await write(app, person('Kari Østby', '1'), person('Tom Okafor', '2'));
  const user = drawScreen(app, <CustomersScreen />);
  await screen.findByRole('link', { name: /Kari/ });
  const field = screen.getByRole('searchbox', { name: 'Search' });
  await user.type(field, 'ost');
  await waitFor(() => expect(screen.queryByRole('link', { name: /Tom/ })).toBeNull());
  expect(screen.getByRole('link', { name: /Kari/ })).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'Zed');
  await user.click(await screen.findByRole('button', { name: 'Add “Zed”' }));
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Zed');
});

test('Back comes to the words that were searched for', async () => {
  window.history.replaceState({ kept: { query: 'ost' } }, '', '/customers');
  const app = await openApp({ view: window });
  await write(app, person('Kari Østby', '1'), person('Tom Okafor', '2'));
  drawScreen(app, <CustomersScreen />);
  await screen.findByRole('link', { name: /Kari/ });
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' }).value).toBe('ost');
  expect(screen.queryByRole('link', { name: /Tom/ })).toBeNull();
});

test('two thousand customers draw only what is near', async () => {
  const app = await openApp({ view: window });
  const many = Array.from({ length: 2000 }, (_, i) => person(`Person ${1000 + i}`, '1'));
  await write(app, ...many);
  drawScreen(app, <CustomersScreen />);
  const list = await screen.findByRole('list', { name: 'Customers' }, { timeout: 5000 });
  expect(within(list).getAllByRole('link').length).toBeLessThan(200);
  expect(within(list).getAllByRole('link')[0]?.textContent).toContain('Person 1000');
});

function person(name: string, number: string) {
  return change('customer', asId<'customer'>(name), { name, phones: [{ label: '', number }] });
}

/** As after a kill: nothing on the page, the database as it lies there. */
async function startAgain(app: App): Promise<App> {
  document.body.replaceChildren();
  const next = await openApp({ view: window, name: app.services.db.name });
  drawScreen(next, <CustomersScreen />);
  return next;
}
