import { useStore } from '../../state/use-store.ts';
import { syncWords as words } from '../../text/en-sync-setup.ts';
import { Icon } from '../../ui/icon.tsx';
import { useApp } from '../use-app.ts';

const minute = 60_000;

/** How it stands, in one quiet line; read out only when it asks for something. */
export function SyncLine() {
  const text = useSyncText();
  const { is } = useStore(useApp().sync, (status) => status);
  if (text === null) return null;
  return (
    <p
      class="state"
      data-good={is === 'in-step' || undefined}
      role={is === 'asks' ? 'status' : undefined}
    >
      <Icon name={is === 'in-step' ? 'tick' : is === 'asks' ? 'help' : 'now'} size={22} />
      {text}
    </p>
  );
}

function useSyncText(): string | null {
  const app = useApp();
  const status = useStore(app.sync, (is) => is);
  const { moment, online } = useStore(app.now, (now) => now);
  switch (status.is) {
    case 'off':
      return null;
    case 'in-step':
      return words.inStep(Math.max(0, Math.floor((moment.instant - status.at) / minute)));
    case 'waiting':
      return words.waiting(status.changes, online);
    case 'asks':
      return words.asks[status.why];
  }
}
