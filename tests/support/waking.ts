/** Wakes the worker of an app as the browser does once the network is back, or now and then. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

export type Waking = {
  /** A page that is none of the app's. */
  readonly elsewhere: Page;
  readonly wake: (by: 'sync' | 'periodicsync') => Promise<void>;
};

const tag = 'stopgap-sync';

export async function wakingOf(context: BrowserContext, origin: string): Promise<Waking> {
  const elsewhere = await context.newPage();
  const session = await context.newCDPSession(elsewhere);
  const registrationId = await registrationOf(session, origin);
  return {
    elsewhere,
    wake: async (by) => {
      if (by === 'sync') {
        const event = { origin, registrationId, tag, lastChance: false };
        await session.send('ServiceWorker.dispatchSyncEvent', event);
      } else {
        await session.send('ServiceWorker.dispatchPeriodicSyncEvent', {
          origin,
          registrationId,
          tag,
        });
      }
    },
  };
}

async function registrationOf(session: CDPSession, origin: string): Promise<string> {
  const found = new Promise<string>((resolve, reject) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(
        ({ scopeURL, isDeleted }) => !isDeleted && scopeURL.startsWith(origin),
      );
      if (ours) resolve(ours.registrationId);
    });
    setTimeout(() => reject(new Error('the browser names no worker')), 10_000);
  });
  await session.send('ServiceWorker.enable');
  return await found;
}
