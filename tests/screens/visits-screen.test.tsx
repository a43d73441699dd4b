import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { VisitsScreen } from '../../src/screens/visits/visits-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

test('a visit by hand: two taps and a name; the address comes with the customer', async () => {
  const app = await withTom();
  const user = drawScreen(app, <VisitsScreen />);
  await user.click(screen.getByRole('button', { name: 'Add visit' }));
  await user.type(screen.getByLabelText('Who or what for?'), 'Tom Okafor boiler');
  await screen.findByRole('button', { name: 'Remove Tom Okafor' });
  expect(screen.getByLabelText<HTMLInputElement>('Place').value).toBe('12 Mill Lane');
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  const row = await screen.findByRole('button', { name: /Tom Okafor boiler/ });
  expect(row.textContent).toContain('15:00');
  expect(row.textContent).toContain('12 Mill Lane');
  expect(screen.getByRole('heading', { level: 2, name: 'today' })).toBeTruthy();
  const [visit] = await allRecords(app.services.db, 'visit');
  expect(visit).toMatchObject({ customer: 'tom', title: 'Tom Okafor boiler' });
});

test('the start of a name offers the customer; the link can be taken away for good', async () => {
  const app = await withTom();
  const user = drawScreen(app, <VisitsScreen />);
  await user.click(screen.getByRole('button', { name: 'Add visit' }));
  await user.type(screen.getByLabelText('Who or what for?'), 'oka');
  await user.click(await screen.findByRole('button', { name: 'Tom Okafor' }));
  await user.click(screen.getByRole('button', { name: 'Remove Tom Okafor' }));
  expect(screen.queryByRole('button', { name: 'Remove Tom Okafor' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: '2 h' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(async () => {
    const [visit] = await allRecords(app.services.db, 'visit');
    expect(visit).toMatchObject({ customer: null, title: 'Tom Okafor', place: '' });
    expect((visit?.time.end ?? 0) - (visit?.time.start ?? 0)).toBe(120 * 60_000);
  });
});

test('a visit is changed and called off from its own sheet, with Undo', async () => {
  const app = await withTom();
  const begins = Date.parse('2026-11-24T09:00Z');
  await write(
    app,
    change('visit', asId<'visit'>('v'), {
      title: 'Radiators',
      time: { start: begins, end: begins + 50 * 60_000 },
    }),
  );
  const user = drawScreen(app, <VisitsScreen />);
  await user.click(await screen.findByRole('button', { name: /Radiators/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Visit' }));
  expect(sheet.getByRole<HTMLInputElement>('radio', { name: '50 min' }).checked).toBe(true);
  await user.type(sheet.getByLabelText('Note'), 'bring keys');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await waitFor(async () => {
    expect((await allRecords(app.services.db, 'visit'))[0]?.note).toBe('bring keys');
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: /Radiators/ }));
  await user.click(await screen.findByRole('button', { name: 'Cancel this visit' }));
  await screen.findByText('Cancelled: Radiators');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Radiators/ })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: /Radiators/ })).toBeTruthy();
});

async function withTom(): Promise<App> {
  const app = await openApp({ view: window });
  await write(
    app,
    change('customer', asId<'customer'>('tom'), {
      name: 'Tom Okafor',
      addresses: ['12 Mill Lane'],
    }),
  );
  return app;
}
