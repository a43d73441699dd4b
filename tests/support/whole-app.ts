/** A whole app on a database of its own, at a fixed hour; import 'fake-indexeddb/auto' first in the test. */
import type { Change } from '../../src/domain/change/change.ts';
import type { LocalDateTime } from '../../src/domain/time.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { LockPort } from '../../src/platform/screen-lock.ts';
import { type App, createApp } from '../../src/state/app.ts';
import { createRouter } from '../../src/state/router.ts';
import { createServices } from '../../src/state/services.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { en } from '../../src/text/en.ts';
import { momentAt } from './arbitrary-records.ts';
import { speechOf } from './one-language.ts';

/** A Monday. */
export const appHour = '2026-11-23T14:05';

export type AppOptions = {
  readonly language?: string;
  readonly platform?: Partial<Platform>;
  /** Opens the database of an earlier one again, as the next start would. */
  readonly name?: string;
  /** Without one the app has an address but no history. */
  readonly view?: Window;
};

export async function openApp(options: AppOptions = {}): Promise<App> {
  const platform = { ...platformAt(appHour), ...options.platform };
  const ports = {
    now: () => platform.now().instant,
    local: () => platform.now().local,
    randomBytes: platform.randomBytes,
  };
  const storage = await openStorage(ports, { name: options.name ?? `app-${platform.newId()}` });
  if (!storage.ok) throw new Error(`the database did not open: ${storage.error.is}`);
  const app = createApp({
    services: createServices(platform, Promise.resolve(storage.value)),
    router: createRouter(options.view ?? windowless()),
    words: en,
    language: options.language ?? 'en-GB',
    speech: speechOf(options.language ?? 'en-GB'),
    shares: { ids: async () => [], take: async () => 'gone' },
  });
  await app.services.opened;
  return app;
}

export async function write(app: App, ...changes: readonly Change[]): Promise<void> {
  const acted = await app.act({ changes });
  if (!acted.ok) throw new Error(`not written: ${acted.error.is}`);
}

/** Undo as the toast offers it. */
export async function undoLast(app: App): Promise<void> {
  const { toast } = app.toasts.getState();
  if (toast?.undo === undefined) throw new Error('nothing to undo was offered');
  await app.undo(toast.undo);
}

type Startable<S> = {
  readonly start: () => () => void;
  readonly getState: () => S;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Starts the store and hands over the first state that fits. */
export async function stateOf<S>(store: Startable<S>, fits: (state: S) => boolean): Promise<S> {
  const stop = store.start();
  const state = await new Promise<S>((resolve) => {
    const look = () => {
      if (fits(store.getState())) resolve(store.getState());
    };
    store.subscribe(look);
    look();
  });
  stop();
  return state;
}

/** The wall clock shows UTC and stands still. */
function platformAt(hour: string): Platform {
  const never = () => () => undefined;
  return {
    now: () => momentAt(hour),
    localAt: (instant) => new Date(instant).toISOString().slice(0, 16) as LocalDateTime,
    instantOf: (local) => Date.parse(`${local}Z`),
    timeZone: () => 'UTC',
    elapsed: () => performance.now(),
    yieldNow: () => Promise.resolve(),
    newId: () => crypto.randomUUID(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    isOnline: () => true,
    origin: () => 'https://stopgap.example',
    fetch: async () => {
      throw new TypeError('no network here');
    },
    alone: (_name, run) => run(),
    persist: async () => true,
    isPersisted: async () => false,
    hasKept: () => false,
    noteKept: () => undefined,
    isLocked: () => false,
    screenLock: async () => noLock,
    isHidden: () => false,
    onOnlineChange: never,
    onVisible: never,
    onPageShow: never,
    whenPutAside: never,
    onHide: never,
    wakeWhenOnline: () => undefined,
    wakeDaily: () => undefined,
    onWoken: never,
    iosPlace: () => null,
    installWay: () => 'desk-other',
    canInstall: () => false,
    onCanInstall: never,
    install: async () => false,
    writeClipboard: async () => false,
    canPickFolder: () => false,
    pickFolder: async () => undefined,
    readClipboard: async () => undefined,
    print: () => undefined,
    vibrate: () => undefined,
    worksOffline: async () => true,
    reload: () => undefined,
    forgetEverything: async () => undefined,
    media: async () => ({ shrinkPhoto: async () => undefined, recordAudio: async () => undefined }),
    canPickContacts: () => false,
    scanQr: async () => 'no-camera',
    pickContacts: async () => [],
    helpDesk: async () => undefined,
    handOut: async () => true,
    handOutFile: async () => 'downloaded',
  };
}

const noLock: LockPort = {
  older: () => null,
  dropOlder: () => undefined,
  noteHere: () => undefined,
  onAsked: () => undefined,
  hashOf: async (pin, salt) => `${salt}:${pin}`,
  newSalt: () => 'salt',
  hasPasskeys: async () => false,
  makePasskey: async () => undefined,
  usePasskey: async () => false,
};

function windowless(): Window {
  const view = {
    location: { pathname: '/', search: '' },
    history: { pushState: () => undefined, replaceState: () => undefined, back: () => undefined },
    addEventListener: () => undefined,
    scrollTo: () => undefined,
  };
  return view as unknown as Window;
}
