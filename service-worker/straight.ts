/**
 * Where the browser knows how (static routes), what every start asks for comes straight from
 * the caches, and the worker is not even woken. Elsewhere it answers as ever.
 */
import { addPlugins, matchPrecache, type PrecacheEntry } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope;

const pagePrefix = 'stopgap-page-';
export const page = '/index.html';
/** What the page names and the browser asks for beside it. Their names stay, so they are not kept under them. */
const besidePage = ['/manifest.webmanifest', '/icons/icon.svg'];

export function answerStraight(manifest: readonly PrecacheEntry[]): void {
  const ownPage = ownPageOf(manifest);
  addPlugins([keepingPage(manifest)]);
  self.addEventListener('install', (event) => event.waitUntil(addRoutes(event, ownPage)));
  self.addEventListener('activate', (event) => event.waitUntil(settle(ownPage)));
}

/** Under the address it is asked for by; a version that waits must not be shown, so each has its own. */
export function keepingPage(manifest: readonly PrecacheEntry[]): PagePlugin {
  return {
    cacheDidUpdate: async ({ request, newResponse }) => {
      const { pathname } = new URL(request.url);
      if (pathname !== page && !besidePage.includes(pathname)) return;
      const cache = await caches.open(ownPageOf(manifest));
      await cache.put(pathname === page ? '/' : pathname, newResponse);
    },
  };
}

type PagePlugin = Parameters<typeof addPlugins>[0][number];

function ownPageOf(manifest: readonly PrecacheEntry[]): string {
  return pagePrefix + (manifest.find(({ url }) => url === page)?.revision ?? '');
}

async function addRoutes(event: InstallEvent, ownPage: string): Promise<void> {
  const { protocol, hostname, port } = new URL(self.location.href);
  const here = { protocol: protocol.slice(0, -1), hostname, port };
  const routes = [
    // Nothing behind the path: with a question in it the page is not found under its address.
    {
      condition: { urlPattern: { ...here, pathname: '/', search: '' }, requestMode: 'navigate' },
      source: { cacheName: ownPage },
    },
    ...besidePage.map((pathname) => ({
      condition: { urlPattern: { ...here, pathname }, requestMethod: 'GET' },
      source: { cacheName: ownPage },
    })),
    {
      condition: { urlPattern: { ...here, pathname: '/assets/*' }, requestMethod: 'GET' },
      source: 'cache',
    },
  ] as const;
  await event.addRoutes?.(routes).catch(() => undefined);
}

/** By now all of this version is kept; where its copy is not there yet, the worker or the network answers. */
async function settle(ownPage: string): Promise<void> {
  const cache = await caches.open(ownPage);
  const keep = async (url: string) => {
    const kept = await matchPrecache(url);
    if (kept) await cache.put(url, kept);
  };
  await Promise.all([...besidePage.map(keep), dropOtherPages(ownPage)]);
}

async function dropOtherPages(ownPage: string): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(pagePrefix) && name !== ownPage);
  await Promise.all(others.map((name) => caches.delete(name)));
}

type InstallEvent = ExtendableEvent & {
  readonly addRoutes?: (routes: readonly object[]) => Promise<void>;
};
