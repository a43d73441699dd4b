/** Sync as Settings shows it: whether there is a deck, and where. */
import { createStore } from 'zustand/vanilla';
import { dexieKeyStore } from '../../storage/key-store.ts';
import { live } from '../../storage/live.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { App } from '../app.ts';
import { rethrow, throwLater } from '../rethrow.ts';
import { accountKey, giftFor, leaveDeck } from './account.ts';

export type SyncPanelState = {
  readonly ready: boolean;
  /** `null` without a deck. */
  readonly address: StoreAddress | null;
};

export function createSyncPanelStore(app: App) {
  const store = createStore<SyncPanelState>(() => ({ ready: false, address: null }));
  const look = async () => {
    const gift = await giftFor(app);
    store.setState({ ready: true, address: gift?.address ?? null });
  };

  return {
    ...store,
    start: () =>
      live(
        () => dexieKeyStore(app.services.db).get(accountKey),
        () => void look().catch(throwLater),
        rethrow,
      ),
    leave: () => leaveDeck(app),
  };
}
export type SyncPanelStore = ReturnType<typeof createSyncPanelStore>;
