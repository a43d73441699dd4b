/** The last step of deleting everything: what the browser keeps for the app outside the database. */
import { sharedCache } from '../../../service-worker/messages.ts';

/**
 * With no network the app's own files stay, since nothing could bring them back;
 * they hold nothing of the owner's.
 */
export async function forgetEverything(): Promise<void> {
  const keepsApp = !navigator.onLine;
  await deleteCaches((name) => !keepsApp || name === sharedCache);
  if (!keepsApp) await leaveWorkers();
  await deleteDatabases();
  localStorage.clear();
  sessionStorage.clear();
  location.replace('/');
}

async function deleteCaches(goes: (name: string) => boolean): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter(goes).map((name) => caches.delete(name)));
}

/** The app's own is gone by now; not every browser can name those that an older version left. */
async function deleteDatabases(): Promise<void> {
  const found = await (indexedDB as Partial<IDBFactory>).databases?.call(indexedDB);
  for (const { name } of found ?? []) if (name !== undefined) indexedDB.deleteDatabase(name);
}

async function leaveWorkers(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
