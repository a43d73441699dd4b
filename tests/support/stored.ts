/** What lies in the database of the page, read beside the app. */
import type { Page } from 'playwright-core';

export type StoredRow = { readonly [field: string]: unknown };

export async function storedRows(page: Page, table: string): Promise<readonly StoredRow[]> {
  return await page.evaluate(
    (name) =>
      new Promise<StoredRow[]>((resolve, reject) => {
        const opening = indexedDB.open('stopgap');
        // Held on to, or it may be collected before it answers.
        Object.assign(globalThis, { opening });
        let isNew = false;
        // The app may not have made it yet: nothing is there, and none is made here in its stead.
        opening.onupgradeneeded = () => {
          isNew = true;
          opening.transaction?.abort();
        };
        opening.onerror = (event) => {
          event.preventDefault();
          if (isNew) resolve([]);
          else reject(opening.error);
        };
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as StoredRow[]);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    table,
  );
}

/** A row of this device's own, as if the app had kept it. */
export async function putMeta(at: Page, key: string, value: unknown): Promise<void> {
  await at.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('stopgap');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('meta', 'readwrite');
          tx.objectStore('meta').put(row);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { key, value },
  );
}
