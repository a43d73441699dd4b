/** Screens inside the app's own contexts, with the toast below them. */
import { render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentChildren, ComponentType } from 'preact';
import { FootNotice, WithSheets } from '../../src/screens/notice.tsx';
import { AppContext } from '../../src/screens/use-app.ts';
import type { App } from '../../src/state/app.ts';
import { routeOf } from '../../src/state/router.ts';
import { useStore } from '../../src/state/use-store.ts';
import { HomeCountry } from '../../src/ui/home-country.ts';
import { Go } from '../../src/ui/link.tsx';

export function drawScreen(app: App, screen: ComponentChildren): UserEvent {
  return draw(app, screen).user;
}

type Screens = { readonly [route: string]: ComponentType<{ readonly id: string }> };
export type Drawn = { readonly user: UserEvent; readonly leave: () => void };

/** The screen of the address, as the app shows it; an address of none of them says so. */
export function drawRoutes(app: App, path: string, screens: Screens): Drawn {
  app.router.go(path, 'replace');
  return draw(app, <Routed app={app} screens={screens} />);
}

function draw(app: App, screen: ComponentChildren): Drawn {
  const { unmount } = render(
    <AppContext.Provider value={app}>
      <Go.Provider value={app.router.go}>
        <HomeCountry.Provider value={app.now.getState().business.country}>
          <WithSheets>
            {screen}
            <FootNotice />
          </WithSheets>
        </HomeCountry.Provider>
      </Go.Provider>
    </AppContext.Provider>,
  );
  return { user: userEvent.setup(), leave: unmount };
}

function Routed({ app, screens }: { readonly app: App; readonly screens: Screens }) {
  const path = useStore(app.router, (location) => location.path);
  const route = routeOf(path);
  const Shown = screens[route.name];
  return Shown ? <Shown key={route.name + route.id} id={route.id} /> : <p>elsewhere: {path}</p>;
}
