/** The folder for copies, as Settings shows it. */
import { createStore } from 'zustand/vanilla';
import { live } from '../../storage/live.ts';
import type { App } from '../app.ts';
import { rethrow } from '../rethrow.ts';
import { metaKeys } from '../round/deck.ts';
import {
  asLastCopy,
  asStopped,
  type CopyResult,
  chosenFolder,
  copyNow,
  type LastCopy,
  type Stopped,
} from './copies.ts';

export type CopiesState = {
  /** Its name; `null` for none chosen. */
  readonly folder: string | null;
  readonly last: LastCopy | null;
  /** Why the last try, by itself or by a tap, made none. */
  readonly stopped: Stopped | null;
  readonly now: 'quiet' | 'copying' | CopyResult['is'];
};

export function createCopiesStore(app: App, version: string) {
  const store = createStore<CopiesState>(() => ({
    folder: null,
    last: null,
    stopped: null,
    now: 'quiet',
  }));
  const { platform, reader } = app.services;

  const start = () =>
    live(
      async () => {
        const folder = await chosenFolder(app);
        const last = asLastCopy(await reader.meta(metaKeys.copied));
        const stopped = asStopped(await reader.meta(metaKeys.copiesStopped));
        return { folder: folder?.name ?? null, last: last ?? null, stopped };
      },
      (read) => store.setState(read),
      rethrow,
    );

  /** The folder is kept and gets its first copy at once. */
  async function choose(): Promise<void> {
    const folder = await platform.pickFolder();
    if (!folder) return;
    await app.act({ changes: [], local: { meta: { [metaKeys.folder]: folder } } });
    await copy();
  }

  async function copy(): Promise<void> {
    const folder = await chosenFolder(app);
    if (!folder) return;
    store.setState({ now: 'copying' });
    store.setState({ now: (await copyNow(app, folder, version)).is });
  }

  /** The copies that lie there stay. */
  async function stop(): Promise<void> {
    await app.act({
      changes: [],
      local: {
        meta: {
          [metaKeys.folder]: null,
          [metaKeys.copied]: null,
          [metaKeys.copiesStopped]: undefined,
        },
      },
    });
    store.setState({ now: 'quiet' });
  }

  return { ...store, start, choose, copy, stop };
}
