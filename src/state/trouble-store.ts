/** What keeps the whole app from going on, or makes it wait. */
import { createStore } from 'zustand/vanilla';
import type { ClosedBy } from '../storage/database.ts';
import type { StorageError } from '../storage/storage-error.ts';

export type Trouble =
  | { readonly is: 'none' }
  /** Another window holds the database open with older code. */
  | { readonly is: 'blocked' }
  /** Another window has taken the database away. */
  | { readonly is: 'closed'; readonly by: ClosedBy }
  | { readonly is: 'not-opened'; readonly error: StorageError };

export function createTroubleStore() {
  const store = createStore<Trouble>(() => ({ is: 'none' }));
  /** A database that was taken away stays so, whatever else goes wrong for want of it. */
  function set(trouble: Trouble): void {
    if (store.getState().is !== 'closed') store.setState(trouble, true);
  }
  return { ...store, set };
}
