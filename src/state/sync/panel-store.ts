/** Sync as Settings shows it: whether there is a deck, and where. */
import { createStore } from 'zustand/vanilla';
import { dexieKeyStore, type KeyStore } from '../../storage/key-store.ts';
import { live } from '../../storage/live.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { App } from '../app.ts';
import { rethrow, throwLater } from '../rethrow.ts';
import { accountKey, giftFor, leaveDeck } from './account.ts';
import { codeDue, codeDueKey, codeIsKept } from './roster-account.ts';

export type SyncPanelState = {
  readonly ready: boolean;
  /** `null` without a deck. */
  readonly address: StoreAddress | null;
  /** A new recovery code that the owner has not kept yet. */
  readonly code: string | null;
};

export function createSyncPanelStore(app: App) {
  const store = createStore<SyncPanelState>(() => ({
    ...{ ready: false, address: null, code: null },
  }));
  const look = async () => {
    const gift = await giftFor(app);
    store.setState({ ready: true, address: gift?.address ?? null, code: await codeDue(app) });
  };

  return {
    ...store,
    start: () =>
      live(
        () => keptRows(dexieKeyStore(app.services.db)),
        () => void look().catch(throwLater),
        rethrow,
      ),
    leave: () => leaveDeck(app),
    codeIsKept: () => codeIsKept(app),
  };
}
/** Whatever of these changes, the panel looks again. */
async function keptRows({ get }: KeyStore) {
  return [await get(accountKey), await get(codeDueKey)];
}

export type SyncPanelStore = ReturnType<typeof createSyncPanelStore>;
