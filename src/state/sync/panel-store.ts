/** Sync as Settings shows it: whether there is a deck, and where. */
import { createStore } from 'zustand/vanilla';
import type { Database } from '../../storage/database.ts';
import { outSeen, type PartingSeen } from '../../storage/device-reads.ts';
import { dexieKeyStore } from '../../storage/key-store.ts';
import { live } from '../../storage/live.ts';
import type { StoreAddress } from '../../sync/pairing/pair-link.ts';
import type { App } from '../app.ts';
import { rethrow, throwLater } from '../rethrow.ts';
import { accountKey, giftFor, leaveDeck } from './account.ts';
import { codeDue, codeDueKey, codeIsKept } from './roster-account.ts';

export type SyncPanelState = {
  readonly ready: boolean;
  /** It could not be read whether there is a deck. */
  readonly isUnknown: boolean;
  /** `null` without a deck. */
  readonly address: StoreAddress | null;
  /** A new recovery code that the owner has not kept yet. */
  readonly code: string | null;
  /** By whom this phone was taken out, where it is out and they gave a name to it. */
  readonly out: PartingSeen | null;
};

export function createSyncPanelStore(app: App) {
  const store = createStore<SyncPanelState>(() => ({
    ...{ ready: false, isUnknown: false, address: null, code: null, out: null },
  }));
  const look = async () => {
    const gift = await giftFor(app);
    const address = gift?.address ?? null;
    const out = (await outSeen(app.services.db)) ?? null;
    store.setState({ ready: true, isUnknown: false, address, code: await codeDue(app), out });
  };

  /** What cannot be read here keeps nobody from the rest of Settings. */
  const shownAllTheSame = (tell: (error: unknown) => void) => (error: unknown) => {
    store.setState({ ready: true, isUnknown: true });
    tell(error);
  };

  return {
    ...store,
    start: () =>
      live(
        () => keptRows(app.services.db),
        () => void look().catch(shownAllTheSame(throwLater)),
        shownAllTheSame(rethrow),
      ),
    leave: () => leaveDeck(app),
    codeIsKept: () => codeIsKept(app),
  };
}
/** Whatever of these changes, the panel looks again. */
async function keptRows(db: Database) {
  const { get } = dexieKeyStore(db);
  return [await get(accountKey), await get(codeDueKey), await outSeen(db)];
}

export type SyncPanelStore = ReturnType<typeof createSyncPanelStore>;
