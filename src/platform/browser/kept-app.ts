/**
 * Whether the app's own files lie in this browser. A worker without them answers nobody who is
 * offline, and the browser lays them at its install only: so it is told to lay them again.
 */
import { layAgain } from '../../../service-worker/messages.ts';

export async function isAppKept(): Promise<boolean> {
  const registration = await ownRegistration();
  return registration?.active != null && (await hasPage());
}

/** Everything was deleted while another window kept the worker alive; or the browser cleared its caches. */
export async function keepAppAgain({ active }: ServiceWorkerRegistration): Promise<void> {
  if (active !== null && !(await hasPage())) active.postMessage(layAgain);
}

/** The worker lays the page last: where it is, all is. */
async function hasPage(): Promise<boolean> {
  if (!('caches' in globalThis)) return false;
  return (await caches.match('/index.html', { ignoreSearch: true })) !== undefined;
}

async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  return await navigator.serviceWorker.getRegistration();
}
