import 'fake-indexeddb/auto';
import { screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { BackupSheet } from '../../src/screens/backup/backup-sheet.tsx';
import { RescueData } from '../../src/screens/rescue-data.tsx';
import { databaseName } from '../../src/storage/database-name.ts';
import { takeAway } from '../../src/storage/salvage.ts';
import { drawScreen } from '../support/draw-screen.tsx';
import { fillSample } from '../support/sample-database.ts';
import { openApp } from '../support/whole-app.ts';

afterEach(async () => void (await takeAway()));

test('lists let nobody begin anew, a download only once the owner has seen it', async () => {
  const app = await openApp({ name: databaseName });
  await fillSample(app.services.db, app.services.author);
  const user = drawScreen(app, <RescueData />);
  await user.click(await screen.findByRole('button', { name: 'Save it as plain lists' }));
  await screen.findByText(/^The lists do not hold all of it/);
  expect(screen.queryByRole('button', { name: 'Begin anew' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save what can be read' }));
  await screen.findByText(/Look for stopgap-rescued-.*\.stopgap in your downloads\.$/);
  expect(screen.queryByRole('button', { name: 'Begin anew' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'I see the file' }));
  await screen.findByRole('button', { name: 'Begin anew' });
  app.services.db.close();
});

test('a backup says what is not in it and where it went, and that a cancel saved nothing', async () => {
  let isTaken = false;
  const handOutFile = async () => (isTaken ? ('downloaded' as const) : ('turned-away' as const));
  const app = await openApp({ platform: { handOutFile } });
  await fillSample(app.services.db, app.services.author);
  await app.services.db.blobs.clear();
  const user = drawScreen(app, <BackupSheet version="1.2.3" onClose={() => undefined} />);
  await screen.findByText(/^1 photo or memo is not on this phone/);
  await user.click(screen.getByRole('button', { name: 'Save the file' }));
  await screen.findByText('Nothing was saved.');
  isTaken = true;
  await user.click(screen.getByRole('button', { name: 'Save the file' }));
  await screen.findByText(/Look for stopgap-.*\.stopgap in your downloads\.$/);
  await screen.findByText(/^1 photo or memo is not on this phone/);
});
