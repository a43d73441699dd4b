/** Background Sync (WICG) and Periodic Background Sync: Chromium has them; elsewhere nothing is asked for. */
import { syncTag } from '../../../service-worker/messages.ts';

type Waking = {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
  readonly periodicSync?: {
    readonly register: (tag: string, o: { readonly minInterval: number }) => Promise<void>;
  };
};

const minInterval = 12 * 60 * 60_000;

export function wakeWhenOnline(): void {
  void withWorker(({ sync }) => sync?.register(syncTag));
}

/** The browser grants it to installed apps that are in use. */
export function wakeDaily(): void {
  void withWorker(({ periodicSync }) => periodicSync?.register(syncTag, { minInterval }));
}

/** Refused is as good as not there. */
async function withWorker(ask: (worker: Waking) => Promise<void> | undefined): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration) await ask(registration as Waking)?.catch(() => undefined);
}
