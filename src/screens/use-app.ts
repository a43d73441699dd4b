import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { dateOf } from '../domain/time.ts';
import type { App } from '../state/app.ts';
import { useStore } from '../state/use-store.ts';
import { createFormat, createFormats, type Format } from '../text/format.ts';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('a screen was drawn outside the app');
  return app;
}

/** Money, dates and times as the owner writes them; made anew when the day turns. */
export function useFormat(): Format {
  const app = useApp();
  const today = useStore(app.now, (state) => dateOf(state.moment.local));
  const { locale } = app.defaults;
  return useMemo(
    () =>
      createFormat({
        intl: createFormats(locale, app.defaults.halfDay, app.manners),
        today,
        localAt: app.services.platform.localAt,
        words: app.words.day,
      }),
    [app, today, locale],
  );
}
