/** How sync stands, for the screens to say; it is told by what runs it, once that is loaded. */
import { createStore } from 'zustand/vanilla';
import type { SyncStatus } from '../../sync/status.ts';

export function createSyncLine() {
  return createStore<SyncStatus>(() => ({ is: 'off' }));
}
