import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { AllScreen } from '../../src/screens/all/all-screen.tsx';
import { SettingsScreen } from '../../src/screens/settings/settings-screen.tsx';
import { TaskScreen } from '../../src/screens/task/task-screen.tsx';
import type { App } from '../../src/state/app.ts';
import { crewIn, meKey } from '../../src/storage/deck-reader.ts';
import { getRecord } from '../../src/storage/reads.ts';
import { drawRoutes } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const roof = asId<'task'>('roof');
const jo = asId<'member'>('jo');
const ana = asId<'member'>('ana');
/** Settings lists every country there is. */
const patient = { timeout: 5_000 };
const screens = { settings: SettingsScreen, task: TaskScreen, all: AllScreen };

async function draw(path: string, hasCrew: boolean) {
  const app = await openApp({ view: window });
  await write(app, change('task', roof, { title: 'Measure the roof', created: 1 }));
  if (hasCrew) await crew(app);
  app.now.start();
  await waitFor(() => expect(app.now.getState().ready).toBe(true));
  const { user } = drawRoutes(app, path, screens);
  return { app, user };
}

async function crew(app: App): Promise<void> {
  await write(
    app,
    change('member', ana, { name: 'Ana', created: 1 }),
    change('member', jo, { name: 'Jo', created: 1 }),
  );
  await app.act({ changes: [], local: { meta: { [meKey]: ana } } });
}

test('one who works alone sees one line in Settings, and nothing on tasks and in All', async () => {
  const { user } = await draw('/settings', false);
  await user.click(await screen.findByText('Somebody works with me', {}, patient));
  expect(screen.getByLabelText('Who uses this phone?')).toBeTruthy();
});

test.each(['/task/roof', '/all'])('nor on %s', async (path) => {
  await draw(path, false);
  await screen.findAllByText(/Measure the roof|Open/);
  expect(screen.queryByLabelText('Who does it')).toBeNull();
  expect(screen.queryByLabelText('For Jo')).toBeNull();
});

test('a crew is made by two names', async () => {
  const { app, user } = await draw('/settings', false);
  await user.click(await screen.findByText('Somebody works with me', {}, patient));
  await user.type(screen.getByLabelText('Who uses this phone?'), 'Ana{Enter}');
  await waitFor(async () => expect((await crewIn(app.services.reader)).me?.name).toBe('Ana'));
  await user.type(screen.getByLabelText('Add somebody to the crew'), 'Jo{Enter}');
  await screen.findByText('Jo', { selector: 'b' });
  expect(screen.getByLabelText<HTMLTextAreaElement>('Add somebody to the crew').value).toBe('');
  await user.click(screen.getByText('Take out'));
  await waitFor(async () => expect((await crewIn(app.services.reader)).others).toEqual([]));
});

test('a phone whose user is not known is asked by a quiet row, one tap', async () => {
  const { app, user } = await draw('/settings', true);
  await app.act({ changes: [], local: { meta: { [meKey]: undefined } } });
  await user.click(await screen.findByText('Jo uses this phone', {}, patient));
  await waitFor(async () => expect((await crewIn(app.services.reader)).me?.id).toBe(jo), patient);
});

test('a task is given to one of the crew on its screen', async () => {
  const { app, user } = await draw('/task/roof', true);
  const choice = await screen.findByLabelText<HTMLSelectElement>('Who does it');
  expect([...choice.options].map(({ text }) => text)).toEqual([
    'Whoever comes first',
    'Ana, on this phone',
    'Jo',
  ]);
  await user.selectOptions(choice, 'Jo');
  await waitFor(async () => expect((await getRecord(app.services.db, 'task', roof))?.for).toBe(jo));
});

test('All says for whom, and has a filter for each of the others', async () => {
  const { app, user } = await draw('/all', true);
  await write(
    app,
    change('task', roof, { for: jo }),
    change('task', asId('rent'), { title: 'Rent' }),
  );
  expect((await screen.findByText('for Jo')).closest('a')?.textContent).toContain('Measure');
  await user.click(screen.getByLabelText('For Jo'));
  await waitFor(() => expect(screen.queryByText('Rent')).toBeNull());
  expect(await screen.findByText('Measure the roof')).toBeTruthy();
  await write(app, change('task', roof, { for: null }));
  await screen.findByText('Nothing for them now');
});

test('the other phones; a lost one: what happens and who goes on, before anything is done', async () => {
  const { app, user } = await draw('/settings', true);
  const peer = (w: string, name: string, keys?: object) => ({
    key: `peer:${w}`,
    value: { w, seenAt: Date.UTC(2026, 10, 23, 9, 5), head: { name, ...(keys && { keys }) } },
  });
  const keyed = { sign: 'a', wrap: 'b' };
  await app.services.db.sync.bulkPut([
    peer('a', 'Jo', keyed),
    peer('b', 'Jo', keyed),
    peer('c', 'Tim', { sign: 'c', wrap: 'd' }),
    peer('d', 'Uwe'),
  ]);
  const met = new TextEncoder().encode(JSON.stringify(['a'])).buffer;
  await app.services.db.keys.put({ key: 'met', value: met });
  await screen.findAllByText(/^last heard /, {}, patient);
  await screen.findByText('paired by six digits', {}, patient);
  // One phone under two names is one.
  await user.click(screen.getByRole('button', { name: 'Lost? Take this phone out: Jo' }));
  const sheet = await screen.findByRole('dialog', { name: 'Take out: Jo' }, patient);
  expect(sheet).toHaveTextContent('What it had read stays on it.');
  expect(sheet).toHaveTextContent('These go on: this phone, Tim.');
  expect(sheet).toHaveTextContent('by another phone: Tim. If you do not know it, take it out too.');
  expect(sheet).toHaveTextContent('since an update: Uwe.');
  // There is no deck here to take it out of.
  await user.click(within(sheet).getByRole('button', { name: 'Take it out' }));
  await within(sheet).findByText(/^Your deck goes by a file/, {}, patient);
  await user.click(within(sheet).getByRole('button', { name: 'Leave it in' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('who was taken out, and by whose phone', async () => {
  const { app } = await draw('/settings', true);
  const at = Date.UTC(2026, 10, 23, 9, 5);
  await app.services.db.sync.put({
    key: 'partings',
    value: [
      { name: 'Tim', by: 'Jo', at },
      { name: '', by: null, at },
    ],
  });
  const title = await screen.findByText('Phones taken out', {}, patient);
  const list = within(title.nextElementSibling as HTMLElement);
  expect(list.getByText('Tim').parentElement).toHaveTextContent(/, by Jo$/);
  expect(list.getByText('A phone without a name').parentElement).toHaveTextContent(
    /, by this phone$/,
  );
  expect(screen.getByText(/^Nobody you know\?/)).toBeTruthy();
});
