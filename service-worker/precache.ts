/** The whole app is kept at install, and every address of it opens the one page. */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  PrecacheController,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { isLayAgain } from './messages.ts';
import { answerStraight, keepingPage, page } from './straight.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** Put here by the build. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
};

export function servePrecached(): void {
  const manifest = [...self.__WB_MANIFEST];
  answerStraight(manifest);
  precacheAndRoute(manifest, { cleanURLs: false });
  registerRoute(new NavigationRoute(createHandlerBoundToURL(page)));
  cleanupOutdatedCaches();
  self.addEventListener('message', (event) => {
    // Claimed as at a first install: the page that asks may have come past the worker.
    if (isLayAgain(event.data))
      event.waitUntil(lay(manifest, event).then(() => self.clients.claim()));
  });
}

/** What is missing of it, one by one; the page last, so that nothing half laid is taken for the app. */
async function lay(manifest: readonly PrecacheEntry[], asked: ExtendableEvent): Promise<void> {
  const controller = new PrecacheController({ plugins: [keepingPage(manifest)] });
  const isPage = ({ url }: PrecacheEntry) => url === page;
  controller.addToCacheList([
    ...manifest.filter((one) => !isPage(one)),
    ...manifest.filter(isPage),
  ]);
  await controller.install(new Laying(asked));
}

/** An install that the browser knows nothing of. */
class Laying extends ExtendableEvent {
  readonly #asked: ExtendableEvent;

  constructor(asked: ExtendableEvent) {
    super('install');
    this.#asked = asked;
  }

  override waitUntil(work: Promise<unknown>): void {
    this.#asked.waitUntil(work);
  }
}
