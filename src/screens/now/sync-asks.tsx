import '../catch-up/catch-up.css';
import { placePath } from '../../state/help/help-address.ts';
import { useStore } from '../../state/use-store.ts';
import { syncWords as words } from '../../text/en-sync-setup.ts';
import { Link } from '../../ui/link.tsx';
import { useApp } from '../use-app.ts';

/** Only when sync cannot go on without the owner. */
export function SyncAsks() {
  const why = useStore(useApp().sync, (status) => (status.is === 'asks' ? status.why : null));
  if (why === null) return null;
  return (
    <p class="fell-line soft">
      {words.asks[why]}{' '}
      <Link to={placePath(words.title)} class="fell-see">
        {words.asksHere}
      </Link>
    </p>
  );
}
