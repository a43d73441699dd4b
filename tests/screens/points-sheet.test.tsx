import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { change } from '../../src/domain/change/change.ts';
import { asId } from '../../src/domain/record/id.ts';
import { SettingsScreen } from '../../src/screens/settings/settings-screen.tsx';
import { getRecord } from '../../src/storage/reads.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp, write } from '../support/whole-app.ts';

const id = asId<'task'>('flux');

test('yesterday is two taps away in Settings, and Undo lies over the sheet', async () => {
  let hour = '2026-11-23T10:00';
  const app = await openApp({ platform: { now: () => momentAt(hour) } });
  await write(app, change('task', id, { title: 'Order flux' }));
  hour = '2026-11-24T10:00';
  await write(app, change('task', id, { title: 'Order elbows' }));
  const user = drawScreen(app, <SettingsScreen />);
  await user.click(await screen.findByRole('button', { name: 'Go back to an earlier day' }));
  const sheet = within(await screen.findByRole('dialog'));
  await user.click(
    await sheet.findByRole('button', { name: /^As it was .*1 entry changed since/ }),
  );
  await sheet.findByText('Done. 1 entry is as then.');
  expect((await getRecord(app.services.db, 'task', id))?.title).toBe('Order flux');
  await user.click(await sheet.findByRole('button', { name: 'Undo' }));
  await sheet.findByText(/^Undone:/);
  expect(sheet.queryByText(/^Done\./)).toBeNull();
  expect((await getRecord(app.services.db, 'task', id))?.title).toBe('Order elbows');
});

test('without an earlier day that is said, and a backup is one tap away', async () => {
  const user = drawScreen(await openApp(), <SettingsScreen />);
  await user.click(await screen.findByRole('button', { name: 'Go back to an earlier day' }));
  const sheet = within(await screen.findByRole('dialog'));
  await sheet.findByText(
    'There is no earlier day to go back to yet. From tomorrow on you can go back to how today ended.',
  );
  await sheet.findByRole('button', { name: 'Good' });
  await user.click(sheet.getByRole('button', { name: 'Save a backup' }));
  await screen.findByRole('heading', { name: 'Save a backup' });
});
