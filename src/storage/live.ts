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
  // Dexie follows awaits only through a function that is itself async: without it, all but the
  // first read would go unseen and their writes unheard.
  const subscription = liveQuery(async () => await read()).subscribe({ next: apply, error: fail });
  return () => subscription.unsubscribe();
}
