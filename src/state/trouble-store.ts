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
  | { readonly is: 'not-opened'; readonly error: StorageError }
  /** The browser does not give back all of what is kept here. */
  | { readonly is: 'damaged' };

/** As browsers call it when a value, or the file it lies in, cannot be read. */
const ofDamage: ReadonlySet<string> = new Set([
  'NotReadableError',
  'UnknownError',
  'DataError',
  'DataCloneError',
]);

export function createTroubleStore() {
  const store = createStore<Trouble>(() => ({ is: 'none' }));
  /** A database that was taken away stays so, whatever else goes wrong for want of it. */
  function set(trouble: Trouble): void {
    if (store.getState().is !== 'closed') store.setState(trouble, true);
  }
  /** Told of what went wrong with a read or a write; looked into before anything is said. */
  async function suspect(thrown: unknown): Promise<void> {
    const name = (thrown as { readonly name?: unknown } | null)?.name;
    if (typeof name !== 'string' || !ofDamage.has(name)) return;
    const { isDamaged } = await import('../storage/salvage.ts');
    if (await isDamaged()) set({ is: 'damaged' });
  }
  return { ...store, set, suspect };
}

/** Nothing was to be kept yet: what would not open is all there is to say. */
export function asOpening(error: StorageError): StorageError {
  const { is } = error;
  return is === 'closed' || is === 'aborted' ? { is: 'unavailable', name: is } : error;
}
