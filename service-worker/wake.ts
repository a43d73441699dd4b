/**
 * Background Sync and periodic sync (Chromium) wake the pages that are open, asleep or
 * not; they run the engine. A worker with the engine in it would weigh what the whole
 * first load does, and a classic worker cannot load code later. What a page had not
 * sent when it was closed lies sealed in the database, and leaves when it opens.
 */
import { syncNow, syncTag } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

type TaggedEvent = ExtendableEvent & { readonly tag: string };

export function listenForWaking(): void {
  for (const event of ['sync', 'periodicsync']) {
    self.addEventListener(event, (woken) => {
      const { tag } = woken as TaggedEvent;
      if (tag === syncTag) (woken as TaggedEvent).waitUntil(wakePages());
    });
  }
}

async function wakePages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(syncNow);
}
