/** A backup on its way out: made, read back and compared, and only then offered. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { type MadeBackup, makeBackup } from './make-backup.ts';

export type BackupState =
  | { readonly is: 'making' }
  | MadeBackup
  | { readonly is: 'saved'; readonly name: string };

/** `version` of the app, for the file to say. */
export function createBackupStore(app: App, version: string) {
  const store = createStore<BackupState>(() => ({ is: 'making' }));
  const { platform } = app.services;
  let newest = 0;

  /** Without a passphrase anybody who has the file can read it. */
  async function make(passphrase: string): Promise<void> {
    newest += 1;
    const turn = newest;
    store.setState({ is: 'making' }, true);
    const made = await makeBackup(app, {
      passphrase: passphrase === '' ? null : passphrase,
      version,
    });
    if (turn === newest) store.setState(made, true);
  }

  /** Into the owner's hands: the share sheet, or a download. */
  async function handOut(): Promise<void> {
    const state = store.getState();
    if (state.is !== 'ready' || !(await platform.handOutFile(state.file))) return;
    const at = platform.now().instant;
    await app.act({ changes: [], local: { meta: { [metaKeys.backup]: at } } });
    store.setState({ is: 'saved', name: state.file.name }, true);
  }

  return { ...store, make, handOut };
}
export type BackupStore = ReturnType<typeof createBackupStore>;
