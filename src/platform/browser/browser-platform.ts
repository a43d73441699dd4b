/** The device, as a browser shows it. */
import { isSyncNow } from '../../../service-worker/messages.ts';
import type { Instant, LocalDateTime } from '../../domain/time.ts';
import type { Platform } from '../platform.ts';
import { installPort } from './install.ts';
import { isLocked } from './kept-away.ts';
import { hasKept, noteKept } from './kept-mark.ts';

export function browserPlatform(): Platform {
  return {
    now: () => momentAt(Date.now()),
    localAt,
    instantOf,
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    elapsed: () => performance.now(),
    yieldNow,
    newId: () => crypto.randomUUID(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    isOnline: () => navigator.onLine,
    origin: () => location.origin,
    fetch: (url, init) => fetch(url, init),
    alone,
    persist,
    isPersisted,
    hasKept,
    noteKept,
    isLocked,
    screenLock: async () => (await import('./screen-lock.ts')).browserLock,
    isHidden: () => document.visibilityState === 'hidden',
    onOnlineChange,
    onVisible,
    onPageShow: (listener) => on(window, 'pageshow', listener),
    whenPutAside,
    wakeWhenOnline: () => void import('./wake.ts').then((m) => m.wakeWhenOnline()),
    wakeDaily: () => void import('./wake.ts').then((m) => m.wakeDaily()),
    onWoken,
    onHide,
    iosPlace,
    ...installPort(globalThis.window),
    writeClipboard: async (text) => (await keep()).writeClipboard(text),
    canPickFolder: () => 'showDirectoryPicker' in window,
    pickFolder: async () => (await keep()).pickFolder(),
    readClipboard,
    print: () => window.print(),
    vibrate,
    worksOffline: async () => (await import('./kept-app.ts')).isAppKept(),
    reload: () => location.reload(),
    forgetEverything: async () => (await import('./forget.ts')).forgetEverything(),
    media: async () => (await import('./media.ts')).browserMedia,
    canPickContacts: () => 'contacts' in navigator && 'ContactsManager' in window,
    pickContacts: async () => (await import('./hand-over.ts')).pickContacts(),
    scanQr: async (video, signal) => (await import('./scan-qr.ts')).scanQr(video, signal),
    helpDesk: async () => (await import('./help-desk.ts')).readHelpDesk(),
    handOut: async (file) => (await import('./hand-over.ts')).handOut(file),
    handOutFile: async (file) => (await import('./hand-over.ts')).handOutFile(file),
  };
}

type Stop = () => void;

const keep = () => import('./keep.ts');

/** Only Safari and its like have `standalone`; an iPad calls itself a Mac, but has fingers. */
function iosPlace(): 'tab' | 'installed' | null {
  const { standalone, maxTouchPoints, userAgent } = navigator as Navigator & {
    readonly standalone?: boolean;
  };
  if (standalone === undefined) return null;
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || maxTouchPoints > 1;
  return isIos ? (standalone ? 'installed' : 'tab') : null;
}

export function momentAt(instant: Instant) {
  return { instant, local: localAt(instant) };
}

function localAt(instant: Instant): LocalDateTime {
  const date = new Date(instant);
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}` as LocalDateTime;
}

/** ECMAScript reads a time without offset as local, and a skipped one with the offset before the skip. */
function instantOf(local: LocalDateTime): Instant {
  return new Date(local).getTime();
}

/** A channel is not slowed down as timers are. */
export function yieldNow(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

// Optional calls: an old WebView, a private window or a page without HTTPS lacks these.
async function persist(): Promise<boolean> {
  return (
    (await optional(navigator)
      .storage?.persist?.()
      .catch(() => false)) ?? false
  );
}

async function isPersisted(): Promise<boolean> {
  return (
    (await optional(navigator)
      .storage?.persisted?.()
      .catch(() => false)) ?? false
  );
}

function onWoken(listener: () => void): Stop {
  const workers = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  const heard = (event: MessageEvent) => {
    if (isSyncNow(event.data)) listener();
  };
  workers?.addEventListener('message', heard);
  return () => workers?.removeEventListener('message', heard);
}

export async function alone<T>(name: string, run: () => Promise<T>): Promise<T> {
  const { locks } = optional(navigator);
  return locks ? await locks.request(name, run) : await run();
}

async function readClipboard(): Promise<string | undefined> {
  return optional(navigator)
    .clipboard?.readText?.()
    .catch(() => undefined);
}

function vibrate(ms: number): void {
  optional(navigator).vibrate?.(ms);
}

function onOnlineChange(listener: () => void): Stop {
  return all(on(window, 'online', listener), on(window, 'offline', listener));
}

function onVisible(listener: () => void): Stop {
  return on(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') listener();
  });
}

/** A phone sends only some of these, and desktop Safari only `pagehide`: a listener may be called twice. */
function onHide(listener: () => void): Stop {
  const hidden = on(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener();
  });
  return all(hidden, on(window, 'pagehide', listener), on(document, 'freeze', listener));
}

/** Engines that know `freeze` let nobody wait for what a page put aside holds on to. */
function whenPutAside(listener: () => void): Stop {
  return on(window, 'pagehide', (event) => {
    if (!(event as PageTransitionEvent).persisted || 'onfreeze' in document) return;
    listener();
    on(window, 'pageshow', () => location.reload());
  });
}

function on(target: EventTarget, event: string, listener: (event: Event) => void): Stop {
  target.addEventListener(event, listener);
  return () => target.removeEventListener(event, listener);
}

function all(...stops: readonly Stop[]): Stop {
  return () => {
    for (const stop of stops) stop();
  };
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

type OptionalNavigator = {
  readonly storage?: Partial<StorageManager>;
  readonly clipboard?: Partial<Clipboard>;
  readonly locks?: LockManager;
  readonly vibrate?: (ms: number) => boolean;
};

function optional(given: Navigator): OptionalNavigator {
  return given;
}
