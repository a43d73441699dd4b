/** The lock from inside: set by a PIN, taken off by the same one. */
import 'fake-indexeddb/auto';
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { LockPanel } from '../../src/screens/settings/lock-panel.tsx';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

const button = (name: string) => screen.findByRole('button', { name });

async function drawLocking() {
  const user = drawScreen(await openApp(), <LockPanel />);
  await user.click(await button('Set a PIN'));
  await user.type(screen.getByLabelText(/^New PIN/), '2468');
  await user.click(await button('Lock with this PIN'));
  await screen.findByText('On. It locks when you were away for 5 minutes.');
  return user;
}

test('it locks as soon as the owner leaves, where they choose so', async () => {
  const user = await drawLocking();
  await user.selectOptions(screen.getByLabelText('How soon it locks'), 'At once');
  await screen.findByText('On. It locks as soon as you leave.');
});

test('it comes off by its PIN alone', async () => {
  const user = await drawLocking();
  await user.click(await button('Take the lock off'));
  await user.type(screen.getByLabelText('PIN'), '1357');
  await user.click(await button('Take it off'));
  await screen.findByText('That is not the PIN.');
  await user.type(screen.getByLabelText('PIN'), '2468');
  await user.click(await button('Take it off'));
  await button('Set a PIN');
  expect(screen.queryByRole('button', { name: 'Take it off' })).toBeNull();
});
