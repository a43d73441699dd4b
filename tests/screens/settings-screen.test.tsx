import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { defaultContactHours } from '../../src/domain/record/hours.ts';
import { theBusiness } from '../../src/domain/record/id.ts';
import { SettingsScreen } from '../../src/screens/settings/settings-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { type AppOptions, openApp } from '../support/whole-app.ts';

test('the headings are what they are called elsewhere', async () => {
  await draw();
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings).toEqual([
    'Your business',
    'Contact hours',
    'Your ladders',
    'Chores',
    'Sync',
    'Crew',
    'Keep my data safe',
    'Lock the screen',
    'On your home screen',
    'Delete everything',
    'Language',
    'Dark and light',
    'About',
  ]);
});

test('what lies far below is one tap away, from the top of the screen', async () => {
  const { user } = await draw();
  const sections = within(screen.getByRole('navigation', { name: 'On this page' }));
  await user.click(sections.getByRole('link', { name: 'Keep my data safe' }));
  expect(screen.getByRole('heading', { name: 'Keep my data safe' })).toHaveFocus();
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  for (const { textContent } of sections.getAllByRole('link'))
    expect(headings).toContain(textContent);
});

test('it comes as a whole: nothing that arrives moves what is below it from under a finger', async () => {
  const later = <T,>(is: T) => new Promise<T>((resolve) => setTimeout(() => resolve(is), 60));
  await draw({ platform: { isPersisted: () => later(false) } });
  const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);
  const atFirst = buttons();
  await later(null);
  await later(null);
  expect(atFirst).toContain('Ask it to keep my data');
  expect(buttons()).toEqual(atFirst);
});

test('name, trade and country keep themselves', async () => {
  const { app, user } = await draw();
  await user.type(screen.getByLabelText('Name'), 'Pipes Ltd{Enter}');
  await user.type(screen.getByLabelText('Trade'), 'tandem pilot{Enter}');
  await user.selectOptions(screen.getByLabelText('Country'), 'NO');
  await stored(app, { name: 'Pipes Ltd', trade: 'tandem-pilot', country: 'NO' });
  await waitFor(() => {
    expect(screen.getByLabelText<HTMLInputElement>('Trade').value).toBe('Tandem pilot');
    expect(screen.getByLabelText<HTMLSelectElement>('Currency').value).toBe('NOK');
  });
  await user.clear(screen.getByLabelText('Trade'));
  await user.type(screen.getByLabelText('Trade'), 'Chimney sweep{Enter}');
  await stored(app, { trade: 'Chimney sweep' });
});

test('contact hours are changed in two taps, a day is closed in one choice', async () => {
  const { app, user } = await draw();
  await user.selectOptions(screen.getByLabelText('Calls Mon–Fri to'), '17:30');
  await waitFor(async () => {
    const business = await getRecord(app.services.db, 'business', theBusiness);
    expect(business?.contactHours?.calls.slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => ({ from: '09:00', to: '17:30' })),
    );
  });
  await user.selectOptions(screen.getByLabelText('Calls Sat from'), 'None');
  await waitFor(() => expect(screen.queryByLabelText('Calls Sat to')).toBeNull());
  await user.selectOptions(screen.getByLabelText('Messages Every day from'), '07:30');
  await waitFor(async () => {
    const business = await getRecord(app.services.db, 'business', theBusiness);
    expect(business?.contactHours?.calls[5]).toBeNull();
    expect(business?.contactHours?.messages).toHaveLength(7);
    expect(business?.contactHours?.messages[6]).toEqual({ from: '07:30', to: '20:00' });
  });
});

test('an owner who works on public holidays says so in one tap, and back', async () => {
  const { app, user } = await draw();
  const rest = screen.getByRole('switch', { name: 'Rest on public holidays' });
  expect(rest).toBeChecked();
  await user.click(rest);
  const kept = async () => {
    const business = await getRecord(app.services.db, 'business', theBusiness);
    return business?.contactHours;
  };
  await waitFor(async () =>
    expect(await kept()).toEqual({ ...defaultContactHours, onHolidays: 'usual' }),
  );
  await waitFor(() => expect(rest).not.toBeChecked());
  await user.click(rest);
  await waitFor(async () => expect((await kept())?.onHolidays).toBe('rest'));
});

test('the browser’s word on keeping the data is passed on plainly', async () => {
  const { user } = await draw({ platform: { persist: async () => true } });
  await screen.findByText(/may clear your data/);
  await user.click(screen.getByRole('button', { name: 'Ask it to keep my data' }));
  await screen.findByText(/keeps your data until you delete it/);
  expect(screen.queryByRole('button', { name: 'Ask it to keep my data' })).toBeNull();
});

test('deleting everything asks once more, and does nothing on "Keep it all"', async () => {
  let forgotten = 0;
  const { app, user } = await draw({
    platform: {
      forgetEverything: async () => {
        forgotten += 1;
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Delete everything' }));
  await user.click(await screen.findByRole('button', { name: 'Keep it all' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(app.services.db.isOpen()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Delete everything' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Delete everything?' }));
  await user.click(sheet.getByRole('button', { name: 'Yes, delete everything' }));
  await waitFor(() => expect(forgotten).toBe(1));
});

test('where there is a sync store, it is emptied only when the owner says so', async () => {
  const { app, user } = await draw();
  app.sync.setState({ is: 'in-step', at: 1 }, true);
  await user.click(screen.getByRole('button', { name: 'Delete everything' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Delete everything?' }));
  const also = sheet.getByRole<HTMLInputElement>('switch', { name: 'Empty the sync store too' });
  expect(also.checked).toBe(false);
  expect(sheet.getByText(/stays there, locked/)).toBeTruthy();
  await user.click(also);
  expect(sheet.getByText(/The store is emptied first/)).toBeTruthy();
});

test('"Import a file" opens the import', async () => {
  const { app, user } = await draw();
  await user.click(screen.getByRole('button', { name: 'Import a file' }));
  expect(app.over.getState().sheet).toBe('import');
});

async function draw(options: AppOptions = {}) {
  const app = await openApp({ view: window, ...options });
  const user = drawScreen(app, <SettingsScreen />);
  await screen.findByRole('heading', { name: 'Your business' });
  return { app, user };
}

function stored(app: App, values: object): Promise<void> {
  return waitFor(async () => {
    expect(await getRecord(app.services.db, 'business', theBusiness)).toMatchObject(values);
  });
}

test('each library and its licence can be read, offline too', async () => {
  const { user } = await draw();
  await user.click(screen.getByRole('button', { name: 'Licences' }));
  const sheet = await screen.findByRole('dialog', { name: 'Licences' });
  await user.click(within(sheet).getByText(/^preact \d/));
  expect(within(sheet).getAllByText(/Permission is hereby granted/).length).toBeGreaterThan(5);
});
