/** From a trial tab into the installed app: a link on the clipboard while it is small, else a file. Loaded with its sheet. */
import { createStore } from 'zustand/vanilla';
import { isOut, type Out } from '../../platform/platform.ts';
import type { App } from '../app.ts';
import { keepLink } from './keep-link.ts';
import { makeBackup } from './make-backup.ts';

export type KeepState =
  | { readonly is: 'making' }
  /** On the clipboard, as a link. */
  | { readonly is: 'copied'; readonly records: number }
  /** Too much for a link, or no clipboard here. */
  | { readonly is: 'file'; readonly file: File; readonly records: number }
  | { readonly is: 'out'; readonly how: Out; readonly name: string }
  | { readonly is: 'problem' };

export function createKeepStore(app: App, version: string) {
  const store = createStore<KeepState>(() => ({ is: 'making' }));
  const { platform } = app.services;

  /** Called in the tap itself: the clipboard is open only then. */
  async function begin(): Promise<void> {
    const making = makeBackup(app, { passphrase: null, version });
    const link = making.then(async (made) => {
      const bytes = made.is === 'ready' ? await made.file.arrayBuffer() : undefined;
      const spelt = bytes && keepLink(platform.origin(), new Uint8Array(bytes));
      if (spelt === undefined) throw new RangeError('no link of it');
      return spelt;
    });
    const isCopied = await platform.writeClipboard(link);
    const made = await making;
    if (made.is !== 'ready') return store.setState({ is: 'problem' }, true);
    const { file, rows: records } = made;
    store.setState(isCopied ? { is: 'copied', records } : { is: 'file', file, records }, true);
  }

  async function handOut(): Promise<void> {
    const state = store.getState();
    if (state.is !== 'file') return;
    const how = await platform.handOutFile(state.file);
    if (isOut(how)) store.setState({ is: 'out', how, name: state.file.name }, true);
  }

  return { ...store, begin, handOut };
}
export type KeepStore = ReturnType<typeof createKeepStore>;
