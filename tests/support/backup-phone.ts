/** Phones that a backup goes out of and comes back to; import 'fake-indexeddb/auto' first in the test. */
import { expect } from 'vitest';
import type { HandedOut, Platform } from '../../src/platform/platform.ts';
import type { App } from '../../src/state/app.ts';
import { createBackupStore } from '../../src/state/backup/backup-store.ts';
import { mendDeck } from '../../src/state/jobs/mend-deck.ts';
import { fillSample } from './sample-database.ts';
import { openApp } from './whole-app.ts';

export async function phone(handed: HandedOut = 'saved', platform: Partial<Platform> = {}) {
  const files: File[] = [];
  const handOutFile = async (out: File) => {
    if (handed !== 'turned-away') files.push(out);
    return handed;
  };
  return { app: await openApp({ platform: { handOutFile, ...platform } }), files };
}

/** As the app leaves it: every job and chore with its task. */
export async function fillWhole(app: App): Promise<void> {
  await fillSample(app.services.db, app.services.author);
  await mendDeck(app);
}

export async function save(app: App): Promise<void> {
  const store = createBackupStore(app, '1.2.3');
  await store.make('');
  await store.handOut();
  expect(store.getState()).toMatchObject({ is: 'out' });
}

export function file(files: readonly File[]): File {
  const [first] = files;
  if (!first) throw new Error('no file was handed out');
  return first;
}
