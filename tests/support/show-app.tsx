/** A screen of the app in a page, with its toasts, on a database of its own; import 'fake-indexeddb/auto' first in the test. */
import { render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentType } from 'preact';
import { Notice } from '../../src/screens/notice.tsx';
import { AppContext } from '../../src/screens/use-app.ts';
import { type App, createApp } from '../../src/state/app.ts';
import { createRouter, routeOf } from '../../src/state/router.ts';
import type { Services } from '../../src/state/services.ts';
import { useStore } from '../../src/state/use-store.ts';
import { en } from '../../src/text/en.ts';
import { Go } from '../../src/ui/link.tsx';

type Screen = ComponentType<{ readonly id: string }>;
export type ShownApp = {
  readonly app: App;
  readonly user: UserEvent;
  readonly leave: () => void;
};

/** Any other address shows an empty page. */
export function showApp(
  path: string,
  screens: { readonly [route: string]: Screen },
  services: Services,
): ShownApp {
  window.history.replaceState(null, '', path);
  const app = createApp({
    services,
    router: createRouter(window),
    words: en,
    language: 'en-GB',
    shares: { ids: async () => [], take: async () => 'gone' },
  });
  const { unmount } = render(
    <AppContext.Provider value={app}>
      <Go.Provider value={app.router.go}>
        <Routed app={app} screens={screens} />
        <Notice />
      </Go.Provider>
    </AppContext.Provider>,
  );
  return { app, user: userEvent.setup(), leave: unmount };
}

type Props = { readonly app: App; readonly screens: { readonly [route: string]: Screen } };

function Routed({ app, screens }: Props) {
  const path = useStore(app.router, (location) => location.path);
  const route = routeOf(path);
  const Shown = screens[route.name];
  return Shown ? <Shown key={route.name + route.id} id={route.id} /> : <p>elsewhere: {path}</p>;
}
