import { liveQuery } from 'dexie';

/**
 * Runs a read now and again after every write in its range, from any tab.
 * Returns the way to stop. Never use count() in it: it re-runs for every write.
 */
export function live<T>(
  read: () => Promise<T>,
  apply: (value: T) => void,
  fail: (thrown: unknown) => void,
): () => void {
  const subscription = liveQuery(read).subscribe({ next: apply, error: fail });
  return () => subscription.unsubscribe();
}
