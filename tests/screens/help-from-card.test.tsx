import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { EveningRead } from '../../src/screens/help/evening-read.tsx';
import { HelpPageScreen } from '../../src/screens/help/help-page-screen.tsx';
import { JobScreen } from '../../src/screens/job/job-screen.tsx';
import { allRecords } from '../../src/storage/reads.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawRoutes, drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const screens = { 'help-page': HelpPageScreen, job: JobScreen };
const ana = asId<'customer'>('ana');
const chase = asId<'task'>('chase');

async function appWithCard(hour?: string) {
  const platform = hour === undefined ? {} : { now: () => momentAt(hour) };
  const app = await openApp({ view: window, platform });
  await write(
    app,
    change('customer', ana, {
      name: 'Ana Berg',
      phones: [{ label: '', number: '07700 900123' }],
    }),
    change('task', chase, {
      title: 'Ask Ana for the money',
      kind: 'chase-message',
      customer: ana,
      money: { amount: 84_000, currency: 'GBP', since: null },
    }),
  );
  return app;
}

/** The texts are compiled when they are first read. */
const patient = { timeout: 5000 };

const words = async () => {
  const heading = await screen.findByRole('heading', { name: 'Words you can use' }, patient);
  const section = heading.closest('section') as HTMLElement;
  await within(section).findByText('Reminder 1, friendly', {}, patient);
  return section;
};

test('opened from a card, the words have its name and sum, and go to its customer', async () => {
  const app = await appWithCard();
  drawRoutes(app, `/help/they-havent-paid?task=${chase}`, screens);
  const section = await words();
  await waitFor(() => expect(section.textContent).toMatch(/Hi Ana,.*£840/));
  const first = within(section).getAllByRole('link', { name: 'Text' })[0];
  expect(first?.getAttribute('href')).toMatch(/^sms:07700900123\?body=Hi%20Ana/);
  expect(section.textContent).not.toMatch(/[{}[\]]/);
  const whatsapp = within(section).getAllByRole('link', { name: 'WhatsApp' })[0];
  expect(whatsapp?.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/447700900123\?text=Hi%20Ana/);
});

test('opened from Help they say what is known of the business, and leave the rest out', async () => {
  const app = await appWithCard();
  drawRoutes(app, '/help/they-havent-paid', screens);
  const section = await words();
  expect(section.textContent).not.toMatch(/Ana|£|[{}[\]]/);
  expect(within(section).getAllByText(/^“Hi,/).length).toBeGreaterThan(0);
});

test('a task made from it is for the same customer', async () => {
  const app = await appWithCard();
  const { user } = drawRoutes(app, `/help/they-havent-paid?task=${chase}`, screens);
  await words();
  await user.click(screen.getByRole('button', { name: 'Make this a task' }));
  const made = async () =>
    (await allRecords(app.services.db, 'task')).filter(({ id }) => id !== chase);
  await waitFor(async () => expect(await made()).toHaveLength(1));
  expect((await made())[0]).toMatchObject({ kind: 'chase-message', customer: ana });
});

test('it begins a job where the card stands, for its customer', async () => {
  const app = await appWithCard();
  const { user } = drawRoutes(app, `/help/they-havent-paid?task=${chase}`, screens);
  await words();
  await user.click(screen.getByRole('link', { name: 'Start a job at “The bill is out”' }));
  expect(await screen.findByText('Ana Berg')).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('Where does it stand?').value).toBe('chase');
});

test('the deposit playbook begins the ladder that has one', async () => {
  const app = await appWithCard();
  const { user } = drawRoutes(app, '/help/asking-for-a-deposit', screens);
  await user.click(
    await screen.findByRole('link', { name: 'Start a job at “The deposit is next”' }, patient),
  );
  const kind = await screen.findByLabelText<HTMLSelectElement>('What kind of job?');
  expect(kind.value).toBe('deposit');
  expect(screen.getByLabelText<HTMLSelectElement>('Where does it stand?').value).toBe('deposit');
});

test('in the evening a read about what there is most of; Skip is the end of it', async () => {
  const app = await appWithCard('2026-11-24T21:10');
  await write(
    app,
    change('task', asId<'task'>('other'), { title: 'Ask Tom too', kind: 'chase-message' }),
  );
  const stop = app.now.start();
  await waitFor(() => expect(app.now.getState().tasks.size).toBe(2));
  const user = drawScreen(app, <EveningRead />);
  const row = await screen.findByRole('region', { name: 'A 2-minute read' });
  expect(within(row).getByRole('link').getAttribute('href')).toBe('/help/they-havent-paid');
  await user.click(within(row).getByRole('button', { name: 'Skip' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'A 2-minute read' })).toBeNull());
  stop();
});
