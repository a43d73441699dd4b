/** Onto the home screen: what the browser offers by itself is kept until the owner asks for it. */
import type { InstallWay, Platform } from '../platform.ts';

/** Chromium's own; not a standard. */
type InstallOffer = Event & {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
};

type Port = Pick<Platform, 'installWay' | 'canInstall' | 'onCanInstall' | 'install'>;

/** Without a window there is nothing to put anywhere. */
export function installPort(view: Window | undefined): Port {
  let offer: InstallOffer | undefined;
  const listeners = new Set<() => void>();
  view?.addEventListener('beforeinstallprompt', (event) => {
    // Nothing asks on its own.
    event.preventDefault();
    offer = event as InstallOffer;
    for (const listener of listeners) listener();
  });
  // By the browser's own menu, too.
  view?.addEventListener('appinstalled', () => {
    offer = undefined;
    for (const listener of listeners) listener();
  });
  return {
    installWay: () => (view ? wayOf(view) : 'desk-other'),
    canInstall: () => offer !== undefined,
    onCanInstall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    install: async () => {
      const asked = offer;
      // An offer holds for one question.
      offer = undefined;
      const answer = await asked?.prompt().catch(() => undefined);
      return answer?.outcome === 'accepted';
    },
  };
}

function wayOf(view: Window): InstallWay {
  const {
    userAgent: agent,
    maxTouchPoints,
    standalone,
  } = view.navigator as Navigator & {
    readonly standalone?: boolean;
  };
  if (standalone === true || view.matchMedia('(display-mode: standalone)').matches)
    return 'installed';
  // An iPad calls itself a Mac, but has fingers.
  if (/iPhone|iPad|iPod/.test(agent) || (/Mac OS X/.test(agent) && maxTouchPoints > 1)) {
    return 'iphone';
  }
  if (/Android/.test(agent)) {
    if (/Firefox/.test(agent)) return 'android-firefox';
    return /SamsungBrowser/.test(agent) ? 'android-samsung' : 'android-chrome';
  }
  if (/Chrome\//.test(agent)) return 'desk-chrome';
  return /Mac OS X.* Safari\//.test(agent) ? 'desk-safari' : 'desk-other';
}
