import { Dexie, liveQuery } from 'dexie';

/**
 * Runs a read now and again after every write in its range, from any tab.
 * Returns the way to stop. Never use count() in it: it re-runs for every write.
 */
export function live<T>(
  read: () => Promise<T>,
  apply: (value: T) => void,
  fail: (thrown: unknown) => void,
): () => void {
  let isFirst = true;
  // Dexie follows awaits only through a function that is itself async: without it, all but the
  // first read would go unseen and their writes unheard.
  const subscription = liveQuery(async () => {
    if (!isFirst) await painted();
    isFirst = false;
    return await read();
  }).subscribe({ next: apply, error: fail });
  return () => subscription.unsubscribe();
}

/** How long a frame is waited for. */
const longestMs = 100;

/**
 * What the owner's own move shows is painted before anything is read again: the owner waits
 * for the one and not for the other. A page that paints nothing waits for nobody.
 */
function painted(): PromiseLike<void> {
  // Dexie's own promise: after any other the reads would no longer be seen.
  return new Dexie.Promise<void>((resolve) => {
    if (typeof requestAnimationFrame !== 'function' || document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestMs);
  });
}
