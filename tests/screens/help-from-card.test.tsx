import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { EveningRead } from '../../src/screens/help/evening-read.tsx';
import { HelpPageScreen } from '../../src/screens/help/help-page-screen.tsx';
import { JobScreen } from '../../src/screens/job/job-screen.tsx';
import { howToPath } from '../../src/state/help/help-address.ts';
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

test('from a card it makes no second task of the same', async () => {
  const app = await appWithCard();
  drawRoutes(app, `/help/they-havent-paid?task=${chase}`, screens);
  await words();
  expect(screen.queryByRole('button', { name: 'Make this a task' })).toBeNull();
  await screen.findByRole('link', { name: 'Start a job at “The bill is out”' });
});

test('all words go to the card’s customer, also the fixed ones, and at night it is said from when', async () => {
  const app = await appWithCard('2026-11-24T22:40');
  const stop = app.now.start();
  const known = `/help/saying-no?task=${chase}`;
  drawRoutes(app, known, screens);
  const heading = await screen.findByRole('heading', { name: 'Words you can use' }, patient);
  const section = heading.closest('section') as HTMLElement;
  await within(section).findByText(/^Messages may go from .*08:00\.$/);
  const hrefs = within(section)
    .getAllByRole('link', { name: 'Text' })
    .map((link) => link.getAttribute('href') ?? '');
  expect(hrefs.length).toBeGreaterThan(1);
  for (const href of hrefs) expect(href).toMatch(/^sms:07700900123\?/);
  stop();
});

test('words with facts of somebody else are an example, to copy only', async () => {
  const app = await appWithCard();
  drawRoutes(app, `/help/the-weather-says-no?task=${chase}`, screens);
  const said = await screen.findByText(/I decide at eight in the morning/, {}, patient);
  const figure = said.closest('figure') as HTMLElement;
  within(figure).getByText('An example: change the details');
  expect(within(figure).queryAllByRole('link')).toEqual([]);
  within(figure).getByRole('button', { name: 'Copy' });
});

test.each([
  ['Tom didn’t turn up', 'They didn’t turn up'],
  ['bad review on google', 'A bad review'],
  ['angry customer Lind', 'A customer is angry'],
  ['send new prices', 'New prices for old customers'],
  ['fix the van', 'A task that won’t move'],
])('How to on "%s" leads to: %s', async (title, playbook) => {
  const app = await appWithCard();
  const other = asId<'task'>('other');
  await write(app, change('task', other, { title, kind: 'other', madeBy: { is: 'owner' } }));
  drawRoutes(app, howToPath('a-task-that-wont-move', other), screens);
  await screen.findByRole('heading', { level: 1, name: playbook }, patient);
});

test('it begins a job where the card stands, for its customer', async () => {
  const app = await appWithCard();
  const { user } = drawRoutes(app, `/help/they-havent-paid?task=${chase}`, screens);
  await words();
  const start = await screen.findByRole('link', { name: 'Start a job at “The bill is out”' });
  await user.click(start);
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
