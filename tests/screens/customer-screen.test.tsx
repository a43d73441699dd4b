import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { defaultContactHours } from '../../src/domain/record/hours.ts';
import { asId } from '../../src/domain/record/id.ts';
import { CustomerScreen } from '../../src/screens/customers/customer-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const ana = asId<'customer'>('ana');

test('the ways to reach them are plain links', async () => {
  const { app } = await draw({
    phones: [{ label: '', number: '+44 7700 900832' }],
    mails: [{ label: '', address: 'ana@mail.example' }],
    addresses: ['1 Quay'],
  });
  expect(app.router.getState().path).toBeDefined();
  const links = ['Call', 'Text', 'WhatsApp', 'Mail', 'Map'].map((name) =>
    screen.getByRole('link', { name }).getAttribute('href'),
  );
  expect(links).toEqual([
    'tel:+447700900832',
    'sms:+447700900832',
    'https://wa.me/447700900832?text=',
    'mailto:ana@mail.example',
    expect.stringMatching(/1%20Quay/),
  ]);
});

test('a field keeps itself when it is left, and the next line can be added and removed', async () => {
  const { app, user } = await draw({ phones: [{ label: '', number: '01632 960 111' }] });
  await user.type(screen.getByLabelText('Company'), 'Ana & Daughters');
  await user.tab();
  await stored(app, (customer) => expect(customer?.company).toBe('Ana & Daughters'));
  await user.click(screen.getByRole('button', { name: 'Add another phone' }));
  await user.type(screen.getByLabelText('Phone 2'), '01632 960 222{Enter}');
  await stored(app, (customer) => expect(customer?.phones).toHaveLength(2));
  await user.click(await screen.findByRole('button', { name: 'Remove 01632 960 111' }));
  await stored(app, (customer) =>
    expect(customer?.phones.map((phone) => phone.number)).toEqual(['01632 960 222']),
  );
});

test('a number in hand is kept as itself when another one goes meanwhile', async () => {
  const phones = ['01632 960 111', '01632 960 222'].map((number) => ({ label: '', number }));
  const { app, user } = await draw({ phones });
  await user.type(screen.getByLabelText('Phone 2'), '3');
  await write(app, change('customer', ana, { phones: phones.slice(1) }));
  await waitFor(() => expect(screen.queryByLabelText('Phone 2')).toBeNull());
  await stored(app, (customer) =>
    expect(customer?.phones.map((phone) => phone.number)).toEqual(['01632 960 2223']),
  );
});

test('own contact hours are two taps from the usual ones', async () => {
  const { app, user } = await draw({});
  expect(screen.queryByLabelText('Calls Sat from')).toBeNull();
  await user.click(screen.getByRole('switch', { name: 'Own contact hours' }));
  await stored(app, (customer) => expect(customer?.contactHours).toEqual(defaultContactHours));
  await user.selectOptions(await screen.findByLabelText('Calls Sat from'), '11:00');
  await stored(app, (customer) =>
    expect(customer?.contactHours?.calls[5]).toEqual({ from: '11:00', to: '16:00' }),
  );
  await user.click(screen.getByRole('switch', { name: 'Rest on public holidays' }));
  await stored(app, (customer) => expect(customer?.contactHours?.onHolidays).toBe('usual'));
  await user.click(screen.getByRole('switch', { name: 'Own contact hours' }));
  await stored(app, (customer) => expect(customer?.contactHours).toBeNull());
});

test('a note joins the timeline and leaves its field empty', async () => {
  const { user } = await draw({});
  await user.type(screen.getByRole('textbox', { name: 'Add a note' }), 'Likes mornings');
  await user.click(screen.getByRole('button', { name: 'Keep the note' }));
  expect(await screen.findByText('Likes mornings', { selector: 'li p' })).toBeTruthy();
  await waitFor(() => {
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Add a note' });
    expect(field.value).toBe('');
  });
});

test('"Add a task" begins with the name', async () => {
  const { app, user } = await draw({});
  await user.click(screen.getByRole('button', { name: 'Add a task' }));
  expect(app.over.getState()).toMatchObject({ sheet: 'add', start: 'Ana Example ' });
});

test('deleting leads back to the list, with the way back', async () => {
  const { app, user } = await draw({});
  await user.click(screen.getByRole('button', { name: 'Delete customer' }));
  await waitFor(() => expect(app.router.getState().path).toBe('/customers'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Ana Example' })).toBeTruthy();
});

test('one merged away leads to the one that stays; nobody is said plainly', async () => {
  const app = await openApp({ view: window });
  const twin = asId<'customer'>('twin');
  await write(
    app,
    change('customer', ana, { name: 'Ana Example' }),
    change('customer', twin, { name: 'A. Example', mergedInto: ana }),
  );
  drawScreen(app, <CustomerScreen id="twin" />);
  const link = await screen.findByRole('link', { name: 'Ana Example' });
  expect(link.getAttribute('href')).toBe('/customers/ana');
  drawScreen(app, <CustomerScreen id="nobody" />);
  expect(await screen.findByRole('heading', { name: 'This customer is not here.' })).toBeTruthy();
});

async function draw(set: Parameters<typeof change<'customer'>>[2]) {
  const app = await openApp({ view: window });
  await write(app, change('customer', ana, { name: 'Ana Example', ...set }));
  const user = drawScreen(app, <CustomerScreen id="ana" />);
  await screen.findByRole('heading', { level: 1, name: 'Ana Example' });
  return { app, user };
}

type Stored = Awaited<ReturnType<typeof getRecord<'customer'>>>;

function stored(app: App, check: (customer: Stored) => void): Promise<void> {
  return waitFor(async () => check(await getRecord(app.services.db, 'customer', ana)));
}
