import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { InstallWay } from '../../src/platform/platform.ts';
import { InstallScreen } from '../../src/screens/install/install-screen.tsx';
import { InstallPanel } from '../../src/screens/settings/install-panel.tsx';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

test.each([
  ['iphone', 'iPhone and iPad', 'Tap Share, the square with an arrow up.'],
  ['android-samsung', 'Samsung Internet', 'Tap the menu with three lines.'],
  ['desk-other', 'Computer, other browsers', 'This browser has no way to install it.'],
] as const)('%s: its own steps first, the others folded away', async (way, name, step) => {
  await draw(way);
  const [first] = screen.getAllByRole('heading', { level: 2 });
  expect(first?.textContent).toBe(name);
  expect(screen.getAllByText(step)).toHaveLength(1);
  const others = screen.getByText('On another phone or computer').closest('details');
  expect(others?.open).toBe(false);
  expect(within(others as HTMLElement).queryByText(name)).toBeNull();
});

test('what the browser offers late is there late, and goes with the tap', async () => {
  const offers = { listener: () => {}, can: false, asked: 0 };
  const { user } = await draw('android-chrome', {
    canInstall: () => offers.can,
    onCanInstall: (listener: () => void) => {
      offers.listener = listener;
      return () => undefined;
    },
    install: async () => {
      offers.asked += 1;
      offers.can = false;
      return true;
    },
  });
  expect(screen.queryByRole('button', { name: 'Install Stopgap' })).toBeNull();
  offers.can = true;
  offers.listener();
  await user.click(await screen.findByRole('button', { name: 'Install Stopgap' }));
  expect(offers.asked).toBe(1);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Install Stopgap' })).toBeNull());
});

test('opened from the home screen there is no step left, and no word of it in Settings', async () => {
  await draw('installed');
  expect(screen.getByText('You have opened it from there. Nothing is left to do.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Show me how' })).toBeNull();
});

async function draw(way: InstallWay, platform = {}) {
  const app = await openApp({ platform: { installWay: () => way, ...platform } });
  const user = drawScreen(
    app,
    <>
      <InstallScreen />
      <InstallPanel />
    </>,
  );
  return { user };
}
