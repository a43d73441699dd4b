/**
 * Chromium keeps its last writes in a log and reads all of it at every opening. A large
 * transaction (an import) leaves in it one deletion for each row it touched, which stay until
 * megabytes more were written: months of moves. A database deleted makes the browser close
 * that log and put it in order, for its neighbours too; so one is made and deleted.
 */
import type { Database } from './database.ts';

export const tidiedKey = 'tidied';
/** About as many journal entries as it takes for the reading to be felt at a start. */
export const tidyAfter = 1000;
const besideIt = 'stopgap-tidy';

/** Once so many changes were journalled since the last time. */
export async function tidyLog(db: Database): Promise<void> {
  const [last] = await db.ops.orderBy(':id').reverse().limit(1).primaryKeys();
  if (last === undefined) return;
  const kept = (await db.meta.get(tidiedKey))?.value;
  if (last - (typeof kept === 'number' ? kept : 0) < tidyAfter) return;
  const isDone = await makeAndDelete().then(
    () => true,
    () => false,
  );
  // Where that cannot be done, the next start is as slow as this one was, and tries again.
  if (isDone) await db.meta.put({ key: tidiedKey, value: last });
}

async function makeAndDelete(): Promise<void> {
  const opening = indexedDB.open(besideIt, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('none');
  await done(opening);
  opening.result.close();
  await done(indexedDB.deleteDatabase(besideIt));
}

function done(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
