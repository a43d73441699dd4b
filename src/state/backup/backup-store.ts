/** A backup on its way out: made, read back and compared, and only then offered. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { type HandedOut, isOut, type Out } from '../../platform/platform.ts';
import type { App } from '../app.ts';
import { metaKeys } from '../round/deck.ts';
import { bringable, bringIn } from './bring-in.ts';
import { type MadeBackup, makeBackup } from './make-backup.ts';

/** What is typed is made into a file once the hand rests: sealing takes about a second. */
const restMs = 500;

export type BackupState =
  | { readonly is: 'making' }
  | Exclude<MadeBackup, Ready>
  | (Ready & {
      /** How a first try to get it out ended. */
      readonly said: Exclude<HandedOut, Out> | null;
      /** Whether what is not in it could be here first. */
      readonly bring: 'cannot' | 'can' | 'bringing';
    })
  | (Pick<Ready, 'away' | 'locked'> & {
      readonly is: 'out';
      readonly how: Out;
      readonly name: string;
    });

type Ready = Extract<MadeBackup, { readonly is: 'ready' }>;

/** `version` of the app, for the file to say. */
export function createBackupStore(app: App, version: string) {
  const store = createStore<BackupState>(() => ({ is: 'making' }));
  const { platform } = app.services;
  let newest = 0;
  let last = '';
  let stopWaiting = () => {};
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Without a passphrase anybody who has the file can read it. */
  async function make(passphrase: string): Promise<void> {
    const turn = begin();
    last = passphrase;
    const made = await makeBackup(app, {
      passphrase: passphrase === '' ? null : passphrase,
      version,
    });
    const isLess = made.is === 'ready' && made.away > 0;
    const bring = isLess && (await bringable(app)).length > 0 ? 'can' : 'cannot';
    if (turn !== newest) return;
    store.setState(made.is === 'ready' ? { ...made, said: null, bring } : made, true);
  }

  /** From the first letter on no file made with other words can be saved. */
  function type(passphrase: string): void {
    begin();
    resting = setTimeout(() => void make(passphrase), restMs);
  }

  function begin(): number {
    stop();
    newest += 1;
    store.setState({ is: 'making' }, true);
    return newest;
  }

  function stop(): void {
    clearTimeout(resting);
    stopWaiting();
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
    const { file, away, locked } = state;
    store.setState({ is: 'out', how: handed, name: file.name, away, locked }, true);
  }

  return { ...store, make, type, bring, handOut, stop };
}
export type BackupStore = ReturnType<typeof createBackupStore>;
