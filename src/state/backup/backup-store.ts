/** A backup on its way out: made, read back and compared, and only then offered. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { type HandedOut, isOut, type Out } from '../../platform/platform.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { type MadeBackup, makeBackup } from './make-backup.ts';

export type BackupState =
  | { readonly is: 'making' }
  | Exclude<MadeBackup, Ready>
  /** `said`: how a first try to get it out ended. */
  | (Ready & { readonly said: Exclude<HandedOut, Out> | null })
  | { readonly is: 'out'; readonly how: Out; readonly name: string; readonly away: number };

type Ready = Extract<MadeBackup, { readonly is: 'ready' }>;

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
    if (turn !== newest) return;
    store.setState(made.is === 'ready' ? { ...made, said: null } : made, true);
  }

  /** Into the owner's hands. What it is as new as, is the file, not the tap. */
  async function handOut(): Promise<void> {
    const state = store.getState();
    if (state.is !== 'ready') return;
    const handed = await platform.handOutFile(state.file);
    if (!isOut(handed)) return store.setState({ ...state, said: handed }, true);
    await app.act({ changes: [], local: { meta: { [metaKeys.backup]: state.made } } });
    const { file, away } = state;
    store.setState({ is: 'out', how: handed, name: file.name, away }, true);
  }

  return { ...store, make, handOut };
}
export type BackupStore = ReturnType<typeof createBackupStore>;
