import './evening-read.css';
import { createEveningReadStore } from '../../state/round/evening-read-store.ts';
import { pathTo } from '../../state/router.ts';
import { useStore } from '../../state/use-store.ts';
import { enHelp } from '../../text/en-help.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { useStarted } from '../use-started.ts';

/** A quiet row, at most one an evening; Skip is the end of it. */
export function EveningRead() {
  const store = useStarted(createEveningReadStore);
  const text = useStore(store, (state) => state.text);
  if (!text) return null;
  return (
    <section class="evening-read" aria-label={enHelp.read.label}>
      <Link to={pathTo('help-page', text.slug)} class="grow">
        <Icon name="help" size={22} />
        <span class="grow">
          <b>{text.title}</b>
          <small>{enHelp.read.label}</small>
        </span>
      </Link>
      <button type="button" class="button quiet" onClick={() => void store.skip()}>
        {enHelp.read.skip}
      </button>
    </section>
  );
}
