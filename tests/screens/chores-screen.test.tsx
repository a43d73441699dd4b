import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { ChoresScreen } from '../../src/screens/chores/chores-screen.tsx';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import { allRecords } from '../../src/storage/reads.ts';
import { choreIn, choreOf, inHandOf, liveTaskOf, oil } from '../support/chore-desk.ts';
import { drawRoutes, drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

const screens = { chores: ChoresScreen, task: TaskScreen };

test('a chore: two taps and a name; how it comes follows from the name', async () => {
  const app = await openApp({ view: window });
  const user = drawScreen(app, <ChoresScreen />);
  await screen.findByText(/What comes round goes here/);
  await user.click(screen.getByRole('button', { name: 'Add chore' }));
  const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Save' });
  expect(save.disabled).toBe(true);
  await user.type(screen.getByLabelText('What comes round?'), 'Pay the rent');
  const chosen = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name }).checked;
  expect([chosen('On a date'), chosen('Every month')]).toEqual([true, true]);
  expect(screen.getByLabelText<HTMLInputElement>('Next on').value).toBe('2026-12-01');
  await user.click(save);
  const row = await screen.findByRole('button', { name: /Pay the rent/ });
  expect(row.textContent).toContain('every month on the 1st · next 1 Dec');
  const [chore] = await allRecords(app.services.db, 'chore');
  expect(chore && (await liveTaskOf(app, chore.id)).when.due).toMatchObject({ is: 'deadline' });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/What comes round goes here/);
  expect(await allRecords(app.services.db, 'task')).toEqual([]);
});

test('what the owner chose stays, whatever the name says', async () => {
  const app = await openApp({ view: window });
  const user = drawScreen(app, <ChoresScreen />);
  await user.click(screen.getByRole('button', { name: 'Add chore' }));
  await user.click(await screen.findByRole('radio', { name: 'After I last did it' }));
  await user.click(screen.getByRole('radio', { name: 'Every 180 days' }));
  fireEvent.input(screen.getByLabelText('Next on'), { target: { value: '2027-01-15' } });
  await user.type(screen.getByLabelText('What comes round?'), 'Rent a skip');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const row = await screen.findByRole('button', { name: /Rent a skip/ });
  expect(row.textContent).toContain('about every 180 days · next 15 Jan');
});

test('it is done, paused, set going, changed and deleted from its sheet', async () => {
  const app = await openApp({ view: window });
  const id = await choreIn(app, { title: 'Van oil', rule: oil });
  const user = drawScreen(app, <ChoresScreen />);
  const sheet = async () => {
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(await screen.findByRole('button', { name: /Van oil about/ }));
    return within(await screen.findByRole('dialog', { name: 'Chore' }));
  };
  const first = await sheet();
  first.getByText('Not done here yet');
  await user.click(first.getByRole('button', { name: 'Done just now' }));
  await screen.findByText('Done: Van oil');
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2027-02-21');
  const second = await sheet();
  second.getByText('Last done today');
  await user.click(second.getByRole('button', { name: 'Pause' }));
  await screen.findByText('Paused: Van oil');
  expect(await inHandOf(app, id)).toEqual([]);
  await screen.findByRole('button', { name: /Van oil about.*paused/ });
  await user.click((await sheet()).getByRole('button', { name: 'Start again' }));
  await screen.findByText('Going again: Van oil');
  const third = await sheet();
  await user.click(third.getByRole('radio', { name: 'Every 30 days' }));
  expect(third.getByLabelText<HTMLInputElement>('Next on').value).toBe('2026-12-23');
  await user.click(third.getByRole('button', { name: 'Save' }));
  await screen.findByText('Changed: Van oil');
  expect(await choreOf(app, id)).toMatchObject({ rule: { is: 'after', days: 30 } });
  expect((await liveTaskOf(app, id)).when.due?.on).toBe('2026-12-23');
  await user.click((await sheet()).getByRole('button', { name: 'Delete' }));
  await screen.findByText('Deleted: Van oil');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('button', { name: /Van oil about/ })).toBeTruthy();
});

test('the last day of the month stays so when something else is changed', async () => {
  const app = await openApp({ view: window });
  const rule = { is: 'on-date', from: '2026-10-31', every: 1, unit: 'month', deadline: false };
  const id = await choreIn(app, { title: 'Wages', rule: rule as never });
  const user = drawScreen(app, <ChoresScreen />);
  await user.click(await screen.findByRole('button', { name: /Wages/ }));
  await user.click(await screen.findByRole('button', { name: 'Done just now' }));
  await user.click(await screen.findByRole('button', { name: /Wages.*next 30 Nov/ }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Chore' }));
  await user.click(sheet.getByRole('checkbox', { name: 'Being after the date costs me' }));
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await screen.findByText('Changed: Wages');
  expect(await choreOf(app, id)).toMatchObject({ rule: { from: '2026-10-31', deadline: true } });
  expect((await liveTaskOf(app, id)).when.due).toMatchObject({ is: 'deadline', on: '2026-11-30' });
});

test('ideas for the trade: those that are tapped come, in one move with one Undo', async () => {
  const app = await openApp({ view: window });
  const user = drawScreen(app, <ChoresScreen />);
  await user.click(await screen.findByRole('button', { name: 'Ideas for my trade' }));
  await user.click(await screen.findByRole('radio', { name: 'Tandem pilot' }));
  await user.click(await screen.findByRole('checkbox', { name: /Repack the reserve/ }));
  await user.click(screen.getByRole('checkbox', { name: /Send the glider/ }));
  await user.click(screen.getByRole('button', { name: 'Add 2 chores' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const row = await screen.findByRole('button', { name: /Repack the reserve/ });
  expect(row.textContent).toContain('about every 180 days');
  await screen.findByRole('button', { name: /Send the glider.*about every 2 years/ });
  expect(await allRecords(app.services.db, 'task')).toHaveLength(2);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/What comes round goes here/);
});

test('from its task to the chore and its rule', async () => {
  const app = await openApp({ view: window });
  const id = await choreIn(app);
  const { user } = drawRoutes(app, `/task/${(await liveTaskOf(app, id)).id}`, screens);
  await user.click(await screen.findByRole('link', { name: 'Chore: every month on the 1st' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Chore' }));
  expect(sheet.getByLabelText<HTMLInputElement>('What comes round?').value).toBe('Rent');
});

test('a half-written chore is there again', async () => {
  const app = await openApp({ view: window });
  const user = drawScreen(app, <ChoresScreen />);
  await user.click(screen.getByRole('button', { name: 'Add chore' }));
  await user.type(await screen.findByLabelText('What comes round?'), 'Bins');
  await waitFor(async () => {
    const [draft] = await app.services.db.drafts.toArray();
    expect(draft?.key).toBe('chore:new');
    expect(JSON.stringify(draft)).toContain('{"title":"Bins"}');
  });
  expect(await allRecords(app.services.db, 'chore')).toEqual([]);
});
