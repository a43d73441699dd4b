/** One screen inside the app's own contexts, with the toast below it. */
import { render } from '@testing-library/preact';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ComponentChildren } from 'preact';
import { AppContext } from '../../src/screens/use-app.ts';
import type { App } from '../../src/state/app.ts';
import { useStore } from '../../src/state/use-store.ts';
import { Go } from '../../src/ui/link.tsx';
import { Toast } from '../../src/ui/toast.tsx';

export function drawScreen(app: App, screen: ComponentChildren): UserEvent {
  render(
    <AppContext.Provider value={app}>
      <Go.Provider value={app.router.go}>
        {screen}
        <Said app={app} />
      </Go.Provider>
    </AppContext.Provider>,
  );
  return userEvent.setup();
}

function Said({ app }: { readonly app: App }) {
  const toast = useStore(app.toasts, (state) => state.toast);
  return <Toast toast={toast} onUndo={(mutation) => void app.undo(mutation)} />;
}
