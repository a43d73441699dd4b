/**
 * The one file that whoever deploys the app may put beside it. It is kept from
 * the start, so that the person to ask is known also where Help is first opened
 * with no network; what is kept answers at once, and is made new meanwhile.
 */
import { registerRoute } from 'workbox-routing';
import { helpDeskPath } from './messages.ts';

const cacheName = 'stopgap-help-desk';

export function serveHelpDesk(): void {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname === helpDeskPath,
    async ({ event }) => {
      const kept = await keptDesk();
      const fresh = keepHelpDesk();
      if (event instanceof ExtendableEvent) event.waitUntil(fresh);
      if (kept) return kept;
      await fresh;
      // Said as "no content": a missing file is no error here.
      return (await keptDesk()) ?? new Response(null, { status: 204 });
    },
  );
}

/** Without network all stays as it is. */
export async function keepHelpDesk(): Promise<void> {
  try {
    const response = await fetch(helpDeskPath, { cache: 'no-cache' });
    if (response.status >= 500) return;
    const cache = await caches.open(cacheName);
    const isThere = response.ok && /\bjson\b/.test(response.headers.get('content-type') ?? '');
    await (isThere ? cache.put(helpDeskPath, response) : cache.delete(helpDeskPath));
  } catch {
    // The next opening of Help asks again.
  }
}

async function keptDesk(): Promise<Response | undefined> {
  return await (await caches.open(cacheName)).match(helpDeskPath);
}
