/** The whole app is kept at install, and every address of it opens the one page. */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { answerStraight } from './straight.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Put here by the build. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

export function servePrecached(): void {
  const manifest = [...self.__WB_MANIFEST];
  answerStraight(manifest);
  precacheAndRoute(manifest, { cleanURLs: false });
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html')));
  cleanupOutdatedCaches();
}
