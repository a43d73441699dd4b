/** Whole apps that follow their deck over a store, with the device's events at hand; import 'fake-indexeddb/auto' first in the test. */
import type { LocalDateTime, Moment } from '../../src/domain/time.ts';
import type { App } from '../../src/state/app.ts';
import { followAccount } from '../../src/state/sync/sync-store.ts';
import { openApp } from './whole-app.ts';

export type SyncApp = {
  readonly app: App;
  readonly show: () => void;
  /** The network goes and comes. */
  readonly online: (is: boolean) => void;
  readonly stop: () => void;
};

export async function openSyncApp(): Promise<SyncApp> {
  const [visible, network] = [new Set<() => void>(), new Set<() => void>()];
  let isOnline = true;
  const app = await openApp({
    platform: {
      now: realNow,
      isOnline: () => isOnline,
      fetch: async (url, init) => {
        if (!isOnline) throw new TypeError('no network');
        return await fetch(url, init);
      },
      onVisible: listening(visible),
      onOnlineChange: listening(network),
    },
  });
  const call = (listeners: ReadonlySet<() => void>) => {
    for (const listener of listeners) listener();
  };
  return {
    app,
    show: () => call(visible),
    online: (is) => {
      isOnline = is;
      call(network);
    },
    stop: followAccount(app),
  };
}

function realNow(): Moment {
  const instant = Date.now();
  return { instant, local: new Date(instant).toISOString().slice(0, 16) as LocalDateTime };
}

function listening(to: Set<() => void>) {
  return (listener: () => void) => {
    to.add(listener);
    return () => void to.delete(listener);
  };
}
