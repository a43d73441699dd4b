/**
 * Background Sync and periodic sync (Chromium). An open page runs the engine itself and is
 * only told; with none open the worker does. The engine is a script of its own: a classic
 * worker may bring in later only what it brought in while it was installed, so that is when
 * it is fetched, by browsers that will ever wake it. Its file does nothing until called.
 */
import { syncNow, syncTag } from './messages.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Put here by the build. */
  readonly __ENGINE: string;
  /** Set by that script. */
  readonly stopgapEngine?: { readonly runOnce: () => Promise<'done' | 'later'> };
};

type TaggedEvent = ExtendableEvent & { readonly tag: string };

export function listenForWaking(): void {
  self.addEventListener('install', bringEngine);
  for (const event of ['sync', 'periodicsync']) {
    self.addEventListener(event, (woken) => {
      const { tag } = woken as TaggedEvent;
      if (tag === syncTag) (woken as TaggedEvent).waitUntil(wake());
    });
  }
}

/** Without it the app works as well: what waits leaves when a page opens. */
function bringEngine(): void {
  if (self.stopgapEngine || !('sync' in self.registration)) return;
  try {
    importScripts(self.__ENGINE);
  } catch {
    // Said by the browser in its console.
  }
}

/** Rejects where another try may help: the browser comes back to it, ever more rarely. */
async function wake(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(syncNow);
  if (pages.length > 0) return;
  bringEngine();
  if ((await self.stopgapEngine?.runOnce()) === 'later') throw new Error('not in step yet');
}
