/** The worker's ears: each event is handed to the file that knows what to do. */
import { keepHelpDesk, serveHelpDesk } from './help-desk.ts';
import { isUpdateNow } from './messages.ts';
import { servePrecached } from './precache.ts';
import { receiveShare, sharePath } from './share-target.ts';
import { listenForWaking } from './wake.ts';

declare const self: ServiceWorkerGlobalScope;

let firstInstall = false;

servePrecached();
serveHelpDesk();
listenForWaking();

self.addEventListener('install', (event) => {
  event.waitUntil(keepHelpDesk());
  firstInstall = self.registration.active === null;
});

// Claiming makes the very first visit work offline; later versions wait to be told.
self.addEventListener('activate', (event) => {
  if (firstInstall) event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  if (isUpdateNow(event.data)) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'POST' && new URL(request.url).pathname === sharePath) {
    event.respondWith(receiveShare(request));
  }
});
