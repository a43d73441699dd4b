/** A backup on its way out: made, read back and compared, and only then offered. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { type HandedOut, isOut, type Out } from '../../platform/platform.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { bringable, bringIn } from './bring-in.ts';
import { type MadeBackup, makeBackup } from './make-backup.ts';

export type BackupState =
  | { readonly is: 'making' }
  | Exclude<MadeBackup, Ready>
  | (Ready & {
      /** How a first try to get it out ended. */
      readonly said: Exclude<HandedOut, Out> | null;
      /** Whether what is not in it could be here first. */
      readonly bring: 'cannot' | 'can' | 'bringing';
    })
  | { readonly is: 'out'; readonly how: Out; readonly name: string; readonly away: number };

type Ready = Extract<MadeBackup, { readonly is: 'ready' }>;

/** `version` of the app, for the file to say. */
export function createBackupStore(app: App, version: string) {
  const store = createStore<BackupState>(() => ({ is: 'making' }));
  const { platform } = app.services;
  let newest = 0;
  let last = '';
  let stopWaiting = () => {};

  /** Without a passphrase anybody who has the file can read it. */
  async function make(passphrase: string): Promise<void> {
    newest += 1;
    const turn = newest;
    last = passphrase;
    stopWaiting();
    store.setState({ is: 'making' }, true);
    const made = await makeBackup(app, {
      passphrase: passphrase === '' ? null : passphrase,
      version,
    });
    const isLess = made.is === 'ready' && made.away > 0;
    const bring = isLess && (await bringable(app)).length > 0 ? 'can' : 'cannot';
    if (turn !== newest) return;
    store.setState(made.is === 'ready' ? { ...made, said: null, bring } : made, true);
  }

  /** The file is made anew once they are here; the one that is ready can be saved meanwhile. */
  async function bring(): Promise<void> {
    const state = store.getState();
    if (state.is !== 'ready' || state.bring !== 'can') return;
    store.setState({ ...state, bring: 'bringing' }, true);
    const turn = newest;
    const stop = await bringIn(app, await bringable(app), () => {
      if (turn === newest && store.getState().is === 'ready') void make(last);
    });
    if (turn === newest) stopWaiting = stop;
    else stop();
  }

  /** Into the owner's hands. What it is as new as, is the file, not the tap. */
  async function handOut(): Promise<void> {
    const state = store.getState();
    if (state.is !== 'ready') return;
    // While the owner looks for a place, no other file takes its place.
    newest += 1;
    stopWaiting();
    const handed = await platform.handOutFile(state.file);
    const bring = state.bring === 'cannot' ? 'cannot' : 'can';
    if (!isOut(handed)) return store.setState({ ...state, said: handed, bring }, true);
    await app.act({ changes: [], local: { meta: { [metaKeys.backup]: state.made } } });
    const { file, away } = state;
    store.setState({ is: 'out', how: handed, name: file.name, away }, true);
  }

  return { ...store, make, bring, handOut, stop: () => stopWaiting() };
}
export type BackupStore = ReturnType<typeof createBackupStore>;
