/**
 * What another app shares arrives as a form post. Its bytes are kept as they
 * came, and the page is opened to read them, so that it works offline.
 */
import { sharedCache, sharedPrefix } from './messages.ts';

export const sharePath = '/share';

export async function receiveShare(request: Request): Promise<Response> {
  const id = crypto.randomUUID();
  try {
    await keep(id, request);
    return openPage({ add: '1', shared: id });
  } catch {
    // A full disk: the page says so, since nobody else can.
    return openPage({ add: '1', shared: 'none' });
  }
}

async function keep(id: string, request: Request): Promise<void> {
  const type = request.headers.get('content-type') ?? '';
  const body = await request.arrayBuffer();
  const cache = await caches.open(sharedCache);
  await cache.put(sharedPrefix + id, new Response(body, { headers: { 'content-type': type } }));
}

function openPage(query: Readonly<Record<string, string>>): Response {
  return Response.redirect(`/?${new URLSearchParams(query)}`, 303);
}
