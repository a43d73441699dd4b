import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { HelpPageScreen } from '../../src/screens/help/help-page-screen.tsx';
import { HelpScreen } from '../../src/screens/help/help-screen.tsx';
import { SettingsScreen } from '../../src/screens/settings/settings-screen.tsx';
import { settingsPlaces } from '../../src/text/en-settings-places.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const screens = { help: HelpScreen, 'help-page': HelpPageScreen, settings: SettingsScreen };

async function typed(query: string) {
  const app = await openApp({ view: window });
  const ana = asId<'customer'>('ana');
  await write(
    app,
    change('customer', ana, { name: 'Ana Boiler' }),
    ...Array.from({ length: 8 }, (_, i) =>
      change('task', asId<'task'>(`t${i}`), {
        title: `Boiler ${i}`,
        customer: ana,
        created: i + 1,
      }),
    ),
  );
  const { user } = drawRoutes(app, '/help', screens);
  await user.type(screen.getByRole('searchbox', { name: 'Search help' }), query);
  return { app, user };
}

const headings = () =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

test('customers and tasks stand below, a few of each, with the way to the rest', async () => {
  const { app, user } = await typed('boiler');
  const tasks = await screen.findByRole('region', { name: 'Tasks' });
  await waitFor(() => expect(within(tasks).getAllByRole('listitem')).toHaveLength(5));
  expect(within(tasks).getByRole('link', { name: /Boiler 7/ })).toBeTruthy();
  const people = screen.getByRole('region', { name: 'Customers' });
  expect(within(people).getByRole('link', { name: 'Ana Boiler' }).getAttribute('href')).toBe(
    '/customers/ana',
  );
  await user.click(within(tasks).getByRole('link', { name: 'All 8 tasks found' }));
  expect(app.router.getState()).toEqual({ path: '/all', search: '' });
  expect(app.router.kept()).toEqual({ query: 'boiler' });
});

test('help stands first, then Settings, each under its heading', async () => {
  await typed('contact hour');
  await screen.findByRole('region', { name: 'Settings' });
  expect(headings().slice(0, 2)).toEqual(['Help', 'Settings']);
});

test('a setting by its own name stands first, and as many are announced as are shown', async () => {
  await typed('delete everything');
  await screen.findByRole('region', { name: 'Settings' });
  expect(headings()[0]).toBe('Settings');
  const shown = screen
    .getAllByRole('region')
    .flatMap((region) => within(region).queryAllByRole('listitem'));
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said).toContain(`${shown.length} found`);
});

test('something of the owner’s own was found: the question is not said to have no answer', async () => {
  await typed('boiler');
  await screen.findByRole('region', { name: 'Tasks' });
  expect(headings()).toContain('Not what you meant?');
});

test.each([
  ['contact hours', 'Contact hours'],
  ['curency', 'Currency'],
  ['delete everything', 'Delete everything'],
  ['dark', 'Dark and light'],
  ['dark mode', 'Dark and light'],
  ['import', 'Import a file'],
  ['pin', 'Lock the screen'],
  ['password', 'Lock the screen'],
])('"%s" leads to %s', async (query, label) => {
  const { user } = await typed(query);
  const places = await screen.findByRole('region', { name: 'Settings' });
  await user.click(within(places).getByRole('link', { name: label }));
  await waitFor(() => {
    const { activeElement } = document;
    const name = activeElement?.closest('label')?.textContent ?? activeElement?.textContent;
    const labelled = [...document.querySelectorAll('label')].find(
      (one) => one.control === activeElement,
    );
    expect(labelled?.textContent ?? name).toBe(label);
  });
});

test('every place is one that Settings has', async () => {
  const app = await openApp({ view: window });
  drawRoutes(app, '/settings', screens);
  await screen.findByRole('heading', { name: 'About' });
  const there = [...document.querySelectorAll('h2, legend, label, label > span, button')].map(
    (one) => one.textContent?.trim(),
  );
  for (const { label } of settingsPlaces()) expect(there).toContain(label);
});

test('Enter opens the first, the arrows lead through them and back to the field', async () => {
  const { app, user } = await typed('customer wont pay');
  const field = screen.getByRole('searchbox', { name: 'Search help' });
  await screen.findByRole('region', { name: 'Help' });
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(document.activeElement?.textContent).toContain('They haven’t paid');
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(app.router.getState().path).toBe('/help/they-havent-paid'));
});
