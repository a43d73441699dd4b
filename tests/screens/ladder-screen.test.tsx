import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { ladderNames } from '../../src/domain/ladder/ladder.ts';
import { builtInSteps } from '../../src/domain/ladder/ladders.ts';
import { LadderScreen } from '../../src/screens/ladder/ladder-screen.tsx';
import { SettingsScreen } from '../../src/screens/settings/settings-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { allRecords } from '../../src/storage/reads.ts';
import { drawRoutes, drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

let app: App;

beforeEach(async () => {
  app = await openApp({ view: window });
});

test('Settings leads to each of the eight', async () => {
  drawScreen(app, <SettingsScreen />);
  const heading = await screen.findByRole('heading', { name: 'Your ladders' });
  const links = within(heading.parentElement as HTMLElement).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    ladderNames.map((name) => `/ladder/${name}`),
  );
});

test.each(ladderNames)('%s: every step is there with its days', async (name) => {
  drawRoutes(app, `/ladder/${name}`, { ladder: LadderScreen });
  await screen.findByRole('button', { name: 'As it came' });
  const days = screen.getAllByLabelText(/^Days /).map((field) => (field as HTMLInputElement).value);
  const want = builtInSteps(name, app.defaults.country).map((step) => String(Math.abs(step.days)));
  expect(days).toEqual(want);
});

test('days are changed by typing; Undo has them back', async () => {
  const { user } = await show();
  const [field] = fields('Days after the quote went out');
  await user.clear(field as HTMLElement);
  await user.type(field as HTMLElement, '5');
  fireEvent.blur(field as HTMLElement);
  await screen.findByText('Changed: Steps: Trade work');
  expect(await storedDays('follow-up')).toEqual([5, 7, 14]);
  expect(await app.services.db.drafts.toArray()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(fields('Days after the quote went out')[0]).toHaveValue('3'));
});

test('before the visit they are counted towards it', async () => {
  const { user } = await show();
  const [field] = fields('Days before the visit');
  expect(field).toHaveValue('1');
  await user.clear(field as HTMLElement);
  await user.type(field as HTMLElement, '2');
  fireEvent.blur(field as HTMLElement);
  await waitFor(async () => expect(await storedDays('visit')).toEqual([0, -2]));
});

test('what is no number of days is said, and nothing is kept', async () => {
  const { user } = await show();
  const [field] = fields('Days after the visit');
  await user.clear(field as HTMLElement);
  await user.type(field as HTMLElement, 'soon');
  fireEvent.blur(field as HTMLElement);
  await screen.findByText('A whole number of days, like 3.');
  expect(await allRecords(app.services.db, 'ladder')).toEqual([]);
});

test('a step is added, another taken out, and all is as it came again', async () => {
  const { user } = await show();
  await user.click(screen.getByRole('button', { name: 'Add a step to: Money due' }));
  await waitFor(() => expect(fields('Days after the due date')).toHaveLength(6));
  await user.click(screen.getByRole('button', { name: /^Take out this step: Write the quote/ }));
  await screen.findByText('No step here: jobs go past it.');
  await user.click(screen.getByRole('button', { name: 'Add a step to: Quote' }));
  await waitFor(() => expect(screen.queryByText('No step here: jobs go past it.')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'As it came' }));
  await waitFor(() => expect(fields('Days after the due date')).toHaveLength(5));
});

test('the last word about money that is owed cannot be taken out', async () => {
  const { user } = await show();
  const takeOut = () =>
    screen.queryAllByRole('button', { name: /^Take out this step: Ask for the money/ });
  for (let left = 5; left > 1; left--) {
    await waitFor(() => expect(fields('Days after the due date')).toHaveLength(left));
    await user.click(takeOut()[0] as HTMLElement);
  }
  await waitFor(() => expect(fields('Days after the due date')).toHaveLength(1));
  expect(takeOut()).toEqual([]);
});

test('another kind is kept', async () => {
  const { user } = await show();
  const [kind] = screen.getAllByLabelText('Kind');
  await user.selectOptions(kind as HTMLElement, 'message');
  await screen.findByText('Changed: Steps: Trade work');
  const [own] = await allRecords(app.services.db, 'ladder');
  expect(own?.steps[0]?.kind).toBe('message');
});

async function show() {
  const drawn = drawRoutes(app, '/ladder/trade', { ladder: LadderScreen });
  await screen.findByRole('button', { name: 'As it came' });
  return drawn;
}

function fields(label: string): readonly HTMLElement[] {
  return screen.queryAllByLabelText(label);
}

async function storedDays(rung: string): Promise<readonly number[]> {
  const [own] = await allRecords(app.services.db, 'ladder');
  return (own?.steps ?? []).filter((step) => step.rung === rung).map((step) => step.days);
}
