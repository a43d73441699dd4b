/** The page's side of the service worker: start it, learn of a new version, swap when told, take what was shared. */
import { updateNow } from '../../../service-worker/messages.ts';

export type ServiceWorkerBridge = {
  /** Whether this page came from the worker, so that it would open with no network too. */
  readonly isControlled: () => boolean;
  /** Calls back once a new version is stored and waits; at once when one already does. */
  readonly onUpdateWaiting: (listener: () => void) => void;
  /** Swaps to the waiting version and reloads; `false` when none waits. Only between rounds. */
  readonly applyUpdate: () => boolean;
};

const updateCheckMs = 60 * 60_000;

/** `undefined` where there are no workers: a private window, plain http, the dev server. */
export async function startServiceWorker(): Promise<ServiceWorkerBridge | undefined> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return undefined;
  await pageLoaded();
  const options = { updateViaCache: 'none' } as const;
  const registration = await navigator.serviceWorker
    .register(workerAddress(), options)
    .catch(() => navigator.serviceWorker.getRegistration());
  if (registration === undefined) return undefined;
  void import('./kept-app.ts').then(({ keepAppAgain }) => keepAppAgain(registration));
  checkForUpdates(registration);
  reloadForLostCode();
  return bridgeTo(registration);
}

function bridgeTo(registration: ServiceWorkerRegistration): ServiceWorkerBridge {
  const workers = navigator.serviceWorker;
  let asked = false;
  return {
    isControlled: () => workers.controller !== null,
    onUpdateWaiting: (listener) => listenForWaiting(registration, listener),
    applyUpdate() {
      if (registration.waiting === null || asked) return asked;
      asked = true;
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration.waiting.postMessage(updateNow);
      return true;
    },
  };
}

function listenForWaiting(registration: ServiceWorkerRegistration, listener: () => void): void {
  if (registration.waiting !== null) listener();
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      // Without an active one this is the first install, which waits for nobody.
      if (worker.state === 'installed' && registration.active !== null) listener();
    });
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

/** An installed app can stay open for weeks, and the browser itself looks only when a page loads. */
function checkForUpdates(registration: ServiceWorkerRegistration): void {
  let checked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - checked < updateCheckMs)
      return;
    checked = performance.now();
    registration.update().catch(() => undefined);
  });
}

/** Another tab swapped versions and this page's own code is gone: the reload brings back the same card. */
function reloadForLostCode(): void {
  let replaced = false;
  // The first claim of a page that had no worker replaces nothing.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    replaced = controlled;
    controlled = true;
  });
  addEventListener('vite:preloadError', () => {
    if (replaced) location.reload();
  });
}

/**
 * The page's policy takes no text for the address of a script (Trusted Types), except what
 * this one passes: the worker's. Where the browser knows none of it, the text is taken.
 */
function workerAddress(): string {
  const { trustedTypes } = globalThis as TrustingGlobal;
  const rules = {
    createScriptURL(url: string) {
      if (url !== '/sw.js') throw new TypeError(`no script of ours: ${url}`);
      return url;
    },
  };
  return (trustedTypes?.createPolicy('stopgap', rules) ?? rules).createScriptURL('/sw.js');
}

/** Typed as text, which a trusted address is taken for everywhere. */
type ScriptAddresses = { readonly createScriptURL: (url: string) => string };
type TrustingGlobal = {
  readonly trustedTypes?: {
    readonly createPolicy: (name: string, rules: ScriptAddresses) => ScriptAddresses;
  };
};

async function pageLoaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}
