/** The lock from outside: a wrong PIN leaves the field ready, a wait names a minute still to come. */
import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { LockPort } from '../../src/platform/screen-lock.ts';
import { LockScreen } from '../../src/screens/lock/lock-screen.tsx';
import { createLockSettings } from '../../src/state/lock/lock-settings.ts';
import { momentAt } from '../support/arbitrary-records.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

async function locked() {
  const port: LockPort = {
    older: () => null,
    dropOlder: () => undefined,
    noteHere: () => undefined,
    onAsked: () => undefined,
    hashOf: async (pin) => `hash of ${pin}`,
    newSalt: () => '',
    hasPasskeys: async () => false,
    makePasskey: async () => undefined,
    usePasskey: async () => false,
  };
  const now = () => momentAt('2026-11-24T09:00');
  const app = await openApp({ platform: { now, screenLock: async () => port } });
  await createLockSettings(app).lock('2468', 5);
  app.locked.setState(true, true);
  const user = drawScreen(app, <LockScreen />);
  const enter = async (pin: string) => {
    await user.type(screen.getByLabelText('PIN'), pin);
    await user.click(screen.getByRole('button', { name: 'Open' }));
  };
  return { app, enter, user };
}

test('a wrong PIN is said, and the next can be typed at once', async () => {
  const { app, enter } = await locked();
  await enter('1357');
  await screen.findByText('That is not the PIN.');
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('PIN')));
  expect(app.locked.getState()).toBe(true);
  await enter('2468');
  await vi.waitFor(() => expect(app.locked.getState()).toBe(false));
});

test('half a minute to wait is said as the minute in which it is over, and no PIN is judged meanwhile', async () => {
  const { app, enter } = await locked();
  for (let tries = 0; tries < 4; tries++) {
    await enter('1357');
    await screen.findByText('That is not the PIN.');
  }
  await enter('1357');
  await screen.findByText('That is not the PIN. Wait until 09:01, then try again.');
  for (const pin of ['2468', '1357']) {
    await enter(pin);
    await screen.findByText('Wait until 09:01, then try again.');
  }
  expect(app.locked.getState()).toBe(true);
});

test('a double tap on the way to delete deletes nothing; what would be lost is said, and it falls off', async () => {
  const { user } = await locked();
  await user.click(screen.getByRole('button', { name: 'Forgot the PIN' }));
  const first = screen.getByRole('button', { name: 'Delete everything here' });
  await user.dblClick(first);
  expect(first.textContent).toBe('Delete everything here');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await act(() => first.click());
  screen.getByText(/^Every customer, task, visit and note.* No backup was ever saved from this/);
  screen.getByRole('button', { name: 'Yes, delete everything here' });
  await act(() => void vi.advanceTimersByTime(16_000));
  vi.useRealTimers();
  expect(screen.queryByRole('button', { name: 'Yes, delete everything here' })).toBeNull();
});
