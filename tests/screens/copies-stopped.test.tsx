import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { CopiesPanel } from '../../src/screens/backup/copies-panel.tsx';
import { SafetyLine } from '../../src/screens/backup/safety-line.tsx';
import { lookAfter } from '../../src/state/backup/safety.ts';
import { chooseFolder, copiesFolder } from '../support/copies-folder.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { openApp } from '../support/whole-app.ts';

const said =
  'The copies in your folder have stopped. The browser wants your leave again. Copy now asks for it.';

test('copies without leave say so on Now; one tap makes them go on', async () => {
  const { app, world } = await stoppedApp();
  const user = drawScreen(app, <SafetyLine />);
  screen.getByText(said);
  await user.click(screen.getByRole('button', { name: 'Copy now' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Copy now' })).toBeNull());
  expect(world.files.size).toBe(1);
});

test('and in Settings, from the first look at it', async () => {
  const { app } = await stoppedApp();
  const user = drawScreen(app, <CopiesPanel />);
  await screen.findByText(said);
  await user.click(screen.getByRole('button', { name: 'Copy now' }));
  await screen.findByText(/^Last copy: /);
  expect(screen.queryByText(said)).toBeNull();
});

async function stoppedApp() {
  const app = await openApp();
  app.now.setState({ fresh: false });
  const world = copiesFolder();
  chooseFolder(app, world.folder);
  world.leave = 'prompt';
  await lookAfter(app, '1.2.3');
  return { app, world };
}
